"""Amounts and expenses put into words, in the language of the request."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.currency import exponent
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.text import Text

_AND = Text(" and ", " und ")
_MORE = Text("{count} more", "{count} weitere")
_MOST_NAMED = 5


def money_told(amount: Decimal, currency: str, language: Language) -> str:
    """For example "1,234.50 EUR" and "1.234,50 EUR"."""
    said = f"{amount:,.{exponent(currency)}f}"
    if language == "german":
        said = said.translate(str.maketrans(",.", ".,"))
    return f"{said} {currency}".strip()


def totals_told(totals: Mapping[str, Decimal], language: Language) -> str:
    """The totals of all currencies: "18.80 GBP and 20.00 EUR"."""
    said = [money_told(amount, code, language) for code, amount in totals.items()]
    joint = _AND.in_language(language)
    return joint.join(filter(None, (", ".join(said[:-1]), said[-1]))) if said else ""


def expense_told(row: Mapping[str, object], language: Language) -> str:
    """One expense: "Taxi Nord, 12.00 EUR, Monday, 2 November 2026"."""
    day = day_words(date.fromisoformat(str(row["date"])), language)
    amount = money_told(Decimal(str(row["amount"])), str(row.get("currency") or ""), language)
    return f"{row['merchant']}, {amount}, {day}"


def expenses_told(rows: Iterable[Mapping[str, object]], language: Language) -> str:
    """The first few of several, and how many more there are."""
    some = list(rows)
    said = [expense_told(one, language) for one in some[:_MOST_NAMED]]
    left = len(some) - len(said)
    more = [_MORE.in_language(language, count=str(left))] if left else []
    return "; ".join((*said, *more))
