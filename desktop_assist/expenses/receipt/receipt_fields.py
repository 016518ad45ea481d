"""A recognised receipt as the fields of a card: doubtful ones are marked to be checked."""

from collections.abc import Iterator

from desktop_assist.domain.card import CardField
from desktop_assist.expenses.receipt.recognised import RecognisedReceipt


def editable_fields(receipt: RecognisedReceipt | None, home_currency: str) -> tuple[CardField, ...]:
    """What becomes an expense, to be corrected; empty where nothing was recognised."""
    if receipt is None:
        return (
            CardField("Date", "", "date", "date"),
            CardField("Merchant", "", "merchant"),
            CardField("Amount", "", "amount", "money"),
            CardField("Currency", home_currency, "currency"),
            CardField("Category", "", "category"),
        )
    day, total, tax = receipt.date, receipt.total, receipt.tax
    return (
        CardField(
            "Date",
            day.value.isoformat() if day.value else "",
            "date",
            "date",
            is_doubtful=not day.is_sure,
        ),
        CardField(
            "Merchant",
            receipt.merchant.value or "",
            "merchant",
            is_doubtful=not receipt.merchant.is_sure,
        ),
        CardField(
            "Amount",
            str(total.value) if total.value is not None else "",
            "amount",
            "money",
            is_doubtful=not total.is_sure,
        ),
        CardField("Currency", receipt.currency.value or home_currency, "currency"),
        CardField("Category", receipt.category.value or "", "category"),
        *((CardField("Tax", str(tax.value), "tax", "money"),) if tax.value is not None else ()),
    )


def further_fields(receipt: RecognisedReceipt | None) -> Iterator[CardField]:
    """What else is printed, to be looked at."""
    if receipt is None:
        return
    shown = (
        ("Tip", receipt.tip.value),
        ("Paid with", receipt.payment.value),
        ("Number", receipt.number.value),
    )
    yield from (CardField(label, str(value)) for label, value in shown if value)
