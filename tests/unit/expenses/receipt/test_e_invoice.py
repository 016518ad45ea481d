"""Electronic invoices."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.expenses.receipt.e_invoice import TaxLine, is_e_invoice, read_e_invoice
from tests.helpers.electronic_invoice import CII, UBL


def test_a_cross_industry_invoice_says_all():
    invoice = read_e_invoice(CII.format(kind="380").encode())

    assert (invoice.merchant, invoice.date) == ("Papierwerk GmbH", date(2026, 3, 14))
    assert (invoice.number, invoice.currency) == ("2026-0417", "EUR")
    assert (invoice.total, invoice.tax) == (Decimal("141.61"), Decimal("22.61"))
    assert invoice.taxes == (TaxLine(Decimal("19.00"), Decimal("119.00"), Decimal("22.61")),)
    assert [(item.text, item.amount) for item in invoice.items] == [("Paper", Decimal("119.00"))]


def test_a_credit_note_is_negative():
    invoice = read_e_invoice(CII.format(kind="381").encode())

    assert (invoice.total, invoice.tax) == (Decimal("-141.61"), Decimal("-22.61"))


def test_a_ubl_invoice_says_all_and_the_tax_of_items_is_not_counted_twice():
    invoice = read_e_invoice(UBL.encode())

    assert (invoice.merchant, invoice.date) == ("Azure Interior", date(2026, 3, 14))
    assert (invoice.total, invoice.tax) == (Decimal("279.84"), Decimal("16.94"))
    assert (invoice.number, len(invoice.taxes)) == ("INV-7", 1)
    assert [(item.text, item.amount) for item in invoice.items] == [("Desk", Decimal("262.90"))]


def test_a_ubl_credit_note_gives_everything_back():
    credit = UBL.replace("<Invoice ", "<CreditNote ").replace("</Invoice>", "</CreditNote>")
    credit = credit.replace("a:InvoiceLine", "a:CreditNoteLine")

    invoice = read_e_invoice(credit.encode())

    assert (invoice.total, invoice.tax) == (Decimal("-279.84"), Decimal("-16.94"))
    assert [one.amount for one in invoice.taxes] == [Decimal("-16.94")]
    assert [one.amount for one in invoice.items] == [Decimal("-262.90")]


def test_an_amount_with_its_own_minus_is_not_turned_round():
    credit = CII.format(kind="381").replace(">141.61<", ">-141.61<")

    assert read_e_invoice(credit.encode()).total == Decimal("-141.61")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no xml",
        b"<Order/>",
        b"<Invoice/>",
        CII.replace("141.61", "a lot").format(kind="380").encode(),
        CII.replace("EUR", "XXX").format(kind="380").encode(),
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + UBL.encode(),
    ],
)
def test_anything_else_is_none(content):
    assert read_e_invoice(content) is None


@given(st.binary(max_size=300))
def test_no_bytes_break_it(content):
    assert read_e_invoice(content) is None


def test_a_file_is_told_to_be_an_invoice_by_what_is_in_it(tmp_path):
    for name, text in (("a.xml", UBL), ("b.xml", "<a/>"), ("c.txt", UBL)):
        (tmp_path / name).write_text(text, encoding="utf-8")

    found = [is_e_invoice(tmp_path / name) for name in ("a.xml", "b.xml", "c.txt", "none.xml")]

    assert found == [True, False, False, False]
