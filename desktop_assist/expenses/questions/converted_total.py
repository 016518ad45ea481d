"""What expenses in several currencies come to in one, with the rates that were used."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import RateMissingError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.exchange.exchange_rates import Converted, ExchangeRates
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.wording import amount_words

_DIGITS = 6


@dataclass(frozen=True, slots=True)
class UsedRate:
    """A rate by which amounts of one currency were converted; `source` "yours" or "ECB"."""

    currency: str
    rate: Decimal
    day: date
    source: str


@dataclass(frozen=True, slots=True)
class ConvertedTotal:
    """A sum in one currency.

    Attributes:
        amount: Of everything for which a rate is known; each expense rounded by itself.
        currency: ISO 4217.
        rates: Those that were used, by currency and day.
        missing: Expenses that are not in the sum, each with the reason.
        unconverted: How many of the expenses are in that currency anyway.
    """

    amount: Decimal
    currency: str
    rates: tuple[UsedRate, ...]
    missing: tuple[tuple[Expense, RateMissingError], ...]
    unconverted: int = 0


def converted_total(
    expenses: Iterable[Expense], currency: str, rates: ExchangeRates
) -> ConvertedTotal:
    """Add up in one currency, each expense by the rate of its day."""
    amount = Decimal(0)
    used: set[UsedRate] = set()
    missing: list[tuple[Expense, RateMissingError]] = []
    unconverted = 0
    for expense in expenses:
        try:
            found = rates.convert(expense.amount, expense.currency, currency, expense.date)
        except RateMissingError as error:
            missing.append((expense, error))
            continue
        amount += found.amount
        unconverted += expense.currency == currency
        if found.source != "same":
            used.add(_used(expense.currency, found))
    ordered = sorted(used, key=lambda one: (one.currency, one.day))
    return ConvertedTotal(amount, currency, tuple(ordered), tuple(missing), unconverted)


def _used(currency: str, found: Converted) -> UsedRate:
    return UsedRate(currency, found.rate, found.rate_date, found.source)


def rate_words(used: UsedRate, to: str) -> str:
    """For example "1 USD = 0.895095 EUR (ECB, 30 October 2026)"."""
    source = "your rate" if used.source == "yours" else used.source
    digits = max(0, _DIGITS - 1 - used.rate.adjusted())
    rate = f"{used.rate:.{digits}f}"
    shown = rate.rstrip("0").rstrip(".") if "." in rate else rate
    return f"1 {used.currency} = {shown} {to} ({source}, {date_words(used.day)})"


def missing_words(total: ConvertedTotal) -> tuple[str, ...]:
    """What is not in the sum, and why: a sentence for each reason."""
    by_reason: dict[str, list[Expense]] = {}
    for expense, error in total.missing:
        by_reason.setdefault(f"{error.message} {error.hint}", []).append(expense)
    return tuple(
        f"Not in the sum: {_amounts(expenses)}. {reason}" for reason, expenses in by_reason.items()
    )


def _amounts(expenses: list[Expense]) -> str:
    return ", ".join(amount_words(one.amount, one.currency) for one in expenses)


def converted_json(total: ConvertedTotal) -> JsonObject:
    """For models and scripts: money and rates as decimal text."""
    return {
        "currency": total.currency,
        "amount": str(total.amount),
        "rates": [
            {
                "currency": one.currency,
                "rate": str(one.rate),
                "date": one.day.isoformat(),
                "source": one.source,
            }
            for one in total.rates
        ],
        "missing": [expense.id for expense, _ in total.missing],
        "unconverted": total.unconverted,
    }
