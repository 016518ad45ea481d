"""Numbers in words."""

import pytest

from desktop_assist.providers.embedded.slots.spelled_number import in_figures


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
