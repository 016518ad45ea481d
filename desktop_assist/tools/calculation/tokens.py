"""Cut a calculation into numbers, signs and units."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.calculation.unit import (
    CURRENCIES,
    CURRENCY_SIGNS,
    Unit,
    currency_unit,
    find_unit,
)

_LONGEST_EXPRESSION = 500
_MOST_BRACKETS = 50
_MOST_POWERS = 10
_MOST_DIGITS = 400
_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>
        \d{1,3}(?:\.\d{3})+,\d+                                  # 1.234,50
      | \d{1,3}(?:[,'\u2019\u00a0\u202f\ ]\d{3})+(?:\.\d+)?(?!\d)  # 1,234.50
      | \d+,\d+                                                  # 12,5
      | \d+(?:\.\d+)? | \.\d+
    )
  | (?P<sign> \*\* | [-+*/^%()\u221a] )
  | (?P<symbol> [€$£¥] )
  | (?P<word> (?:\u00b0\s?)?[^\W\d_]+[23²³]?(?:/[^\W\d_]+[23²³]?)? )
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SAME = str.maketrans({"\u00d7": "*", "\u00b7": "*", "\u00f7": "/", "\u2212": "-", ":": "/"})
_SIGN_WORDS = {
    "**": "^", "of": "of", "von": "of", "percent": "%", "prozent": "%", "per": "/", "pro": "/",
    "to": "in", "into": "in", "as": "in", "nach": "in", "sqrt": "\u221a",
}  # fmt: skip
_IN_WORDS = frozenset({"in", "in.", "im"})

TokenKind: TypeAlias = Literal["number", "sign", "unit", "end"]


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: a number, a sign such as + or "in", or a unit.

    Attributes:
        kind: Which of them.
        text: As it is shown.
        number: Of a number.
        unit: Of a unit.
    """

    kind: TokenKind
    text: str
    number: Fraction = Fraction(0)
    unit: Unit | None = None


END = Token("end", "")


def tokens_of(expression: str) -> list[Token]:
    """All pieces in their order.

    Raises:
        ToolInputError: Something in it is no part of a calculation, or it is too long.
    """
    text = expression.translate(_SAME).strip().rstrip("=?").rstrip()
    if len(text) > _LONGEST_EXPRESSION or text.count("(") > _MOST_BRACKETS:
        raise ToolInputError("The calculation is too long; divide it into parts.")
    found: list[Token] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        token = _token(match, found) if match else None
        if match is None or token is None:
            raise ToolInputError(f'"{text[place:].strip()[:20]}" is no part of a calculation.')
        found.append(token)
        place = match.end()
    if sum(token.text == "^" for token in found) > _MOST_POWERS:
        raise ToolInputError("The calculation is too long; divide it into parts.")
    return found


def _token(match: re.Match[str], before: list[Token]) -> Token | None:
    if match["number"]:
        plain = _plain_number(match["number"])
        if len(plain) > _MOST_DIGITS:
            return None
        return Token("number", plain, Fraction(plain))
    if match["symbol"]:
        return _currency(CURRENCY_SIGNS[match["symbol"]])
    word = match["sign"] or match["word"]
    if word in ("+", "-", "*", "/", "^", "%", "(", ")", "\u221a"):
        return Token("sign", word)
    return _word(word, before)


def _word(word: str, before: list[Token]) -> Token | None:
    lower = word.casefold()
    if lower in _SIGN_WORDS:
        return Token("sign", _SIGN_WORDS[lower])
    # Behind a number it is an inch: "5 in in cm".
    if lower in _IN_WORDS and not (before and before[-1].kind == "number"):
        return Token("sign", "in")
    if word.upper() in CURRENCIES:
        return _currency(word.upper())
    if lower in CURRENCY_SIGNS:
        return _currency(CURRENCY_SIGNS[lower])
    unit = find_unit(word.replace("\u00b0 ", "\u00b0"))
    return None if unit is None else Token("unit", unit.name, unit=unit)


def _currency(code: str) -> Token:
    return Token("unit", code, unit=currency_unit(code))


def _plain_number(text: str) -> str:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|(?!\d{1,3}(?:,\d{3})+$)\d+,\d+", text):
        return text.replace(".", "").replace(",", ".")
    return re.sub(r"[^\d.]", "", text)
