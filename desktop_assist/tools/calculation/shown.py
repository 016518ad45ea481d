"""Show a result, and how the calculation was read."""

import decimal
from dataclasses import dataclass
from fractions import Fraction

from desktop_assist.tools.calculation.quantity import Quantity, to_decimal
from desktop_assist.tools.calculation.tokens import Token

_DIGITS = 15
_SIGNS = {"*": "\u00d7", "/": "\u00f7", "-": "\u2212"}


@dataclass(frozen=True, slots=True)
class ShownResult:
    """A result in writing.

    Attributes:
        number: With thousands apart.
        unit: Behind the number; empty for none.
        is_exact: Whether it is all of the result.
    """

    number: str
    unit: str
    is_exact: bool

    @property
    def text(self) -> str:
        """The number with its unit."""
        if self.unit == "%":
            return f"{self.number}%"
        return f"{self.number} {self.unit}".rstrip()


def shown_result(result: Quantity) -> ShownResult:
    """The number with at most fifteen digits, and its unit."""
    number = result.shown_number()
    full, _ = to_decimal(number)
    rounded = full.normalize(decimal.Context(prec=_DIGITS))
    is_handy = -_DIGITS <= rounded.adjusted() <= _DIGITS
    text = f"{rounded + 0:,f}" if is_handy else f"{rounded}"
    is_exact = result.is_exact and Fraction(rounded) == number
    return ShownResult(text, result.unit_name(), is_exact)


def shown_expression(tokens: list[Token]) -> str:
    """The calculation as it was understood."""
    text = " ".join(_SIGNS.get(token.text, token.text) for token in tokens)
    return text.replace("( ", "(").replace(" )", ")")
