"""Sums inside everyday sentences."""

import pytest

from tests.helpers.everyday_words import reply_to


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Dinner for 4 people costs 120 euros, how much is that each?", "120 / 4"),
        ("split 240 by 6", "240 / 6"),
        ("a bill of 84 dollars with 15% tip", "84 + 15%"),
        ("a bill of 84 dollars with 15% tip split by 3", "(84 + 15%) / 3"),
        ("how much is 80 euros with a 20% discount", "80 - 20%"),
        ("Was zahlt jeder wenn 3 Personen 90 Euro teilen?", "90 / 3"),
    ],
)
def test_the_tool_works_it_out(text, expression):
    [call] = reply_to(text).calls

    assert (call.tool, call.arguments["expression"]) == ("calculate", expression)
