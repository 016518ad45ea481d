"""A number with what it measures, calculated with exactly and within limits."""

import decimal
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.calculation.unit import (
    CURRENCIES,
    Dimensions,
    Unit,
    find_unit,
    named_dimensions,
)

# Far beyond any chore, and far below what takes time: 9^9^9^9 must not be worked out.
_MOST_BITS = 4096
_LARGEST = Fraction(10**300)
_ARITHMETIC = decimal.Context(
    prec=40,
    Emax=400,
    Emin=-400,
    traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow],
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value on the way to a result.

    Attributes:
        number: In the first unit of its kind, so that all of a kind can be added.
        dimensions: What it measures; empty for a plain number.
        unit: In which it was given, or is to be shown.
        is_percentage: Kept apart because "340 + 19%" means 19 % of 340.
        is_exact: False once something had to be rounded on the way.
    """

    number: Fraction
    dimensions: Dimensions = ()
    unit: Unit | None = None
    is_percentage: bool = False
    is_exact: bool = True

    def of_unit(self, unit: Unit) -> "Quantity":
        """A plain number of some unit; degrees count from where their scale begins."""
        number = self.number * unit.factor + unit.zero
        return Quantity(_limited(number), unit.dimensions, unit, is_exact=self.is_exact)

    def in_unit(self, unit: Unit) -> "Quantity":
        """The same, to be shown in another unit.

        Raises:
            ToolInputError: It does not measure the same.
        """
        if self.dimensions != unit.dimensions:
            raise _different(self, unit.name)
        return replace(self, unit=unit)

    def shown_number(self) -> Fraction:
        """As many of its unit as it is."""
        if self.unit is None:
            return self.number
        return (self.number - self.unit.zero) / self.unit.factor

    def unit_name(self) -> str:
        """What is written behind the number; empty for a plain number."""
        return self.unit.name if self.unit else _dimension_words(self.dimensions)

    def negative(self) -> "Quantity":
        """Below zero; of degrees, on their own scale."""
        zero = 2 * self.unit.zero if self.unit else Fraction(0)
        return replace(self, number=zero - self.number)

    def plus(self, other: "Quantity", sign: int) -> "Quantity":
        """A sum or a difference; a percentage is one of what it is added to."""
        if other.is_percentage and not self.is_percentage:
            return replace(self, number=_limited(self.number * (1 + sign * other.number)))
        if self.dimensions != other.dimensions:
            raise _different(self, other.unit_name() or "a number without a unit")
        # Degrees differ by steps: 20 °C + 5 °C is 25 °C, not a sum of two temperatures above zero.
        step = other.number - (other.unit.zero if other.unit else 0)
        return replace(
            self,
            number=_limited(self.number + sign * step),
            is_percentage=self.is_percentage and other.is_percentage,
            is_exact=self.is_exact and other.is_exact,
        )

    def times(self, other: "Quantity", *, is_division: bool) -> "Quantity":
        """A product or a quotient; what they measure is multiplied too."""
        if is_division and not other.number:
            raise ToolInputError("A division by zero has no result.")
        factor = 1 / other.number if is_division else other.number
        power = -1 if is_division else 1
        dimensions = _product(self.dimensions, other.dimensions, power)
        return Quantity(
            _limited(self.number * factor),
            dimensions,
            _unit_of_product(self, other, dimensions, is_division=is_division),
            is_exact=self.is_exact and other.is_exact,
        )

    def to_power(self, exponent: "Quantity") -> "Quantity":
        """A power; of something with a unit, a whole one."""
        if exponent.dimensions:
            raise ToolInputError("An exponent has no unit.")
        power = exponent.number
        if self.dimensions:
            if power.denominator != 1 or not 0 < power <= 3:
                raise ToolInputError("Something with a unit is raised to 1, 2 or 3 only.")
            return self._whole_power(int(power))
        if not self.number and power < 0:
            raise ToolInputError("A division by zero has no result.")
        if power.denominator == 1 and self._is_small(int(power)):
            number = _limited(self.number ** int(power))
            return Quantity(number, is_exact=self.is_exact and exponent.is_exact)
        return Quantity(_rounded_power(self.number, power), is_exact=False)

    def _whole_power(self, power: int) -> "Quantity":
        result = self
        for _ in range(power - 1):
            result = result.times(self, is_division=False)
        return result

    def _is_small(self, power: int) -> bool:
        bits = self.number.numerator.bit_length() + self.number.denominator.bit_length()
        return bits * abs(power) <= _MOST_BITS


def to_decimal(number: Fraction) -> tuple[Decimal, bool]:
    """The number with forty digits, and whether that is all of it."""
    with decimal.localcontext(_ARITHMETIC):
        found = Decimal(number.numerator) / Decimal(number.denominator)
    return found, Fraction(found) == number


def _rounded_power(base: Fraction, power: Fraction) -> Fraction:
    try:
        with decimal.localcontext(_ARITHMETIC):
            return _limited(Fraction(to_decimal(base)[0] ** to_decimal(power)[0]))
    except decimal.Overflow as error:
        raise _too_large() from error
    except decimal.InvalidOperation as error:
        raise ToolInputError("This calculation has no result among the real numbers.") from error


def _limited(number: Fraction) -> Fraction:
    bits = number.numerator.bit_length() + number.denominator.bit_length()
    if abs(number) > _LARGEST:
        raise _too_large()
    if bits <= _MOST_BITS:
        return number
    return Fraction(to_decimal(number)[0])


def _too_large() -> ToolInputError:
    return ToolInputError("The result is too large to be shown.")


def _product(left: Dimensions, right: Dimensions, power: int) -> Dimensions:
    found = dict(left)
    for name, count in right:
        found[name] = found.get(name, 0) + power * count
    return tuple(sorted((name, count) for name, count in found.items() if count))


def _unit_of_product(
    left: Quantity, right: Quantity, dimensions: Dimensions, *, is_division: bool
) -> Unit | None:
    """The unit of one of them where the other has none, else both as they were written."""
    units = [one.unit for one in (left, right) if one.unit]
    kept = next((unit for unit in units if unit.dimensions == dimensions), None)
    is_whole = _size(dimensions) == _size(left.dimensions) + _size(right.dimensions)
    if kept or not is_whole or len(units) < 2 or any(unit.zero for unit in units):
        return kept or named_dimensions(dimensions)
    first, second = units
    if is_division:
        return Unit(f"{first.name}/{second.name}", dimensions, first.factor / second.factor)
    name = f"{first.name}²" if first == second else f"{first.name}·{second.name}"
    return find_unit(name) or Unit(name, dimensions, first.factor * second.factor)


def _size(dimensions: Dimensions) -> int:
    return sum(abs(power) for _, power in dimensions)


def _dimension_words(dimensions: Dimensions) -> str:
    """For example "EUR/h" for what has no name of its own."""
    names = {"length": "m", "mass": "kg", "time": "s", "data": "bit", "temperature": "K"}
    above = [_powered(names.get(n, n), p) for n, p in dimensions if p > 0]
    below = [_powered(names.get(n, n), -p) for n, p in dimensions if p < 0]
    if not dimensions:
        return ""
    return "/".join(["·".join(above) or "1", *below])


def _powered(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


def _different(left: Quantity, right: str) -> ToolInputError:
    if CURRENCIES & {right, *(name for name, _ in left.dimensions)}:
        return ToolInputError(
            f"{left.unit_name() or 'A plain number'} and {right} are not the same, and exchange "
            "rates are not known here.",
            "Give both amounts in one currency, or the rate as a number.",
        )
    return ToolInputError(
        f"{left.unit_name() or 'A number without a unit'} and {right} do not measure the same."
    )
