"""Put amounts, days and periods into words for people."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from desktop_assist.domain.date_words import date_words


def amount_words(amount: Decimal, currency: str) -> str:
    """For example "1,234.50 EUR"."""
    return f"{amount:,} {currency}"


def totals_words(totals: Mapping[str, Decimal]) -> str:
    """For example "1,234.50 EUR, 80.00 USD and 12.00 CHF"."""
    amounts = [amount_words(amount, currency) for currency, amount in totals.items()]
    return " and ".join(filter(None, (", ".join(amounts[:-1]), amounts[-1])))


def period_words(first: date | None, last: date | None) -> str:
    """For example " from 1 to 31 October 2026"; empty when both ends are open."""
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f" since {date_words(first)}" if first else f" until {date_words(last or date.max)}"
    if first == last:
        return f" on {date_words(first)}"
    return f" from {_shortened(first, last)} to {date_words(last)}"


def _shortened(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return date_words(first).removesuffix(f" {last.year}")
