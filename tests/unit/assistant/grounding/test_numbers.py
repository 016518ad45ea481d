"""The same number is the same however it is written."""

import pytest

from desktop_assist.assistant.grounding.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,000.00 EUR or 1.000 Euro", {"1000"}),
        ("180 euros, 12.50 for dinner", {"180", "12.5"}),
        ("30 days and thirty days, dreißig Tage", {"30"}),
        ("on 2026-11-22", {"2026", "11", "22"}),
        ("12,5 %", {"12.5"}),
        ("none", set()),
    ],
)
def test_numbers_have_one_form(text, numbers):
    assert numbers_in(text) == numbers
