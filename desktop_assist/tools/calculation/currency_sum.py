"""An amount of money in another currency, by the last rate that is known here."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from desktop_assist.expenses.currency import find_currency
from desktop_assist.expenses.exchange.exchange_rates import Converted

_MONEY = r"(?:[A-Za-z]{0,2}[€$£¥₹₩₺₴₪]|[A-Za-zč ł]{2,4}|euros?)"
_NUMBER = r"\d{1,12}(?:\.\d{1,6})?"
_CONVERSION = re.compile(
    rf"\s*(?:(?P<sign>{_MONEY})\s*(?P<after>{_NUMBER})|(?P<before>{_NUMBER})\s*(?P<code>{_MONEY}))"
    rf"\s+(?:in|to|into)\s+(?P<to>{_MONEY})(?:\s+on\s+(?P<day>\d{{4}}-\d\d-\d\d))?\s*"
)


class LatestRates(Protocol):
    """Where amounts are converted."""

    def latest(self, amount: Decimal, currency: str, to: str, on: date) -> Converted:
        """By the rate of a day, or the last one known before it."""
        ...


@dataclass(frozen=True, slots=True)
class Conversion:
    """Money that is wanted in another currency, at a day's rate."""

    amount: Decimal
    currency: str
    to: str
    day: date

    @property
    def money(self) -> str:
        """What is converted, "120 USD"."""
        return f"{self.amount} {self.currency}"

    def worth(self, found: Converted) -> str:
        """What came out, "107.41 EUR"."""
        return f"{found.amount} {self.to}"


def conversion_in(text: str, today: date, home_currency: str) -> Conversion | None:
    """The conversion that an expression asks for, "120 USD in EUR"; None when it is none.

    Args:
        text: The expression; "on 2026-03-02" at its end names another day than today.
        today: The day whose rate is meant where none is named.
        home_currency: A bare "$" means one's own dollars.
    """
    found = _CONVERSION.fullmatch(text.strip().rstrip("?=. "))
    if found is None:
        return None
    currency = find_currency(found["sign"] or found["code"], home_currency)
    to = find_currency(found["to"], home_currency)
    if not currency or not to:
        return None
    amount = Decimal(found["after"] or found["before"])
    day = date.fromisoformat(found["day"]) if found["day"] else today
    return Conversion(amount, currency, to, day)
