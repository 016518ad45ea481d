"""Rates that the user typed: "1 USD = 0.92 EUR", or "100 JPY = 0.61 EUR from 2026-10-01"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_RATE = re.compile(
    r"\s*(?P<taken>\d+(?:[.,]\d+)?) (?P<currency>[A-Z]{3})"
    r" = (?P<given>\d+(?:[.,]\d+)?) (?P<to>[A-Z]{3})(?: from (?P<since>\d{4}-\d\d-\d\d))?\s*"
)


@dataclass(frozen=True, slots=True)
class OwnRate:
    """For `taken` of one currency one gets `given` of the other, from the day `since` on."""

    taken: Decimal
    given: Decimal
    since: date

    @property
    def rate(self) -> Decimal:
        """What one unit is worth."""
        return self.given / self.taken


def own_rate(texts: Iterable[str], currency: str, to: str, on: date) -> OwnRate | None:
    """The newest rate that counts on a day, in whichever direction it was typed.

    One without a first day counts always, and is taken to be of the very day.
    """
    known: list[tuple[date, OwnRate]] = []
    for found in filter(None, map(_RATE.fullmatch, texts)):
        since = date.fromisoformat(found["since"]) if found["since"] else date.min
        taken, given = _number(found["taken"]), _number(found["given"])
        shown = since if found["since"] else on
        if (found["currency"], found["to"]) == (currency, to):
            known.append((since, OwnRate(taken, given, shown)))
        elif (found["currency"], found["to"]) == (to, currency):
            known.append((since, OwnRate(given, taken, shown)))
    valid = [one for one in known if one[0] <= on]
    return max(valid, key=lambda one: one[0])[1] if valid else None


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
