"""What is claimed without a receipt, as it is typed."""

from argparse import ArgumentTypeError
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.cli import claim_words
from desktop_assist.expenses.policy.flat_rate_claims import TripTold
from desktop_assist.expenses.policy.mileage import WayDriven

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 3)


def test_a_trip_has_a_place_and_days():
    told = claim_words.trip("Paris, France:2026-10-01:2026-10-03")

    assert told == TripTold("Paris, France", FIRST, LAST)


def test_meals_that_others_paid_can_be_named():
    told = claim_words.trip("Bonn:2026-10-01:2026-10-03:Lunch, dinner")

    assert told.provided == ("lunch", "dinner")


def test_a_way_has_a_day_and_a_distance():
    assert claim_words.way("2026-10-01:86.5km:Bonn:Cologne") == WayDriven(
        FIRST, "Bonn", "Cologne", Decimal("86.5"), "km"
    )
    assert claim_words.way("2026-10-01:40 mi:Boston").start == ""


@pytest.mark.parametrize(
    "word",
    [
        "Bonn",
        "Bonn:2026-10-01:soon",
        "Bonn:2026-10-03:2026-10-01",
        "Bonn:2026-10-01:2026-10-03:tea",
        ":2026-10-01:2026-10-03",
    ],
)
def test_what_is_no_trip_is_refused(word):
    with pytest.raises(ArgumentTypeError):
        claim_words.trip(word)


@pytest.mark.parametrize(
    "word", ["2026-10-01", "2026-10-01:far:Bonn", "2026-10-01:0km:Bonn", "soon:9km:Bonn"]
)
def test_what_is_no_way_is_refused(word):
    with pytest.raises(ArgumentTypeError):
        claim_words.way(word)
