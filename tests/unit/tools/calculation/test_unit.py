"""Units by their names."""

from fractions import Fraction

import pytest

from desktop_assist.tools.calculation.unit import currency_unit, find_unit, named_dimensions


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("km", "km"), ("Kilometers", "km"), ("inches", "in"), ("lbs", "lb"), ("MB", "MB"),
        ("Mbit", "Mbit"), ("mb", "MB"), ("L", "l"), ("m2", "m²"), ("kmh", "km/h"), ("C", "°C"),
        ("Stunden", "h"),
    ],
)  # fmt: skip
def test_a_unit_has_several_names(name, shown):
    assert find_unit(name).name == shown


def test_what_is_no_unit_is_none():
    assert find_unit("parsec") is None


@pytest.mark.parametrize(
    ("name", "of", "factor"),
    [
        ("mi", "ft", 5280), ("yd", "in", 36), ("lb", "oz", 16), ("st", "lb", 14), ("gal", "pt", 8),
        ("gal", "cup", 16), ("cup", "tbsp", 16), ("tbsp", "tsp", 3), ("acre", "ft²", 43560),
        ("week", "min", 10080), ("GiB", "B", 2**30), ("nmi", "m", 1852), ("gal", "in", None),
    ],
)  # fmt: skip
def test_units_are_exact_multiples(name, of, factor):
    one, other = find_unit(name), find_unit(of)

    if factor is None:
        assert one.dimensions != other.dimensions
    else:
        assert one.factor == factor * other.factor


def test_what_was_multiplied_finds_a_plain_unit():
    assert named_dimensions((("length", 1), ("time", -1))).name == "m/s"
    assert named_dimensions((("EUR", 1),)) == currency_unit("EUR")
    assert named_dimensions((("mass", 5),)) is None
    assert currency_unit("EUR").factor == Fraction(1)
