"""A paper that gives money back is told from one that asks for it."""

from decimal import Decimal

import pytest

from desktop_assist.expenses.receipt.amounts import amounts_in
from desktop_assist.expenses.receipt.given_back import is_credit_note, is_sum_given_back
from tests.helpers.printed_receipt import WIDTH, printed_lines


@pytest.mark.parametrize(
    "line",
    [
        "CREDIT NOTE", "Creditnota  CN26-044", "Gutschrift Nr. 17", "Avoir", "Refund",
        "*** REFUND ***", "REFUND  16/04/2027 12:22", "REFUND  POS 2", "Refund receipt",
        "Your refund",
        "REMBOURSEMENT", "Rückerstattung", "Stornobeleg", "Stornorechnung SR-204", "RIMBORSO",
        "Dobropis 2027/11", "CREDIT MEMO  CM-5519", "Sales refund  Reg 02",
    ],
)  # fmt: skip
def test_a_credit_note_says_so_in_its_title(line):
    assert is_credit_note(printed_lines("Plotpunt", line, "Total  20.00"))


@pytest.mark.parametrize(
    "line",
    [
        "Gutschrift Pfand  -0,25", "Refund policy: 30 days", "Your credit card was charged",
        "Refunds within 28 days with receipt", "No refunds", "Non-refundable fare", "RETURN",
        "Anytime Return", "Rückgabe  12.05.2027 10:00", "Retour  Utrecht",
        "Full refund until 5 June",
        "Tax refund form at the desk",
    ],
)  # fmt: skip
def test_a_line_about_credit_makes_none(line):
    assert not is_credit_note(printed_lines("Plotpunt", line, "Total  20.00"))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("** RETURN **", "ORIG SALE  02/27/2027"),
        ("RETURN", "Original receipt 0412"),
        ("RETURN RECEIPT", "Credited to Visa 4410  20.00"),
        ("RÜCKGABE  12.05.2027 16:04", "Auszahlung bar  20,00"),
        ("Retoure", "Originalbon 4471 vom 08.05.2027"),
        ("DEVOLUCIÓN", "Reembolso tarjeta  20,00"),
    ],
)
def test_a_return_is_one_where_more_tells_of_it(title, told):
    assert is_credit_note(printed_lines("Plotpunt", title, "Lamp  20.00", told, "Total  20.00"))


def test_what_was_hired_is_brought_back_and_not_paid_back():
    rows = ("Abholung  10.06.2027 08:00", "Rückgabe  12.06.2027 10:00", "Miete  118,00")

    assert not is_credit_note(printed_lines("Van", *rows, "Erstattung Kaution  -200,00"))


def test_the_title_may_stand_beside_the_name():
    assert is_credit_note(printed_lines("Lee Office Supplies Ltd CREDIT NOTE", "Total  20.00"))
    assert not is_credit_note(printed_lines("Lee Office Supplies Ltd", "Ask for a credit note"))


@pytest.mark.parametrize(
    ("row", "is_back"),
    [
        ("Total refunded  20.00", True),
        ("REFUND TO VISA 0936  20.00", True),
        ("Amount refunded  20.00", True),
        ("Erstattungsbetrag  20.00", True),
        ("Total  20.00", False),
        ("Refundable deposit  20.00", False),
        ("Refund of deposit  5.00", False),
    ],
)
def test_a_sum_may_say_that_it_is_given_back(row, is_back):
    amounts = amounts_in(printed_lines("Plotpunt", row), WIDTH)

    assert is_sum_given_back(Decimal(20), amounts) is is_back
