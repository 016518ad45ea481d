"""What a paper is called is told from whose it is."""

import pytest

from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.expenses.receipt.paper_title import (
    before_title,
    is_title,
    names_a_role,
    without_title,
)


@pytest.mark.parametrize(
    "line",
    ["TAX INVOICE", "Payment successful", "PAY & PARK", "Electronic Reservation Slip (ERS)",
     "KWITANTIE / RECU", "Kwijtschrift", "Reçu", "Your receipt", "TAXI",
     "Invoice C9-1", "Rechnung RE-204"],
)  # fmt: skip
def test_a_title_is_nobodys_name(line):
    assert is_title(plain(line))


@pytest.mark.parametrize(
    "line",
    [
        "Ticketfold",
        "Bharat Railway",
        "Park Hotel",
        "Taxi Nordstern",
        "The Copper Kettle",
        "12/06/2027",
    ],
)
def test_a_name_is_no_title(line):
    assert not is_title(plain(line))


def test_somebody_with_another_role_was_not_paid():
    assert names_a_role(plain("Dealer: HINDFUEL CORP"))
    assert names_a_role(plain("Ontvangen van Atelier Lindebos"))
    assert names_a_role(plain("Betrag in Worten achtundvierzig"))
    assert not names_a_role(plain("Company Store Ltd"))


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Hotel Pod Lípou FAKTURA - daňový doklad", "Hotel Pod Lípou"),
        ("Lee Office Supplies Ltd INVOICE", "Lee Office Supplies Ltd"),
        ("Pod Lípou s.r.o. Číslo dokladu: 26104", "Pod Lípou s.r.o."),
        ("Faktura", "Faktura"),
        ("The Invoice Company", "The Invoice Company"),
        ("Bar Fattura Amica", "Bar Fattura Amica"),
    ],
)
def test_a_name_goes_without_what_stands_beside_it(printed, name):
    assert without_title(printed) == name


def test_what_stands_before_a_title_may_begin_with_the_letter_of_a_logo():
    assert before_title("G GREEN LODGE TAX INVOICE") == "GREEN LODGE"
    assert before_title("GREEN LODGE") == ""
