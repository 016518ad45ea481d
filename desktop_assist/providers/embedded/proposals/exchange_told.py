"""A rate of exchange told beside a question: "if you get 8.70 kroner to the pound"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.expenses.currency import currencies_called, rounded
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD

_NUMBER = r"\d+(?:[.,]\d+)?"
_SIGNS = r"[€$£]"
_NAME = rf"(?:{CURRENCY_WORD}|{_SIGNS})"
_SIDE = (
    rf"(?:(?P<n{{0}}>{_NUMBER}) ?(?P<c{{0}}>{_NAME})(?!\w)"
    rf"|(?P<d{{0}}>{_NAME}) ?(?P<m{{0}}>{_NUMBER})(?![\d.,]\d)"
    rf"|(?:the |a |an |each |every |per |one |ein(?:en|e|em)? |den |dem |der )?"
    rf"(?P<e{{0}}>{_NAME})(?!\w))"
)
_JOINT = (
    r"(?:\s*(?:=|:|/)\s*|\s+(?:to|for|per|a|an|is|are|makes?|gets? (?:me|you)|buys?|equals?|je|pro"
    r"|für|sind|ist|gleich|gibt(?: es)?|kostet|kosten|entspr\w+|zu)\s+|\s+)"
)
_RATE = re.compile(_SIDE.format(1) + _JOINT + _SIDE.format(2), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Exchange:
    """So much of one currency is worth so much of another.

    Attributes:
        amount: Of the first.
        currency: The first.
        worth: In the second.
        into: The second.
        rest: What is said besides.
    """

    amount: Decimal
    currency: str
    worth: Decimal
    into: str
    rest: str

    def converted(self, amount: Decimal) -> Decimal:
        """An amount of the first currency in the second, rounded to its smallest unit."""
        return rounded(amount * self.worth / self.amount, self.into)

    def turned(self) -> "Exchange":
        """The same from the second into the first."""
        return Exchange(self.worth, self.into, self.amount, self.currency, self.rest)


def exchange_told(text: str, there: Iterable[str], home: str) -> Exchange | None:
    """The rate a message tells, from a currency in which something was paid.

    Args:
        text: The message.
        there: The currencies of the expenses.
        home: The person's own currency.
    """
    paid = frozenset(there)
    for found in _RATE.finditer(text):
        one, other = _side(found, 1, paid, home), _side(found, 2, paid, home)
        if one is None or other is None or one[1] == other[1] or not (one[2] or other[2]):
            continue
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        told = Exchange(one[0], one[1], other[0], other[1], rest)
        is_home_first = told.currency == home or told.currency not in paid
        return told.turned() if is_home_first else told
    return None


def _side(
    found: re.Match[str], side: int, paid: frozenset[str], home: str
) -> tuple[Decimal, str, bool] | None:
    number = found[f"n{side}"] or found[f"m{side}"]
    name = found[f"c{side}"] or found[f"d{side}"] or found[f"e{side}"] or ""
    codes = currencies_called(name, home)
    code = next((one for one in codes if one in paid), next(iter(codes), ""))
    amount = Decimal((number or "1").replace(",", "."))
    return (amount, code, bool(number)) if code and amount else None
