"""A recognised receipt as JSON."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_assist.expenses.receipt.e_invoice import InvoiceItem
from desktop_assist.expenses.receipt.receipt_json import receipt_json, receipts_json
from desktop_assist.expenses.receipt.recognised import Field, Habits
from desktop_assist.system.resources import resource_path
from tests.helpers.receipt_reading import RECOGNITION

INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


def test_money_is_decimal_text_and_days_are_iso():
    shape = receipt_json(RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22))))

    assert (shape["total"], shape["date"]) == ("138.00", "2026-11-19")
    assert (shape["currency"], shape["file"]) == ("EUR", str(INVOICE))
    assert json.loads(json.dumps(shape)) == shape


def test_every_field_has_its_confidence():
    shape = receipt_json(RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22))))

    assert set(shape["confidence"]) >= {"merchant", "date", "total", "tax", "currency", "category"}
    assert all(0 <= confidence <= 1 for confidence in shape["confidence"].values())


def test_how_the_paper_begins_stands_with_what_is_told_of_it():
    [receipt] = RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22))).receipts

    heading = str(receipts_json((receipt,))["heading"])

    assert heading.startswith(receipt.text.split("\n")[0].strip()[:20])
    assert len(heading) <= 120


def test_places_are_shares_of_the_page():
    shape = receipt_json(RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22))))

    assert set(shape["places"]) >= {"merchant", "date", "total"}
    total = shape["places"]["total"]
    assert (total["page"], total["turned"]) == (0, 0)
    assert 0 < total["left"] < total["right"] < 1


def test_a_tip_and_the_number_are_told_by_their_names():
    read = RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22)))
    tipped = replace(read.receipt, tip=Field(Decimal("4.00"), 0.8), number=Field("17", 0.8))

    shape = receipt_json(replace(read, receipts=(tipped,)))

    assert (shape["tip"], shape["number"]) == ("4.00", "17")
    assert shape["confidence"]["tip"] == 0.8


def test_what_was_bought_is_told_with_its_price():
    read = RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22)))
    bought = (InvoiceItem("Tea", Decimal("3.20")), InvoiceItem("Water", None))

    shape = receipt_json(replace(read, receipts=(replace(read.receipt, items=bought),)))

    assert shape["items"] == [
        {"text": "Tea", "amount": "3.20"},
        {"text": "Water", "amount": None},
    ]


def test_what_lies_beside_a_receipt_is_told_with_it():
    receipt = RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22))).receipt
    other = replace(receipt, total=Field(Decimal("9.00"), 1.0))

    shape = receipts_json((receipt, other))

    assert (shape["total"], [one["total"] for one in shape["others"]]) == ("138.00", ["9.00"])
    assert "others" not in receipts_json((receipt,))
