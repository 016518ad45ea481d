"""Tax, tip, number, payment and items."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.details import (
    items_in,
    number_in,
    payment_in,
    tax_of,
    taxes_in,
    tip_in,
)
from desktop_assist.expenses.receipt.sheet import Sheet
from tests.helpers.printed_receipt import INVOICE, TILL_SLIP, printed, printed_page


def read(*rows):
    return Sheet(printed(*rows).pages)


@pytest.mark.parametrize(
    ("rows", "total", "tax"),
    [
        (TILL_SLIP, "30.78", "2.28"),
        (INVOICE, "141.61", "22.61"),
        (("Total  107.00", "GST 6% incl.  6.06"), "107.00", "6.06"),
        (("Subtotal  100.00", "Tax 1  5.00", "Tax 2  3.00", "Total  108.00"), "108.00", "8.00"),
        (("Total  9.00", "Cash  10.00"), "9.00", None),
    ],
)
def test_all_tax_is_added_up(rows, total, tax):
    sheet = read(*rows)

    found, _ = tax_of(taxes_in(sheet, Decimal(total)), sheet.amounts, Decimal(total))

    assert found == (None if tax is None else Decimal(tax))


def test_a_tax_line_has_its_rate():
    (line,) = taxes_in(read(*INVOICE), Decimal("141.61"))

    assert (line.rate, line.amount) == (Decimal(19), Decimal("22.61"))


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


def test_what_a_tax_was_taken_of_is_no_tax_itself():
    sheet = Sheet(
        (
            printed_page(
                "Summe netto  87,74",
                "MwSt. 7 % auf 84,00  5,50",
                "MwSt. 19 % auf 11,00  1,76",
                "Rechnungsbetrag  95,00",
            ),
        )
    )
    total = Decimal("95.00")

    taxes = taxes_in(sheet, total)

    assert [one.amount for one in taxes] == [Decimal("5.50"), Decimal("1.76")]
    assert tax_of(taxes, sheet.amounts, total)[0] == Decimal("7.26")


def test_what_a_tax_was_put_on_is_no_tax_itself():
    sheet = read("MwSt 19 %  100,00  19,00", "MwSt 7 %  1760,75  123,25", "Total  2003,00")

    taxes = taxes_in(sheet, Decimal("2003.00"))

    assert [(one.amount, one.base) for one in taxes] == [
        (Decimal("19.00"), Decimal("100.00")),
        (Decimal("123.25"), Decimal("1760.75")),
    ]


@pytest.mark.parametrize(
    ("rows", "total", "confidence"),
    [
        (("Subtotal  100.00", "Tax  8.00", "Total  108.00"), "108.00", 0.97),
        (("Tax  8.00", "Total  108.00"), "108.00", 0.8),
        (("Tax 1  5.00", "Tax 2  3.00", "Total tax  8.00", "Total  108.00"), "108.00", 0.8),
        (("Tax 1  5.00", "Tax 2  3.00", "Total  108.00"), "108.00", 0.5),
        (("Total  108.00",), "108.00", 0.0),
    ],
)
def test_tax_is_as_sure_as_the_sums_bear_it_out(rows, total, confidence):
    sheet = read(*rows)

    _, found = tax_of(taxes_in(sheet, Decimal(total)), sheet.amounts, Decimal(total))

    assert found == confidence


def test_without_a_total_no_tax_is_believed():
    sheet = read("Tax  8.00")

    assert tax_of(taxes_in(sheet, None), sheet.amounts, None) == (None, 0.0)


@pytest.mark.parametrize(
    "row",
    [
        "Taxe de séjour 2 x 3.75  7.50",
        "City tax  7.50",
        "Kurtaxe  7.50",
        "Imposta di soggiorno  7.50",
    ],
)
def test_what_a_town_takes_of_its_guests_is_no_vat(row):
    sheet = read("2 nuits  420.00", row, "Total  427.50", "dont TVA 3.8 %  15.38")

    taxes = taxes_in(sheet, Decimal("427.50"))

    assert [one.amount for one in taxes] == [Decimal("15.38")]


def test_a_tip_as_large_as_the_bill_is_none():
    assert tip_in(read("Total  20.00", "Tip  20.00").amounts, Decimal("20.00")) is None


def test_goods_are_told_by_their_names_and_not_by_how_many():
    items = items_in(read("2 x Soup  9.00", "1 Stk. Brot  3.50", "AB  4.00", "Total  16.50"))

    assert [(one.text, one.amount) for one in items] == [
        ("Soup", Decimal("9.00")),
        ("Brot", Decimal("3.50")),
    ]
