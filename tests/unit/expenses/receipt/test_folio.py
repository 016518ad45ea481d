"""Accounts of many rows prove their total."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.folio import (
    Charges,
    charges_in,
    headed_sum,
    paid_in_parts,
    paid_with_tip,
)
from desktop_assist.expenses.receipt.sheet import Sheet
from tests.helpers.printed_receipt import printed_page

STAY = (
    "11/23/2026 ROOM CHARGE  139.00",
    "11/23/2026 STATE SALES TAX 8.75%  12.16",
    "11/23/2026 OCCUPANCY TAX 5%  6.95",
    "11/24/2026 MASTERCARD **** 3306  -158.11",
)


def sheet(*rows):
    return Sheet((printed_page(*rows),))


@pytest.mark.parametrize(
    ("rows", "paid"),
    [
        (
            ("Summe  15,60", "A 20% Netto 9,33  USt 1,87", "Trinkgeld  1,40", "Karte  17,00"),
            "17.00",
        ),
        (("Celkem  501,00 Kč", "Spropitné  49,00 Kč", "Zaplaceno celkem  550,00 Kč"), "550.00"),
        (("SUMME  52,60", "+ 4,40 TG", "= 57,-", "Zahlungsart  Bar"), "57.00"),
        (("SUMME  50,00", "30,00", "80,00"), None),
        (("Total  50.00", "Tip 10%  5.00", "Total with tip 20%  60.00"), None),
    ],
)
def test_a_tip_makes_what_was_paid(rows, paid):
    assert paid_with_tip(sheet(*rows).amounts) == (Decimal(paid) if paid else None)


def test_the_charges_of_each_day_make_the_total():
    assert charges_in(sheet(*STAY, "TOTAL CHARGES  158.11")) == Charges(
        Decimal("158.11"), Decimal("19.11")
    )


def test_what_a_town_takes_is_no_value_added_tax():
    rows = ("23.02. Zimmer  178.00", "24.02. Buffet  22.00", "23.02. City Taxe  3.50")

    assert charges_in(sheet(*rows, "Total  203.50", "MWST 3.8 %  7.32")).tax is None


def test_charges_that_make_nothing_printed_prove_nothing():
    assert charges_in(sheet(*STAY[:3], "TOTAL CHARGES  160.00")) is None


def test_days_are_written_in_words_too():
    rows = ("Nov 17 Room  100.00", "18 nov Room  100.00", "Nov 18 GST 5%  10.00")

    assert charges_in(sheet(*rows, "GST 5%  10.00", "Total  210.00")).tax == Decimal("10.00")


@pytest.mark.parametrize(
    "rows",
    [
        ("Total (inc VAT)  236.00", "Deposit paid  50.00", "Card payment  186.00"),
        ("Gesamtbetrag  250,00", "abzgl. Anzahlung  -100,00", "Visa  -150,00"),
        ("Total TTC  314,60", "Acompte  150,00", "Carte  164,60", "Reste à payer  0,00"),
    ],
)
def test_a_deposit_and_what_was_paid_at_last_make_the_total(rows):
    assert paid_in_parts(sheet(*rows).amounts) == sheet(*rows).amounts[0].value


def test_a_discount_is_no_payment():
    rows = ("Total  20.70", "Rabatt Personalkarte  -2.10", "Zu bezahlen  18.60", "Karte  18.60")

    assert paid_in_parts(sheet(*rows).amounts) is None


@pytest.mark.parametrize("rest", [("Tolls, 2 trips  $26.85", "Trip charges  $2.00", "Fee  $3.00")])
def test_an_amount_alone_and_large_above_what_makes_it_is_the_total(rest):
    page = printed_page("Payment received", "$31.85", *rest)
    first = next(one for one in page.words if one.text == "$31.85")
    large = replace(first, top=first.top - 6, bottom=first.bottom + 6)
    words = tuple(large if one is first else one for one in page.words)

    assert headed_sum(Sheet((replace(page, words=words),)).amounts) == Decimal("31.85")
    assert headed_sum(Sheet((page,)).amounts) is None


@pytest.mark.parametrize(
    ("rows", "paid"),
    [
        (("Summe EUR  86,40", "Trinkgeld  8,60", "Bezahlt Visa  95,00"), "95.00"),
        (("Montant  54,04", "Pourboire  8,00", "TOTAL PAYÉ  62,04"), "62.04"),
        (("Total  45.30", "Tip  9.00", "Amount charged  54.30"), "54.30"),
        (("Totale  40,00", "Mancia  4,00", "Carta  44,00"), "44.00"),
        (("Total  45.30", "Tip  9.00", "Amount charged  45.30"), None),
        (("Total  45.30", "Suggested tip 20%  9.06", "Thank you  54.36"), None),
    ],
)
def test_a_bill_a_tip_and_both_together(rows, paid):
    found = paid_with_tip(sheet(*rows).amounts)

    assert found == (Decimal(paid) if paid else None)
