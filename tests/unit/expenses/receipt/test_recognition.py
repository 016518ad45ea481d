"""A receipt file is recognised."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.receipt.recognised import Habits
from desktop_assist.system.resources import resource_path
from tests.helpers.receipt_reading import RECOGNITION
from tests.helpers.written_picture import needs_ocr, written_picture

HABITS = Habits("EUR", date(2026, 11, 22))


def test_the_text_of_a_pdf_is_read():
    read = RECOGNITION(resource_path("sample/to drop/hotel-invoice.pdf"), HABITS)

    assert read.receipt.total.value == Decimal("138.00")
    assert read.receipt.date.value == date(2026, 11, 19)
    assert "Hotel" in read.receipt.merchant.value


@needs_ocr
def test_a_picture_is_recognised(tmp_path):
    rows = ("TAXI NORDSTERN", "Hamburg 14.03.2026", "Summe 19,70 EUR", "Bar 20,00")
    file = written_picture(tmp_path / "slip.png", *rows)

    receipt = RECOGNITION(file, HABITS).receipt

    assert receipt.merchant.value == "TAXI NORDSTERN"
    assert (receipt.total.value, receipt.date.value) == (Decimal("19.70"), date(2026, 3, 14))
    assert receipt.category.value == "Transport"


@pytest.mark.parametrize("name", ["missing.pdf", "broken.pdf"])
def test_what_cannot_be_read_is_refused(tmp_path, name):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")

    with pytest.raises(UnreadableFileError, match=name):
        RECOGNITION(tmp_path / name, HABITS)
