"""Quantities are calculated with exactly, and never without end."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.calculation.quantity import Quantity, to_decimal
from desktop_assist.tools.calculation.unit import find_unit

PLAIN = st.fractions(-1000, 1000, max_denominator=1000).map(Quantity)


def of(number, unit=None):
    quantity = Quantity(Fraction(number))
    return quantity.of_unit(find_unit(unit)) if unit else quantity


@given(PLAIN, PLAIN)
def test_sums_and_products_are_those_of_fractions(left, right):
    assert left.plus(right, -1).number == left.number - right.number
    assert left.times(right, is_division=False).number == left.number * right.number


def test_what_is_not_alike_is_not_added():
    with pytest.raises(ToolInputError, match="km and kg do not measure the same"):
        of(5, "km").plus(of(5, "kg"), 1)


def test_units_are_multiplied_with_their_numbers():
    speed = of(100, "km").times(of(2, "h"), is_division=True)

    assert (speed.shown_number(), speed.unit_name()) == (50, "km/h")
    assert (
        speed.times(of(30, "min"), is_division=False).in_unit(find_unit("km")).shown_number() == 25
    )


def test_degrees_count_from_their_own_zero():
    assert of(-40, "°F").in_unit(find_unit("°C")).shown_number() == -40
    assert of(20, "°C").plus(of(5, "°C"), 1).shown_number() == 25
    assert of(5, "°C").negative().shown_number() == -5


@pytest.mark.parametrize(
    ("base", "power"), [(9, 10**9), (Fraction(1, 3), 10**12), (2, -(10**9)), (10, 301)]
)
def test_what_would_grow_without_end_is_refused_or_rounded(base, power):
    try:
        result = of(base).to_power(of(power))
    except ToolInputError:
        return
    assert result.number.denominator.bit_length() < 10_000
    assert not result.is_exact


def test_powers_of_something_with_a_unit_are_small():
    assert of(3, "m").to_power(of(2)).unit_name() == "m²"
    with pytest.raises(ToolInputError):
        of(3, "m").to_power(of(9))


@pytest.mark.parametrize(
    "work",
    [
        lambda: of(1).times(of(0), is_division=True),
        lambda: of(0).to_power(of(-1)),
        lambda: of(-1).to_power(of(Fraction(1, 2))),
        lambda: of(2).to_power(of(2, "m")),
    ],
)
def test_what_has_no_result_is_said_so(work):
    with pytest.raises(ToolInputError):
        work()


def test_a_decimal_says_whether_it_is_all():
    assert to_decimal(Fraction(1, 8))[1]
    assert not to_decimal(Fraction(1, 3))[1]


@pytest.mark.parametrize("exponent", [Fraction(-1), Fraction(-1, 100)])
def test_zero_has_no_negative_power(exponent):
    with pytest.raises(ToolInputError, match="division by zero"):
        Quantity(Fraction(0)).to_power(Quantity(exponent))
