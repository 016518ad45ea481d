"""A receipt as the fields of the form, with where each stands on the page."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.expenses.receipt.recognised import Field, RecognisedReceipt
from desktop_assist.ui.expenses.expense_form import ARGUMENTS, FormField

THIS_ONE = marked("this receipt")


def fields_of(receipt: RecognisedReceipt | None, home_currency: str) -> tuple[FormField, ...]:
    """What was read, to be checked; all empty when nothing was."""
    if receipt is None:
        must = ("date", "merchant", "amount")
        given = {"currency": home_currency}
        return tuple(
            FormField(name, given.get(name, ""), is_doubtful=name in must) for name in ARGUMENTS
        )
    read = _read(receipt)
    given = {"currency": receipt.currency.value or home_currency}
    doubtful = {name for name in _CHECKED if not read[name].is_sure}
    if not receipt.is_currency_sure:
        doubtful.add("currency")
    return tuple(
        FormField(
            name,
            _text(read[name].value) if name in read else given.get(name, ""),
            is_doubtful=name in doubtful,
        )
        for name in ARGUMENTS
    )


def place_of(receipt: RecognisedReceipt | None, argument: str) -> Place | None:
    """Where on the page a field was read; the receipt's own part when it stands nowhere."""
    if receipt is None:
        return None
    if argument == "currency":
        return receipt.currency.place or receipt.total.place
    field = _read(receipt).get(argument)
    return field.place if field is not None and field.place else receipt.part


def expense_of(values: JsonObject, today: date) -> Expense | None:
    """The row that the values would become, to be held against the rules; None: not yet one."""
    texts = {name: str(values.get(name, "")) for name in ARGUMENTS}
    try:
        day = date.fromisoformat(texts["date"]) if texts["date"] else today
        amount = Decimal(texts["amount"])
        tax = Decimal(texts["tax"]) if texts["tax"] else None
    except (ValueError, InvalidOperation):
        return None
    return Expense(
        id=tr(THIS_ONE),
        date=day,
        merchant=texts["merchant"],
        category=texts["category"],
        description=texts["description"],
        amount=amount,
        currency=texts["currency"],
        tax=tax,
        receipt=tr(THIS_ONE),
        status="",
        row=0,
        payment=texts["payment"],
        project=texts["project"],
        attendees=texts["attendees"],
        place=texts["place"],
    )


def notes_of(findings: Iterable[Finding]) -> Mapping[str, str]:
    """What the rules say, by the field it is about."""
    notes: dict[str, str] = {}
    for one in findings:
        field = _field_of(one)
        said = f"{one.message} ({one.citation.place_words()})" if one.citation else one.message
        notes[field] = " ".join(filter(None, (notes.get(field, ""), said)))
    return notes


_CHECKED = ("date", "merchant", "amount")
_NAMED = ("attendees", "project", "description", "category", "payment", "merchant", "tax", "date")


def _read(receipt: RecognisedReceipt) -> Mapping[str, Field[object]]:
    return {
        "date": receipt.date,
        "merchant": receipt.merchant,
        "amount": receipt.total,
        "category": receipt.category,
        "tax": receipt.tax,
        "payment": receipt.payment,
    }


def _field_of(finding: Finding) -> str:
    """Where a figure is too high, the amount; else the first field that the sentence names."""
    if finding.value:
        return "amount"
    words = set(re.findall(r"\w+", finding.message.casefold()))
    return next((name for name in _NAMED if name in words), "amount")


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
