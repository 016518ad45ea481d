"""A recognised receipt as JSON."""

import json
from datetime import date

from desktop_assist.expenses.receipt.receipt_json import receipt_json
from desktop_assist.expenses.receipt.recognised import Habits
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


def test_places_are_shares_of_the_page():
    shape = receipt_json(RECOGNITION(INVOICE, Habits("EUR", date(2026, 11, 22))))

    assert set(shape["places"]) >= {"merchant", "date", "total"}
    total = shape["places"]["total"]
    assert (total["page"], total["turned"]) == (0, 0)
    assert 0 < total["left"] < total["right"] < 1
