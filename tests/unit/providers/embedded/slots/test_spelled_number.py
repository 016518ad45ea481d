"""Numbers in words."""

import pytest

from desktop_assist.providers.embedded.slots.spelled_number import in_figures, spoken_sum


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("thirty five euros for flowers", "35 euros for flowers"),
        ("a hundred and twenty euros", "120 euros"),
        ("forty-two euros", "42 euros"),
        ("two thousand fifty euros", "2050 euros"),
        ("fünfunddreißig Euro", "35 Euro"),
        ("zweihundertfünf Euro", "205 Euro"),
        ("ein Euro", "1 Euro"),
        ("hundertzwanzig Euro", "120 Euro"),
    ],
)
def test_they_are_written_in_figures_before_what_they_count(text, figures):
    assert in_figures(text, "euros?") == figures


@pytest.mark.parametrize(
    "text", ["the euro", "thirty five", "hundred days", "and euros", "und Euro"]
)
def test_other_words_stay(text):
    assert in_figures(text, "euros?") == text


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("twelve fifty", "12.50"),
        ("fourteen thirty", "14.30"),
        ("a hundred and twelve fifty", "112.50"),
        ("hundred and twelve fifty", "112.50"),
        ("siebenundzwanzig fuffzig", "27.50"),
        ("Twenty two ninety-nine", "22.99"),
        ("a hundred and twenty", "120"),
        ("forty", "40"),
        ("seven eighty", "7.80"),
        ("12 50", "12.50"),
        ("zwölf fünfzig", "12.50"),
        ("fünfunddreißig", "35"),
        ("hundertzwanzig", "120"),
    ],
)
def test_a_sum_is_told_without_its_currency(text, figures):
    assert spoken_sum(text) == figures


@pytest.mark.parametrize(
    "text", ["", "twelve monkeys", "seven two", "fifty twelve hundred", "parking", "and a"]
)
def test_no_sum_is_made_of_other_words(text):
    assert spoken_sum(text) == ""
