"""Tokens are worked out in the order that is taught at school."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.calculation.reader import worked_out
from desktop_assist.tools.calculation.shown import shown_result
from desktop_assist.tools.calculation.tokens import tokens_of


def result(text):
    return shown_result(worked_out(tokens_of(text))).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 h 30 min + 45 min", "3.25 h"),
        ("3 ft 4 in in cm", "101.6 cm"),
        ("5 in cm", "12.7 cm"),
        ("250 ml * 4 in l", "1 l"),
        ("100 EUR / 4 h", "25 EUR/h"),
        ("25 EUR / h * 8 h", "200 EUR"),
        ("100 km / 2 h", "50 km/h"),
        ("1 GB / 100 Mbit/s", "80 s"),
        ("€ 12.50 * 3", "37.5 EUR"),
        ("100 USD - 15%", "85 USD"),
        ("1/4 in %", "25%"),
        ("√ 16 + sqrt(2.25)", "5.5"),
        ("(2 m + 50 cm) * 2", "5 m"),
    ],
)
def test_units_go_along(text, expected):
    assert result(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5 km + 3",
        "5 EUR in USD",
        "5 EUR + 3 USD",
        "5 km in",
        "5 km in kg",
        "5 km in %",
        "√ -1",
        "in",
    ],
)
def test_what_makes_no_sense_is_sent_back(text):
    with pytest.raises(ToolInputError):
        result(text)
