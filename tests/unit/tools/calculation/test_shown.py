"""Results are shown with at most fifteen digits."""

from fractions import Fraction

import pytest

from desktop_assist.tools.calculation.quantity import Quantity
from desktop_assist.tools.calculation.shown import shown_expression, shown_result
from desktop_assist.tools.calculation.tokens import tokens_of


@pytest.mark.parametrize(
    ("number", "shown", "is_exact"),
    [
        (Fraction(1234567), "1,234,567", True),
        (Fraction(1, 3), "0.333333333333333", False),
        (Fraction(10**30), "1E+30", True),
        (Fraction(0), "0", True),
    ],
)
def test_numbers_are_shown_for_people(number, shown, is_exact):
    result = shown_result(Quantity(number))

    assert (result.text, result.is_exact) == (shown, is_exact)


def test_the_calculation_is_shown_as_it_was_read():
    assert shown_expression(tokens_of("(5 km-2)*3/4 to mi")) == "(5 km \u2212 2) \u00d7 3 ÷ 4 in mi"
