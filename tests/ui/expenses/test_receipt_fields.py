"""A receipt as the fields of the form."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.expenses.receipt.recognised import Field
from desktop_assist.ui.expenses.receipt_fields import expense_of, fields_of, notes_of, place_of
from tests.helpers.read_receipts import READ, TOTAL_PLACE

TODAY = date(2026, 11, 22)


def values(**given):
    return {"date": "2026-10-31", "merchant": "Taxi", "amount": "30.10", "currency": "EUR", **given}


def test_what_was_read_fills_the_fields_and_the_doubtful_are_marked():
    fields = {one.argument: one for one in fields_of(replace(READ, date=Field()), "CHF")}
    assert (fields["amount"].value, fields["merchant"].value) == ("30.10", "Taxi Nord")
    assert (fields["currency"].value, fields["payment"].value) == ("EUR", "cash")
    assert [name for name, one in fields.items() if one.is_doubtful] == ["date"]


def test_where_nothing_was_read_the_currency_is_the_usual_one():
    fields = {one.argument: one.value for one in fields_of(None, "CHF")}
    assert (fields["currency"], fields["date"]) == ("CHF", "")


@pytest.mark.parametrize(
    ("argument", "place"), [("amount", TOTAL_PLACE), ("currency", TOTAL_PLACE), ("project", None)]
)
def test_a_field_knows_where_it_stands(argument, place):
    assert place_of(READ, argument) == place


def test_what_stands_nowhere_is_looked_for_in_the_receipts_own_part():
    part = Place(0, 0, 0.5, 1, 1)
    assert place_of(replace(READ, part=part), "project") == part
    assert place_of(None, "amount") is None


def test_what_stands_in_the_fields_is_held_against_the_rules():
    expense = expense_of(values(tax="2.10", attendees="Mira"), TODAY)
    assert (str(expense.amount), str(expense.tax), expense.attendees) == ("30.10", "2.10", "Mira")


@pytest.mark.parametrize("wrong", [{"amount": "thirty"}, {"date": "soon"}, {"amount": ""}])
def test_what_is_no_expense_yet_breaks_no_rule(wrong):
    assert expense_of(values(**wrong), TODAY) is None


def test_a_finding_stands_at_the_field_it_is_about():
    cap = Finding("meals", "warn", "Above 75.00 EUR a head.", (), "92", "75", Citation("a.pdf", ""))
    guests = Finding("guests", "warn", "The attendees are missing.", (), "", "", None)
    assert notes_of([cap, guests]) == {
        "amount": "Above 75.00 EUR a head. (a.pdf)",
        "attendees": "The attendees are missing.",
    }
