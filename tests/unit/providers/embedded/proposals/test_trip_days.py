"""The days of trips."""

from dataclasses import replace
from datetime import date

from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.trip_days import (
    days_there,
    span_of,
    stretches,
    within_days,
)
from desktop_assist.providers.embedded.slots.period import Period
from tests.helpers.travel_sheet import ids_of, rows

TRIP = {
    "uid": "trip",
    "recurrence_id": None,
    "summary": "Bonn",
    "start": "2026-11-12",
    "end": "2026-11-14",
    "location": "",
    "attendees": [],
    "status": "confirmed",
}
BONN = Period(date(2026, 11, 12), date(2026, 11, 13))


def test_days_near_each_other_are_one_stretch():
    first, second = stretches(rows("cab", "fish", "park", "taxi"))

    assert first == Period(date(2026, 11, 3), date(2026, 11, 4))
    assert second == Period(date(2026, 11, 10), date(2026, 11, 12))


def test_the_calendar_tells_the_days_in_a_place():
    assert days_there("Bonn", meetings_in({"events": [TRIP]}, None)) == (BONN,)
    assert days_there("Ulm", meetings_in({"events": [TRIP]}, None)) == ()


def test_expenses_of_those_days():
    assert ids_of(within_days(rows("cab", "fish", "park"), [BONN])) == {"park"}


def test_a_place_has_other_names():
    trip = {**TRIP, "summary": "Workshop", "location": "Ljubljana"}

    assert days_there("Laibach", meetings_in({"events": [trip]}, None)) == (BONN,)


def test_of_a_trip_that_the_calendar_has_only_its_days_count():
    # Given expenses without a gap before and after the trip of two days.
    told = rows("cab", "fish", "park", "taxi")

    assert ids_of(within_days(told, [BONN])) == {"park"}


def test_the_calendar_is_not_looked_at_for_what_was_long_ago():
    old = replace(rows("cab")[0], thing=replace(rows("cab")[0].thing, start=date(2013, 6, 1)))

    span = span_of((old, *rows("fjord")))

    assert span is not None
    assert span.first.year > 2020
    assert span.last == date(2026, 11, 5)


def test_without_expenses_there_are_no_days():
    assert span_of(()) is None
