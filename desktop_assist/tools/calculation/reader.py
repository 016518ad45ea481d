"""Work out a row of tokens: sums of products of powers of signed quantities."""

from dataclasses import replace
from fractions import Fraction
from math import isqrt

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.calculation.quantity import Quantity
from desktop_assist.tools.calculation.tokens import END, Token
from desktop_assist.tools.calculation.unit import CURRENCIES, PERCENT, Unit

_HALF = Fraction(1, 2)
# A number, "in", and a unit.
_CONVERSION = 3


def worked_out(tokens: list[Token]) -> Quantity:
    """The result, in the unit asked for.

    Raises:
        ToolInputError: It is no calculation, or has no result.
    """
    reader = _Reader(_with_conversion(tokens))
    result = reader.total()
    if reader.next.text == "in":
        reader.take()
        result = reader.converted(result)
    if reader.next is not END:
        raise ToolInputError(f'A sign such as + or * is missing before "{reader.next.text}".')
    return result


def _with_conversion(tokens: list[Token]) -> list[Token]:
    """Let "5 in cm" mean five inches in centimetres, but "4 in l" four of something in litres."""
    if len(tokens) < _CONVERSION or tokens[-2].kind != "unit" or tokens[-2].text != "in":
        return tokens
    inch, wanted = tokens[-2:]
    if wanted.unit is None and wanted.text != "%":
        return tokens
    is_length = inch.unit and wanted.unit and inch.unit.dimensions == wanted.unit.dimensions
    return [*tokens[:-2], *([inch] if is_length else []), Token("sign", "in"), wanted]


class _Reader:
    """Reads tokens from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = [*tokens, END]
        self._place = 0

    @property
    def next(self) -> Token:
        """The token that has not been read yet."""
        return self._tokens[self._place]

    def take(self) -> Token:
        """Read one token."""
        token = self.next
        self._place += token is not END
        return token

    def total(self) -> Quantity:
        """A sum."""
        left = self._product()
        while self.next.text in ("+", "-"):
            sign = 1 if self.take().text == "+" else -1
            left = left.plus(self._product(), sign)
        return left

    def converted(self, result: Quantity) -> Quantity:
        """What comes behind "in": a unit, or percent."""
        token = self.take()
        if token.text == "%":
            if result.dimensions:
                raise ToolInputError("Only a plain number can be shown in percent.")
            return result.in_unit(PERCENT)
        if token.unit is None:
            raise ToolInputError('A unit is missing behind "in".')
        return result.in_unit(token.unit)

    def _product(self) -> Quantity:
        left = self._signed()
        while self.next.text in ("*", "/", "of"):
            is_division = self.take().text == "/"
            left = left.times(self._signed(), is_division=is_division)
        return left

    def _signed(self) -> Quantity:
        is_negative = False
        while self.next.text in ("+", "-"):
            is_negative ^= self.take().text == "-"
        value = self._power()
        return value.negative() if is_negative else value

    def _power(self) -> Quantity:
        base = self._percentage()
        if self.next.text != "^":
            return base
        self.take()
        return base.to_power(self._signed())

    def _percentage(self) -> Quantity:
        value = self._single()
        if self.next.text != "%":
            return value
        self.take()
        return replace(value, number=value.number / 100, is_percentage=True)

    def _single(self) -> Quantity:
        token = self.take()
        if token.text == "(":
            inner = self.total()
            if self.take().text != ")":
                raise ToolInputError("A bracket is not closed.")
            return self._measured(inner)
        if token.text == "\u221a":
            return _root(self._single())
        if token.unit is not None:
            return self._led_by_unit(token.unit)
        if token is END:
            raise ToolInputError("The calculation ends too early.")
        if token.kind != "number":
            raise ToolInputError(f'A number is missing before "{token.text}".')
        return self._measured(Quantity(token.number))

    def _measured(self, value: Quantity) -> Quantity:
        """A number with the units behind it: "5 km", "3 ft 4 in", "1 h 30 min"."""
        if self.next.unit is None or value.dimensions or value.is_percentage:
            return value
        result = value.of_unit(self.take_unit())
        while self._is_smaller_part(result):
            part = Quantity(self.take().number)
            result = result.plus(part.of_unit(self.take_unit()), 1)
        return result

    def take_unit(self) -> Unit:
        """Read a unit."""
        unit = self.take().unit
        if unit is None:
            raise ToolInputError("A unit is missing.")
        return unit

    def _is_smaller_part(self, whole: Quantity) -> bool:
        number, unit = self.next, self._tokens[min(self._place + 1, len(self._tokens) - 1)].unit
        if number.kind != "number" or unit is None or whole.unit is None:
            return False
        return unit.dimensions == whole.dimensions and unit.factor < whole.unit.factor

    def _led_by_unit(self, unit: Unit) -> Quantity:
        """A currency may stand in front: "EUR 12.50"; a unit alone is one of it, as in "/ h"."""
        if unit.name in CURRENCIES and self.next.kind == "number":
            return Quantity(self.take().number).of_unit(unit)
        return Quantity(Fraction(1)).of_unit(unit)


def _root(value: Quantity) -> Quantity:
    if value.number < 0:
        raise ToolInputError("This calculation has no result among the real numbers.")
    top, bottom = isqrt(value.number.numerator), isqrt(value.number.denominator)
    if Fraction(top * top, bottom * bottom) == value.number and not value.dimensions:
        return replace(value, number=Fraction(top, bottom))
    return value.to_power(Quantity(_HALF))
