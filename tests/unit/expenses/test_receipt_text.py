from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.money import Money
from desktop_assist.expenses.receipt_text import ReceiptText, read_receipt_text

CONVENTIONS = SheetConventions("EUR", "day_first")


@pytest.mark.parametrize(
    ("text", "day", "total"),
    [
        (
            "Invoice date: 2026-11-19\nTotal 138.00 EUR",
            date(2026, 11, 19),
            Money(Decimal("138.00"), "EUR"),
        ),
        (
            "Rechnungsdatum 03.11.2026\nGesamtbetrag: 1.234,50 €",
            date(2026, 11, 3),
            Money(Decimal("1234.50"), "EUR"),
        ),
        ("12.11.2026\nTotal net 5.00\nTotal 6.00", date(2026, 11, 12), Money(Decimal("6.00"))),
        ("Date 01.11.2026\nDue 15.11.2026\nTotal 5.00\nTotal 6.00", date(2026, 11, 1), None),
        ("05/04/2026\nTotal 5.00 of 10.00", None, None),
        ("01.11.2026\n02.11.2026\nSubtotal 4.00", None, None),
        ("", None, None),
    ],
)
def test_only_the_unmistakable_is_read(text, day, total):
    assert read_receipt_text(text, CONVENTIONS) == ReceiptText(day, total)
