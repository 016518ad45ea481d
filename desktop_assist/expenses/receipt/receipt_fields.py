"""A recognised receipt as the fields of a card: doubtful ones are marked to be checked."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from desktop_assist.domain.card import CardAction, CardField, CardTable
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.json_value import JsonValue
from desktop_assist.expenses.receipt.recognised import RecognisedReceipt
from desktop_assist.expenses.wording import amount_words

_OLD_DAYS = 366


def editable_fields(receipt: RecognisedReceipt | None, home_currency: str) -> tuple[CardField, ...]:
    """What becomes an expense, to be corrected; empty where nothing was recognised."""
    if receipt is None:
        return (
            CardField("Date", "", "date", "date", is_needed=True),
            CardField("Merchant", "", "merchant", is_needed=True),
            CardField("Amount", "", "amount", "money", is_needed=True),
            CardField("Currency", home_currency, "currency"),
            CardField("Category", "", "category"),
        )
    day, total, tax, paid = receipt.date, receipt.total, receipt.tax, receipt.payment.value
    return (
        CardField(
            "Date",
            day.value.isoformat() if day.value else "",
            "date",
            "date",
            is_doubtful=not day.is_sure,
            is_needed=True,
        ),
        CardField(
            "Merchant",
            receipt.merchant.value or "",
            "merchant",
            is_doubtful=not receipt.merchant.is_sure,
            is_needed=True,
        ),
        CardField(
            "Amount",
            str(total.value) if total.value is not None else "",
            "amount",
            "money",
            is_doubtful=not total.is_sure,
            is_needed=True,
        ),
        _currency(receipt, home_currency),
        CardField("Category", receipt.category.value or "", "category"),
        *((CardField("Tax", str(tax.value), "tax", "money"),) if tax.value is not None else ()),
        *((CardField("Paid with", paid, "payment"),) if paid else ()),
    )


def _currency(receipt: RecognisedReceipt, home_currency: str) -> CardField:
    value = receipt.currency.value or home_currency
    return CardField("Currency", value, "currency", is_doubtful=not receipt.is_currency_sure)


def further_fields(receipt: RecognisedReceipt | None) -> Iterator[CardField]:
    """What else is printed, to be looked at."""
    if receipt is None:
        return
    shown = (
        ("Tip", receipt.tip.value),
        ("Number", receipt.number.value),
    )
    yield from (CardField(label, str(value)) for label, value in shown if value)


def odd_dates(receipt: RecognisedReceipt | None, today: date) -> tuple[str, ...]:
    """What is to be said of a day that is hardly that of an expense now."""
    day = receipt.date.value if receipt else None
    if day is None:
        return ()
    if day > today:
        return (f"The date {date_words(day)} is still to come.",)
    if (today - day).days > _OLD_DAYS:
        return (f"The date {date_words(day)} is more than a year ago.",)
    return ()


def table_of_several(receipts: Sequence[RecognisedReceipt], file: Path) -> CardTable | None:
    """The receipts that one file holds, each added as an expense by a click; None for a single."""
    if len(receipts) < 2:
        return None
    rows = tuple(
        (
            one.merchant.value or "",
            one.date.value.isoformat() if one.date.value else "",
            _amount(one),
        )
        for one in receipts
    )
    adding = tuple(
        CardAction("Add to expenses", tool="add_expense", arguments=adding_arguments(one, file))
        for one in receipts
    )
    return CardTable(("Merchant", "Date", "Amount"), rows, numeric=(2,), row_actions=adding)


def _amount(receipt: RecognisedReceipt) -> str:
    if receipt.total.value is None:
        return ""
    return amount_words(receipt.total.value, receipt.currency.value or "")


def adding_arguments(
    receipt: RecognisedReceipt | None, file: Path, home_currency: str = ""
) -> dict[str, JsonValue]:
    """What adding it takes, as it was read; what was not found is left to be filled in."""
    fields = {one.name: one.value for one in editable_fields(receipt, home_currency) if one.value}
    return {"receipt": str(file), **fields}
