"""A recognised receipt as JSON, in the shape that scripts and models rely on."""

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.receipt.recognised import Field, ReadReceipt, RecognisedReceipt


def receipt_json(read: ReadReceipt) -> JsonObject:
    """Money as decimal text, dates as ISO 8601; null where nothing was found."""
    receipt = read.receipt
    return {
        "file": str(read.path),
        **fields_json(receipt),
        "text": receipt.text,
        "seconds": round(read.seconds, 3),
    }


def fields_json(receipt: RecognisedReceipt) -> JsonObject:
    """The fields, without the text."""
    return {
        "merchant": receipt.merchant.value,
        "date": receipt.date.value.isoformat() if receipt.date.value else None,
        "total": _text(receipt.total.value),
        "tax": _text(receipt.tax.value),
        "currency": receipt.currency.value,
        "category": receipt.category.value,
        "tip": _text(receipt.tip.value),
        "number": receipt.number.value,
        "payment": receipt.payment.value,
        "taxes": [
            {"rate": _text(one.rate), "base": _text(one.base), "amount": str(one.amount)}
            for one in receipt.taxes
        ],
        "items": [{"text": one.text, "amount": _text(one.amount)} for one in receipt.items],
        "confidence": _confidence(receipt),
        "is_electronic": receipt.is_electronic,
    }


def _confidence(receipt: RecognisedReceipt) -> JsonObject:
    fields: dict[str, Field[object]] = {
        "merchant": receipt.merchant,
        "date": receipt.date,
        "total": receipt.total,
        "tax": receipt.tax,
        "currency": receipt.currency,
        "category": receipt.category,
    }
    return {name: round(one.confidence, 3) for name, one in fields.items()}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
