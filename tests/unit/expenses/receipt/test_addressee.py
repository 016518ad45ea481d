"""Whom a letter is addressed to is not who sent it."""

import pytest

from desktop_assist.expenses.receipt.addressee import Letter, is_beside_label, is_employer
from desktop_assist.files.page_text import Line, Word

SENDER = ("seebrise gmbh", "hafenweg 8", "24103 kiel", "ust-idnr. de 281 447 902")


@pytest.mark.parametrize(
    "lines",
    [
        ("bill to", "meridian plc"),
        ("rechnungsempfanger:", "meridian plc"),
        ("facture a", "client n 4", "meridian plc"),
        ("zahlbar durch", "meridian plc"),
        ("payable par", "meridian plc"),
        ("invoice", "meridian plc", "frau petra lorenz"),
        ("invoice", "meridian plc", "attn: accounts"),
    ],
)
def test_whom_it_is_for_is_told_by_what_stands_around_the_name(lines):
    assert Letter(lines).is_addressed(lines.index("meridian plc"))


def test_the_sender_above_the_address_is_not_addressed():
    lines = ("seebrise gmbh", "nordlicht ag", "frau petra lorenz")

    assert not Letter(lines).is_addressed(0)


def test_own_data_below_a_name_makes_it_the_senders():
    assert Letter(SENDER).has_own_data("seebrise gmbh")
    assert not Letter(("nordlicht ag", "wall 12", "24937 flensburg")).has_own_data("nordlicht ag")


def test_a_name_of_a_few_letters_proves_nothing():
    assert not Letter(SENDER).has_own_data("de")


def test_a_company_below_a_persons_name_is_who_it_is_for():
    rows = ("GREEN LODGE", "12 Hill Road, Otago 9010", "Maria Lindqvist", "Nordsee Pumps Ltd")

    assert is_employer(rows, 3)
    assert not is_employer(("TAX INVOICE", "Golden Lion", "Lion Foods Ltd", "12 Hill Road"), 2)
    assert not is_employer(("GREEN LODGE", "12 Hill Road 9010", "Room 12", "Nordsee Ltd"), 3)


@pytest.mark.parametrize(
    ("label", "is_for"),
    [("customer", True), ("bill to:", True), ("kunde", True), ("customer copy of 3", False)],
)
def test_a_label_in_the_column_before_says_whom_it_is_for(label, is_for):
    lines = [Line((Word(label, 10, 60, 70, 70),)), Line((Word("Meridian plc", 300, 60, 420, 70),))]

    assert is_beside_label(lines, [label, "meridian plc"], 1) is is_for
    assert not is_beside_label(lines, [label, "meridian plc"], 0)
