"""Put amounts, days and periods into words for people."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

# strftime would follow the machine's locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def amount_words(amount: Decimal, currency: str) -> str:
    """For example "1,234.50 EUR"."""
    return f"{amount:,} {currency}"


def totals_words(totals: Mapping[str, Decimal]) -> str:
    """For example "1,234.50 EUR, 80.00 USD and 12.00 CHF"."""
    amounts = [amount_words(amount, currency) for currency, amount in totals.items()]
    return " and ".join(filter(None, (", ".join(amounts[:-1]), amounts[-1])))


def day_words(day: date) -> str:
    """For example "31 October 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def period_words(first: date | None, last: date | None) -> str:
    """For example " from 1 to 31 October 2026"; empty when both ends are open."""
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f" since {day_words(first)}" if first else f" until {day_words(last or date.max)}"
    if first == last:
        return f" on {day_words(first)}"
    return f" from {_shortened(first, last)} to {day_words(last)}"


def _shortened(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return day_words(first).removesuffix(f" {last.year}")
