"""Receipts as they were read, for tests of what comes then."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_assist.expenses.duplicates.duplicate import SAME_FILE, Duplicate, PaidOnce
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.expenses.receipt.recognised import Field, ReadReceipt, RecognisedReceipt

TOTAL_PLACE = Place(0, 0.6, 0.7, 0.9, 0.74)
READ = RecognisedReceipt(
    merchant=Field("Taxi Nord", 0.99, Place(0, 0.1, 0.05, 0.6, 0.1)),
    date=Field(date(2026, 10, 31), 0.99),
    total=Field(Decimal("30.10"), 0.99, TOTAL_PLACE),
    currency=Field("EUR", 0.99),
    tax=Field(),
    taxes=(),
    tip=Field(),
    number=Field(),
    payment=Field("cash", 0.9),
    items=(),
    category=Field("Taxi", 0.8),
    text="TAXI NORD 30,10 EUR",
)


def same_as(row):
    """What a receipt may be the same as: a row of the sheet."""
    paid = PaidOnce("Taxi Nord", READ.date.value, READ.total.value, "EUR")
    return Duplicate("certain", SAME_FILE, f"row {row}", None, paid, row)


class ScriptedRecognition:
    """Reads what is written down by file name; a file named otherwise is broken."""

    def __init__(self, **receipts):
        self.receipts = receipts
        self.read = []

    def __call__(self, path: Path, habits):
        self.read.append(path.name)
        found = self.receipts[path.stem]
        if isinstance(found, Exception):
            raise found
        receipts = found if isinstance(found, tuple) else (found,)
        return ReadReceipt(path, receipts, 0.1)
