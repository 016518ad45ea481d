"""A recognised receipt as JSON, in the shape that scripts and models rely on."""

from collections.abc import Sequence

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.expenses.receipt.recognised import Field, ReadReceipt, RecognisedReceipt

_HEADING_LINES, _HEADING_LENGTH = 4, 120


def receipt_json(read: ReadReceipt) -> JsonObject:
    """Money as decimal text, dates as ISO 8601; null where nothing was found."""
    receipt = read.receipt
    return {
        "file": str(read.path),
        **fields_json(receipt),
        "others": [{**fields_json(one), "text": one.text} for one in read.receipts[1:]],
        "text": receipt.text,
        "seconds": round(read.seconds, 3),
    }


def receipts_json(receipts: Sequence[RecognisedReceipt]) -> JsonObject:
    """The fields of the first receipt of a file, and of those that lie beside it.

    With each stands how its paper begins: a person may call it by what is printed there.
    """
    first, *others = ({**fields_json(one), "heading": _heading(one.text)} for one in receipts)
    beside: JsonObject = {"others": others} if others else {}
    return {**first, **beside}


def _heading(text: str) -> str:
    lines = [" ".join(one.split()) for one in text.splitlines() if one.strip()]
    return " / ".join(lines[:_HEADING_LINES])[:_HEADING_LENGTH]


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
        "is_sure": receipt.is_sure,
        "places": _places(receipt),
        "is_electronic": receipt.is_electronic,
    }


def _confidence(receipt: RecognisedReceipt) -> JsonObject:
    return {name: round(one.confidence, 3) for name, one in _fields(receipt).items()}


def _places(receipt: RecognisedReceipt) -> JsonObject:
    """Where each value was read, and the whole receipt if others lie beside it."""
    places = {name: one.place for name, one in _fields(receipt).items()}
    places["receipt"] = receipt.part
    return {name: _place(place) for name, place in places.items() if place is not None}


def _place(place: Place) -> JsonObject:
    sides = {"left": place.left, "top": place.top, "right": place.right, "bottom": place.bottom}
    rounded = {name: round(side, 4) for name, side in sides.items()}
    return {"page": place.page, **rounded, "turned": place.turned}


def _fields(receipt: RecognisedReceipt) -> dict[str, Field[object]]:
    return {
        "merchant": receipt.merchant,
        "date": receipt.date,
        "total": receipt.total,
        "tax": receipt.tax,
        "currency": receipt.currency,
        "category": receipt.category,
        "tip": receipt.tip,
        "number": receipt.number,
        "payment": receipt.payment,
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
