"""The name of the house that a company runs."""

import pytest

from desktop_assist.expenses.receipt.trade_name import (
    headline,
    is_named_below,
    names_by_law,
    names_operator,
    share_a_word,
)
from desktop_assist.files.page_text import Line, Word


def lines(*texts):
    return [Line((Word(text, 0, 10 * row, 100, 10 * row + 8),)) for row, text in enumerate(texts)]


@pytest.mark.parametrize(
    "text",
    ["Rosa Verde S.A. de C.V.", "Nordlicht Sp. z o.o.", "Kade NV", "Hof B.V.", "Park Pty Ltd",
     "Torget AB", "Lipa s.r.o."],
)  # fmt: skip
def test_a_company_is_known_by_its_form(text):
    assert names_operator(text)


@pytest.mark.parametrize("text", ["Abends", "Hotel Agave", "Bavaria", "Cafe Nova", "Salon"])
def test_a_house_is_no_company(text):
    assert not names_operator(text)


def test_where_the_law_wants_the_company_on_the_slip():
    assert names_by_law("Rosa Verde, S.A. de C.V.")
    assert not names_by_law("Kade NV")


def test_the_headline_is_the_first_name():
    assert headline(lines("K", "Bistro Kade", "Kade NV"), lambda _: True) == 1
    assert headline(lines("Kade NV", "Bistro Kade"), lambda _: True) is None
    assert headline(lines("Invoice: 12", "Kade NV"), lambda _: True) is None
    assert headline(lines("What was bought and is now paid for", "Kade NV"), lambda _: True) is None
    assert headline(lines("RECEIPT", "Kade NV"), lambda text: text != "RECEIPT") is None


def test_names_that_share_a_word():
    assert share_a_word("Hotel De Zwaan", "Zwaan Horeca BV")
    assert not share_a_word("Mensa am Park", "Gastro Nord AG")
    assert not share_a_word("Hotel Adler", "Hotel Betriebs GmbH")


def test_the_company_at_the_foot_proves_the_name_on_top():
    assert is_named_below("Garage Molenkade", lines("Ticket 4", "Paid  3.00", "Molenkade NV"))
    assert not is_named_below("Garage Molenkade", lines("Ticket 4", "To: Havenbedrijf NV"))
    assert not is_named_below("Garage Molenkade", lines("Molenkade 12"))
