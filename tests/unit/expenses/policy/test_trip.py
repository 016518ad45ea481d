"""Days on the road."""

from datetime import date

from desktop_assist.expenses.policy.trip import Trip, trip_on, trips_of
from tests.helpers.policy_desk import an_expense


def days_of(*expenses, home=""):
    return [(one.first.day, one.last.day) for one in trips_of(expenses, home)]


def test_days_that_follow_each_other_are_one_trip():
    days = ("2026-10-08", "2026-10-06", "2026-10-07", "2026-10-12")

    assert days_of(*(an_expense(day, place="Bonn") for day in days)) == [(6, 8), (12, 12)]


def test_nights_in_a_hotel_fill_a_gap():
    hotel = an_expense("2026-10-06", category="Hotel", description="3 nights")

    assert days_of(hotel, an_expense("2026-10-10", place="Bonn")) == [(6, 10)]


def test_what_is_spent_at_home_is_no_trip():
    assert days_of(an_expense(place="Köln"), an_expense(), home="koln") == []


def test_the_last_day_of_the_calendar_does_no_harm():
    hotel = an_expense("9999-12-31", category="Hotel", description="99 nights")

    assert trips_of([hotel], "") == (Trip(date.max, date.max),)


def test_a_day_belongs_to_the_trip_around_it():
    trip = Trip(date(2026, 10, 6), date(2026, 10, 8))

    assert trip_on(date(2026, 10, 7), [trip]) is trip
    assert trip_on(date(2026, 10, 9), [trip]) is None
    assert [trip.is_edge(date(2026, 10, day)) for day in (6, 7, 8)] == [True, False, True]
