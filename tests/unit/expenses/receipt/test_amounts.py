"""Amounts are found with what is said of them."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.amounts import amounts_in
from tests.helpers.printed_receipt import WIDTH, printed_lines


def found(*rows):
    return amounts_in(printed_lines(*rows), WIDTH)


@pytest.mark.parametrize(
    ("row", "values"),
    [
        ("Total  9.00", ["9.00"]),
        ("Total:43.30", ["43.30"]),
        ("Summe  1.234,50 €", ["1234.50"]),
        ("Total  $1,234.50", ["1234.50"]),
        ("Total  RM 12. 50", ["12.50"]),
        ("Rabatt  -5,00", ["-5.00"]),
        ("Refund  (5.00)", ["-5.00"]),
        ("Discount  5.00-", ["-5.00"]),
        ("Cash  RM100", ["100.00"]),
        ("1 BRUSH  2.10 2.10", ["2.10", "2.10"]),
        ("10.00%  5.59", ["5.59"]),
        ("Total  1,04,500.00", ["104500.00"]),
        ("Grand Total  Rs. 12,34,567.50", ["1234567.50"]),
        ("TOTAL Rs. 650/-", ["650.00"]),
        ("Total  1,250/-", ["1250.00"]),
        ("Page 2/4", []),
        ("19/10/2018 20:49", []),
        ("Tel. 05.22.95.66.66", []),
        ("Invoice 2026-0417", []),
        ("Version 1.25.3", []),
    ],
)
def test_what_looks_like_money_is_money(row, values):
    assert [one.value for one in found(row)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        (("Kopi  56.000", "Subtotal  142.000", "Total  Rp 164.010"), [56000, 142000, 164010]),
        (("Ramen  1,200", "Total  ¥1,350"), [1200, 1350]),
        (("Nasi  90.000", "Teh  15.000", "Total  105.000"), [90000, 15000, 105000]),
        (("Diesel  38.610", "Litres  12.400", "Pump  2.000", "Total  56.33"), ["56.33"]),
        (("Litres  38.610", "Total  £56"), [56]),
    ],
)
def test_money_without_cents_may_have_no_sign(rows, values):
    assert [one.value for one in found(*rows)] == [Decimal(value) for value in values]


def test_an_amount_is_called_what_stands_before_it():
    (total,) = found("Grand Total ...... RM  12.50")

    assert total.label.startswith("Grand Total")
    assert not total.is_above


def test_an_amount_alone_is_called_what_stands_above_it():
    (total,) = found("Amount due", "12.50")

    assert (total.label, total.is_above) == ("Amount due", True)


def test_an_amount_below_another_has_no_name_from_above():
    assert found("Coffee  3.50", "12.50")[1].label == ""


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("Total  249 Kč", "249.00"),
        ("Celkem  4 180 Kč", "4180.00"),
        ("Fizetendő  12 400 Ft", "12400.00"),
        ("Razem  45 zł", "45.00"),
        ("Totalt  120 kr", "120.00"),
        ("Summe  12 €", "12.00"),
        ("Total  Rp 185.000", "185000.00"),
        ("Total  R64.00", "64.00"),
        ("Total  THB 1,200", "1200.00"),
        ("TAX 2.25%  .70", "0.70"),
    ],
)
def test_money_is_written_without_cents_and_with_its_sign_behind(row, value):
    assert [one.value for one in found(row)] == [Decimal(value)]


@pytest.mark.parametrize("row", ["LIMES 3 @ .79", "Room 12 ft wide"])
def test_other_figures_are_no_money(row):
    assert found(row) == []


def test_a_wide_gap_parts_figures():
    assert [one.value for one in found("ROOM CHARGE 306  139.00")] == [Decimal("139.00")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("CHF 45.-", "45.00"),
        ("520,-", "520.00"),
        ("kr 520,-", "520.00"),
        ("kr 1 250", "1250.00"),
        ("49:-", "49.00"),
        ("CHF 1'450.--", "1450.00"),
    ],
)
def test_a_line_in_the_place_of_cents(text, value):
    amounts = found(f"Total  {text}")

    assert [one.value for one in amounts] == [Decimal(value)]


@pytest.mark.parametrize(
    "text", ["Zone 10, 20, 21", "Level 9, 40 Kent Place", "12.5.-14.5.", "5.-8. November"]
)
def test_a_list_of_numbers_or_days_is_no_amount(text):
    assert not found(text)
