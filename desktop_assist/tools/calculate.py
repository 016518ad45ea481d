"""Work out a sum exactly."""

import decimal
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from desktop_assist.domain.card import Card
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_LONGEST_EXPRESSION = 500
_MOST_BRACKETS = 50
_SHOWN_DIGITS = 15
_ARITHMETIC = decimal.Context(
    prec=40,
    Emax=300,
    Emin=-300,
    traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow],
)
_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>
        \d{1,3}(?:\.\d{3})+,\d+                                  # 1.234,50
      | \d{1,3}(?:[,'\u2019\u00a0\u202f\ ]\d{3})+(?:\.\d+)?(?!\d)  # 1,234.50
      | \d+,\d+                                                  # 12,5
      | \d+(?:\.\d+)? | \.\d+
    )
  | (?P<sign> \*\* | [-+*/^%()] | of\b | von\b )
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SAME = str.maketrans({"\u00d7": "*", "\u00b7": "*", "\u00f7": "/", "\u2212": "-", ":": "/"})
_SPELLINGS = {"**": "^", "von": "of"}
_SHOWN_SIGNS = {"*": "\u00d7", "/": "\u00f7", "-": "\u2212"}


class _Calculate(Arguments, frozen=True):
    expression: Annotated[
        str,
        describe(
            "Numbers with + - * / ^ and brackets; percentages as in '15% of 340' or '340 + 19%'."
        ),
    ]


class Calculate:
    """Calculates with decimal numbers, as on paper; it runs no code."""

    spec = ToolSpec(
        name="calculate",
        description="Work out a sum exactly. Use it for every calculation with more than one step.",
        parameters=schema(_Calculate),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Work it out; that takes microseconds, so no worker is needed."""
        tokens = _tokens(parse(_Calculate, arguments).expression)
        with decimal.localcontext(_ARITHMETIC) as arithmetic:
            result = _worked_out(tokens)
            is_exact = not arithmetic.flags[decimal.Inexact]
        shown, expression = _shown(result), _shown_expression(tokens)
        summary = f"{expression} {'=' if is_exact else '≈'} {shown}"
        return ToolOutcome(
            output={"result": shown.replace(",", ""), "is_exact": is_exact, "summary": summary},
            card=Card(kind="calculation", title=shown, subtitle=summary),
        )


@dataclass(frozen=True, slots=True)
class _Value:
    """A number; a percentage is kept apart because "340 + 19%" means 19 % of 340."""

    number: Decimal
    is_percentage: bool = False


class _Reader:
    """Reads tokens from left to right: sums of products of powers of signed numbers."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = [*tokens, ""]
        self._place = 0

    @property
    def next(self) -> str:
        """The token that has not been read yet; empty at the end."""
        return self._tokens[self._place]

    def take(self) -> str:
        """Read one token."""
        self._place += 1
        return self._tokens[self._place - 1]

    def total(self) -> _Value:
        """A sum."""
        left = self._product()
        while self.next in ("+", "-"):
            sign = 1 if self.take() == "+" else -1
            right = self._product()
            is_share = right.is_percentage and not left.is_percentage
            added = left.number * right.number if is_share else right.number
            left = _Value(left.number + sign * added, left.is_percentage and right.is_percentage)
        return left

    def _product(self) -> _Value:
        left = self._signed()
        while self.next in ("*", "/", "of"):
            is_division = self.take() == "/"
            right = self._signed().number
            left = _Value(left.number / right if is_division else left.number * right)
        return left

    def _signed(self) -> _Value:
        if self.next not in ("+", "-"):
            return self._power()
        is_negative = self.take() == "-"
        value = self._signed()
        return _Value(-value.number, value.is_percentage) if is_negative else value

    def _power(self) -> _Value:
        base = self._percentage()
        if self.next != "^":
            return base
        self.take()
        return _Value(base.number ** self._signed().number)

    def _percentage(self) -> _Value:
        value = self._single()
        if self.next != "%":
            return value
        self.take()
        return _Value(value.number / 100, is_percentage=True)

    def _single(self) -> _Value:
        read = self.take()
        if read == "(":
            inner = self.total()
            if self.take() != ")":
                raise ToolInputError("A bracket is not closed.")
            return inner
        if not read:
            raise ToolInputError("The calculation ends too early.")
        if not (read[0].isdigit() or read[0] == "."):
            raise ToolInputError(f'A number is missing before "{read}".')
        return _Value(Decimal(read))


def _tokens(expression: str) -> list[str]:
    text = expression.translate(_SAME).strip().rstrip("=").rstrip()
    if len(text) > _LONGEST_EXPRESSION or text.count("(") > _MOST_BRACKETS:
        raise ToolInputError("The calculation is too long; divide it into parts.")
    tokens, place = [], 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise ToolInputError(f'"{text[place:].strip()[:20]}" is no part of a calculation.')
        sign = (match["sign"] or "").lower()
        tokens.append(_SPELLINGS.get(sign, sign) or _plain_number(match["number"]))
        place = match.end()
    return tokens


def _plain_number(text: str) -> str:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|(?!\d{1,3}(?:,\d{3})+$)\d+,\d+", text):
        return text.replace(".", "").replace(",", ".")
    return re.sub(r"[^\d.]", "", text)


def _worked_out(tokens: list[str]) -> Decimal:
    reader = _Reader(tokens)
    try:
        result = reader.total().number
    except decimal.DivisionByZero as error:
        raise ToolInputError("A division by zero has no result.") from error
    except decimal.Overflow as error:
        raise ToolInputError("The result is too large to be shown.") from error
    except decimal.InvalidOperation as error:
        raise ToolInputError("This calculation has no result among the real numbers.") from error
    if reader.next:
        raise ToolInputError(f'A sign such as + or * is missing before "{reader.next}".')
    return result


def _shown(result: Decimal) -> str:
    rounded = result.normalize(decimal.Context(prec=_SHOWN_DIGITS))
    is_handy = -_SHOWN_DIGITS <= rounded.adjusted() <= _SHOWN_DIGITS
    return f"{rounded + 0:,f}" if is_handy else f"{rounded}"


def _shown_expression(tokens: list[str]) -> str:
    text = " ".join(_SHOWN_SIGNS.get(token, token) for token in tokens)
    return text.replace("( ", "(").replace(" )", ")")
