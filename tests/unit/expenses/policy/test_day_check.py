"""How long something took, and what stands there twice."""

from datetime import date

import pytest

from desktop_assist.expenses.policy.day_check import was_handed_in
from tests.helpers.policy_desk import an_expense, findings, messages, several

LATE = '[[rule]]\nid = "late"\nkind = "window"\nmost_days = 60'
TWICE = (
    '[[rule]]\nid = "twice"\nkind = "unique"\n'
    'fields = ["merchant", "date", "amount", "currency"]\nwithin_days = 1'
)


@pytest.mark.parametrize(("day", "is_found"), [("2026-09-23", False), ("2026-09-22", True)])
def test_the_last_day_of_a_deadline_still_counts(day, is_found):
    assert bool(findings(LATE, an_expense(day))) is is_found


def test_an_old_expense_is_told_with_its_age():
    assert messages(LATE, an_expense("2026-09-01")) == [
        "Gasthaus on 1 September 2026 is 82 days old; at most 60 days are allowed."
    ]


@pytest.mark.parametrize(
    ("status", "is_in"),
    [
        ("submitted", True),
        ("Bezahlt", True),
        ("eingereicht", True),
        ("open", False),
        ("", False),
        ("not submitted", False),
        ("noch nicht eingereicht", False),
        ("unpaid", False),
    ],
)
def test_a_status_tells_what_was_handed_in(status, is_in):
    assert was_handed_in(an_expense(status=status)) is is_in


def test_what_was_handed_in_already_is_not_late():
    assert findings(LATE, an_expense("2026-01-01", status="paid")) == ()


def test_with_a_day_of_handing_in_everything_is_measured_by_it():
    row = an_expense("2026-01-01", status="submitted")

    assert findings(LATE, row, submitted=date(2026, 3, 2)) == ()
    assert messages(LATE, row, submitted=date(2026, 3, 3)) == [
        "Gasthaus on 1 January 2026 was handed in 61 days later; at most 60 days are allowed."
    ]


def test_a_deadline_can_run_from_the_end_of_the_trip():
    rule = '[[rule]]\nid = "a"\nkind = "window"\nfrom = "trip_end"\nto = "today"\nmost_days = 10'
    rows = several(an_expense("2026-11-11", place="Bonn"), an_expense("2026-11-12", place="Bonn"))

    assert findings(rule, *rows) == ()


def test_too_few_days_are_told_as_well():
    rule = '[[rule]]\nid = "a"\nkind = "window"\nto = "today"\nleast_days = 3'

    assert messages(rule, an_expense("2026-11-21")) == [
        "Gasthaus on 21 November 2026: only 1 days passed; at least 3 days are asked for."
    ]


@pytest.mark.parametrize(
    ("other", "is_found"),
    [
        ({}, True),
        ({"day": "2026-10-07"}, True),
        ({"day": "2026-10-08"}, False),
        ({"merchant": "GASTHAUS "}, True),
        ({"amount": "10.01"}, False),
        ({"amount": "10"}, True),
        ({"currency": "USD"}, False),
        ({"amount": "-10.00"}, False),
        ({"merchant": ""}, False),
    ],
)
def test_the_same_expense_twice_is_found(other, is_found):
    assert bool(findings(TWICE, *several(an_expense(), an_expense(**other)))) is is_found


def test_three_of_the_same_are_one_finding():
    (found,) = findings(TWICE, *several(an_expense(), an_expense(), an_expense()))

    assert found.expense_ids == ("row 2", "row 3", "row 4")
    assert found.message == "Gasthaus on 6 October 2026 (10.00 EUR) stands in the sheet 3 times."
