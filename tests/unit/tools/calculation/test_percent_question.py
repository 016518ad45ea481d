"""Questions about percentages become calculations."""

import pytest

from desktop_assist.tools.calculation.percent_question import as_calculation


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        ("what percent is 51 of 340?", "51 / 340 in %"),
        ("What percentage of 340 is 51", "51 / 340 in %"),
        ("51 is what percent of 340", "51 / 340 in %"),
        ("51 of 340 in percent", "51 / 340 in %"),
        ("51 as a percentage of 340", "51 / 340 in %"),
        ("Wie viel Prozent sind 51 von 340?", "51 / 340 in %"),
        ("what percent is 17 * 3 of 340", "(17 * 3) / 340 in %"),
        ("percent change from 80 to 100", "(100 - 80) / 80 in %"),
        ("15% of 340", "15% of 340"),
        ("5 km in miles", "5 km in miles"),
    ],
)
def test_a_question_is_recognised(text, calculation):
    assert as_calculation(text) == calculation


def test_a_long_text_is_left_alone():
    text = "what percent is 5 of " + "1" * 500
    assert as_calculation(text) == text
