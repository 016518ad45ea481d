"""Days on the road by their flat rate."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_assist.expenses.policy.per_diem import per_diem_days
from desktop_assist.expenses.policy.per_diem_table import per_diem_table
from desktop_assist.expenses.policy.rule import PerDiem
from desktop_assist.files.formats.csv import read_csv

TABLE = per_diem_table(
    "t.csv", read_csv(Path("t.csv"), b"City,Day,Edge\nBerlin,28.00,14.00\nOslo,60,45\n").table
)
MEALS = {"breakfast": Decimal("0.20"), "lunch": Decimal("0.40"), "dinner": Decimal("0.40")}
RULE = PerDiem("t.csv", "Day", "EUR", Decimal("0.75"), "", MEALS)
PERIOD = (date(2026, 11, 3), date(2026, 11, 5))


def amounts(rule=RULE, period=PERIOD, provided=(), place="Berlin"):
    return [str(one.amount) for one in per_diem_days(rule, TABLE, place, period, provided)]


def test_the_first_and_the_last_day_are_paid_in_part():
    assert amounts() == ["21.00", "28.00", "21.00"]


def test_the_share_may_stand_in_a_column_of_its_own():
    rule = PerDiem("t.csv", "Day", "EUR", edge_column="Edge", meals=MEALS)

    assert amounts(rule) == ["14.00", "28.00", "14.00"]
    assert per_diem_days(rule, TABLE, "Oslo", PERIOD, ())[0].share == Decimal("0.75")


def test_meals_that_were_given_are_taken_off_the_whole_rate():
    assert amounts(provided=("lunch",)) == ["9.80", "16.80", "9.80"]


def test_there_is_no_breakfast_on_the_day_of_leaving_home():
    assert amounts(provided=("breakfast",)) == ["21.00", "22.40", "15.40"]


def test_a_day_is_never_paid_less_than_nothing():
    assert amounts(provided=("breakfast", "lunch", "dinner")) == ["0", "0", "0"]


def test_a_trip_of_one_day_has_just_that():
    assert amounts(period=(PERIOD[0], PERIOD[0])) == ["21.00"]


def test_a_place_that_is_not_known_is_not_paid():
    assert amounts(place="Atlantis") == []
