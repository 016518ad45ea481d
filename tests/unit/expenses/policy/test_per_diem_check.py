"""What was spent in a day against the flat rate."""

from pathlib import Path

import pytest

from desktop_assist.expenses.policy.per_diem_table import per_diem_table
from desktop_assist.files.formats.csv import read_csv
from tests.helpers.policy_desk import an_expense, messages, several

RULE = """
[[rule]]
id = "per-diem"
kind = "per_diem"
when = { category = "Meals" }
limit = { table = "t.csv", column = "Day", first_last = "0.5", meals = { breakfast = "0.2" } }
"""
TABLE = per_diem_table("t.csv", read_csv(Path("t.csv"), b"City,Day\nBonn,28.00\n").table)


def told(*expenses, rule=RULE):
    return messages(rule, *several(*expenses), tables={"t.csv": TABLE})


@pytest.mark.parametrize(("amount", "is_told"), [("14.00", False), ("14.01", True)])
def test_a_trip_of_one_day_has_the_share_of_an_edge(amount, is_told):
    assert bool(told(an_expense(amount=amount, place="Bonn"))) is is_told


def test_a_day_in_the_middle_has_the_whole_rate():
    days = ("2026-10-06", "2026-10-07", "2026-10-08")
    rows = [an_expense(day, "14.00", place="Bonn") for day in days]

    assert told(*rows, an_expense("2026-10-07", "14.00")) == []
    assert told(*rows, an_expense("2026-10-07", "14.01")) == [
        "Gasthaus on 7 October 2026 comes to 28.01 EUR; the flat rate for Bonn is 28.00 EUR."
    ]


def test_a_breakfast_that_was_given_lowers_the_rate():
    row = an_expense(amount="10.00", place="Bonn", description="Dinner, breakfast included")

    assert "is 8.40 EUR" in told(row)[0]


def test_a_place_that_the_table_does_not_know_is_told():
    assert told(an_expense(place="Atlantis")) == [
        "Gasthaus on 6 October 2026: the per-diem table does not know the place Atlantis."
    ]


def test_without_a_place_and_a_default_nothing_is_compared():
    assert told(an_expense(amount="500.00")) == []


def test_a_missing_table_is_told():
    assert messages(RULE, an_expense(place="Bonn")) == [
        "Gasthaus on 6 October 2026 cannot be compared: the table t.csv is not among the policies."
    ]


def test_a_missing_column_is_told():
    rule = RULE.replace('"Day"', '"Night"')

    assert told(an_expense(place="Bonn"), rule=rule) == ['t.csv has no column "Night".']
