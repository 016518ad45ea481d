"""Tip, number, payment and items."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.details import (
    items_in,
    number_in,
    payment_in,
    tip_in,
)
from desktop_assist.expenses.receipt.sheet import Sheet
from tests.helpers.printed_receipt import TILL_SLIP, printed


def read(*rows):
    return Sheet(printed(*rows).pages)


def test_a_tip_that_was_given_is_told_from_suggested_ones():
    given = read("Subtotal  20.00", "Tip  4.00", "Total  24.00").amounts
    suggested = read("Total  20.00", "15% tip  3.00", "20% tip  4.00").amounts

    assert tip_in(given, Decimal("24.00")) == Decimal("4.00")
    assert tip_in(suggested, Decimal("20.00")) is None


@pytest.mark.parametrize(
    ("row", "number"),
    [
        ("Invoice No: INV-2026/17", "INV-2026/17"),
        ("Rechnungsnr. 30064443 Kundennr. 47774", "30064443"),
        ("Receipt#: CS00082662", "CS00082662"),
        ("Factuurnummer: 992288600", "992288600"),
        ("Total 12.50", None),
        ("Tax invoice", None),
    ],
)
def test_the_number_stands_behind_its_name(row, number):
    found = number_in(read(row))

    assert (found and found.text) == number


@pytest.mark.parametrize(
    ("row", "payment"),
    [
        ("VISA XXXX1234  30.78", "Visa 1234"),
        ("Mastercard ending in 9876", "Mastercard 9876"),
        ("Cash  50.00", "Cash"),
        ("SLF CASH & CARRY", None),
        ("Cash Sales No 12", None),
        ("Total  9.00", None),
    ],
)
def test_how_it_was_paid_is_told(row, payment):
    found = payment_in(read(row))

    assert (found and found.text) == payment


def test_items_are_what_stands_before_the_sums():
    items = items_in(read(*TILL_SLIP))

    assert [(item.text, str(item.amount)) for item in items] == [
        ("Fish Tacos", "24.00"), ("Lemonade", "4.50"),
    ]  # fmt: skip


def test_headings_and_opening_hours_are_no_goods():
    sheet = read("FRI-SAT: 1000 HRS  20.00", "(RM)  (RM) 7.00", "Tea  2.00", "Total  2.00")

    assert [item.text for item in items_in(sheet)] == ["Tea"]


def test_a_tip_as_large_as_the_bill_is_none():
    assert tip_in(read("Total  20.00", "Tip  20.00").amounts, Decimal("20.00")) is None


def test_goods_are_told_by_their_names_and_not_by_how_many():
    items = items_in(read("2 x Soup  9.00", "1 Stk. Brot  3.50", "AB  4.00", "Total  16.50"))

    assert [(one.text, one.amount) for one in items] == [
        ("Soup", Decimal("9.00")),
        ("Brot", Decimal("3.50")),
    ]
