"""Find the row of a table of amounts that an amount lies in: "over 400 up to 1,500 euros"."""

import re
from collections.abc import Sequence
from decimal import Decimal

_NUMBER = r"\d{1,3}(?:[.,'\u2019 ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_MONEY = (
    r"(?:€|\$|£|eur(?:os?)?|usd|dollars?|gbp|pounds?|chf|francs?|franken|kč|czk|pln|sek|dkk|nok)"
)
_ASKED = re.compile(
    rf"(?:(?P<more>over|above|more than|exceeding|über|mehr als)\s+)?(?:ca\.?\s*|about\s+|etwa\s+)?"
    rf"(?:{_MONEY}\s?(?P<a>{_NUMBER})|(?P<b>{_NUMBER})\s?{_MONEY})(?![\w])",
    re.IGNORECASE,
)
_CELL = re.compile(r"^(?:[^:|]{1,60}:\s*)?(?P<cell>[^|]+?)\s*\|")
_FROM = re.compile(
    rf"\b(?:over|above|more than|from|exceeding|between|über|mehr als|ab|von|zwischen)\s+"
    rf"(?:{_MONEY}\s?)?(?P<number>{_NUMBER})|^(?:{_MONEY}\s?)?(?P<first>{_NUMBER})\s?(?:{_MONEY})?\s?"
    rf"(?:-|\u2013|to|bis|up to)\s",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    rf"(?:\b(?:up to|to|until|below|under|less than|at most|and|bis(?: zu| unter)?|unter|höchstens"
    rf"|maximal|und)|[-\u2013])\s*(?:{_MONEY}\s?)?(?P<number>{_NUMBER})",
    re.IGNORECASE,
)
_CENT = Decimal("0.01")
_FEWEST = 2


def row_for_amount(question: str, chosen: str, rows: Sequence[str]) -> str:
    """The row whose band holds the amount of a question; the chosen one where none is so clear.

    Args:
        question: As it was asked.
        chosen: What fits best by its words.
        rows: Everything that may be chosen.
    """
    asked = _ASKED.search(question)
    if asked is None or _band(chosen) is None:
        return chosen
    amount = _decimal(asked["a"] or asked["b"]) + (_CENT if asked["more"] else 0)
    bands = [(row, band) for row in rows if (band := _band(row)) is not None]
    fitting = [row for row, (low, high) in bands if low < amount and (not high or amount <= high)]
    return fitting[0] if len(bands) >= _FEWEST and len(fitting) == 1 else chosen


def _band(row: str) -> tuple[Decimal, Decimal] | None:
    """From which amount to which; 0 where there is no end."""
    cell = _CELL.match(row)
    if cell is None:
        return None
    low, high = _FROM.search(cell["cell"]), _UP_TO.search(cell["cell"])
    if low is None and high is None:
        return None
    first = _decimal(low["number"] or low["first"]) if low else Decimal(-1)
    return first, _decimal(high["number"]) if high else Decimal(0)


def _decimal(number: str) -> Decimal:
    whole, cents = number, ""
    if found := re.fullmatch(r"(.*?)[.,](\d{1,2})", number):
        whole, cents = found.groups()
    return Decimal(re.sub(r"[.,'\u2019 ]", "", whole) + (f".{cents}" if cents else ""))
