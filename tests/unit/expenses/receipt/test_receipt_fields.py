"""A recognised receipt as fields of a card."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.expenses.receipt.receipt_fields import (
    editable_fields,
    further_fields,
    odd_dates,
    table_of_several,
)
from desktop_assist.expenses.receipt.recognised import Field, RecognisedReceipt

RECEIPT = RecognisedReceipt(
    merchant=Field("Taxi Nord", 0.7),
    date=Field(date(2026, 3, 14), 0.98),
    total=Field(Decimal("19.70"), 0.99),
    currency=Field("EUR", 0.9),
    tax=Field(Decimal("1.29"), 0.8),
    taxes=(),
    tip=Field(),
    number=Field("17", 0.8),
    payment=Field("Cash", 0.8),
    items=(),
    category=Field("Transport", 0.85),
    text="",
)


def test_what_is_not_sure_is_marked():
    fields = {one.name: (one.value, one.is_doubtful) for one in editable_fields(RECEIPT, "EUR")}

    assert fields["merchant"] == ("Taxi Nord", True)
    assert fields["date"] == ("2026-03-14", False)
    assert fields["amount"] == ("19.70", False)
    assert fields["payment"] == ("Cash", False)
    assert fields["tax"] == ("1.29", False)


@pytest.mark.parametrize(("confidence", "is_doubtful"), [(0.4, True), (0.5, False)])
def test_a_currency_that_two_countries_speak_for_is_marked(confidence, is_doubtful):
    receipt = replace(RECEIPT, currency=Field("CAD", confidence))

    (field,) = (one for one in editable_fields(receipt, "USD") if one.name == "currency")

    assert field.is_doubtful is is_doubtful


def test_where_nothing_was_recognised_the_fields_wait_to_be_filled():
    fields = editable_fields(None, "CHF")

    assert [one.value for one in fields] == ["", "", "", "CHF", ""]
    assert list(further_fields(None)) == []


def test_what_is_filled_in_and_what_waits_has_the_same_labels_in_the_same_order():
    labels = ["Date", "Merchant", "Amount", "Currency", "Category"]
    names = ["date", "merchant", "amount", "currency", "category"]
    filled, waiting = editable_fields(RECEIPT, "CHF"), editable_fields(None, "CHF")

    assert [one.label for one in waiting] == labels
    assert [one.name for one in waiting] == names
    assert [one.label for one in filled] == [*labels, "Tax", "Paid with"]
    assert [one.name for one in filled] == [*names, "tax", "payment"]
    assert [one.value for one in filled[3:5]] == ["EUR", "Transport"]
    assert [one.kind for one in filled[:3]] == [one.kind for one in waiting[:3]]


def test_what_else_is_printed_is_shown():
    shown = {one.label: one.value for one in further_fields(RECEIPT)}

    assert shown == {"Number": "17"}


def test_several_receipts_of_one_file_are_each_added_by_a_click():
    other = replace(RECEIPT, merchant=Field("Hotel", 0.9), date=Field())

    table = table_of_several((RECEIPT, other), Path("two.jpg"))

    assert (table.columns, table.numeric) == (("Merchant", "Date", "Amount"), (2,))
    assert {(one.label, one.tool) for one in table.row_actions} == {
        ("Add to expenses", "add_expense")
    }

    assert [row[0] for row in table.rows] == ["Taxi Nord", "Hotel"]
    first, second = (action.arguments for action in table.row_actions)
    assert (first["amount"], first["date"], first["receipt"]) == ("19.70", "2026-03-14", "two.jpg")
    assert (second["merchant"], "date" in second) == ("Hotel", False)


def test_a_single_receipt_needs_no_table():
    assert table_of_several((RECEIPT,), Path("one.jpg")) is None


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 20), ""),
        (date(2026, 12, 20), "still to come"),
        (date(2017, 11, 20), "more than a year ago"),
    ],
)
def test_a_day_that_is_hardly_that_of_an_expense_is_told(day, said):
    receipt = replace(RECEIPT, date=Field(day, 1.0))

    words = " ".join(odd_dates(receipt, date(2026, 11, 22)))

    assert said in words
    assert bool(said) == bool(words)


def test_what_was_not_found_is_empty_and_waits_to_be_filled():
    unread = replace(RECEIPT, total=Field(), tax=Field(), payment=Field(), date=Field())

    fields = {one.name: one for one in editable_fields(unread, "EUR")}

    assert (fields["amount"].value, fields["amount"].is_doubtful) == ("", True)
    assert fields["date"].value == ""
    assert not {"tax", "payment"} & set(fields)


def test_sums_are_edited_as_money_and_the_day_as_a_day():
    kinds = {one.name: one.kind for one in editable_fields(RECEIPT, "EUR")}

    assert (kinds["amount"], kinds["tax"], kinds["date"]) == ("money", "money", "date")
