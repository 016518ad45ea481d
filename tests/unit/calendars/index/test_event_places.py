"""The events of a file are found, and which of them may matter for some days."""

from datetime import date

import pytest

from desktop_assist.calendars.index.event_places import (
    BlockDigest,
    EventPlaces,
    is_still_there,
    places_in,
)
from tests.helpers.ics_text import calendar, event, weekly

LUNCH, TRIP = event("Lunch"), event("Trip", "20270301T100000Z")
MOVED = event("Moved", "20261205T100000Z", "RECURRENCE-ID:20261110T090000Z", uid="Weekly")
ZONE = "BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n"


def between(places, first, last):
    days = (date.fromisoformat(day).toordinal() for day in (first, last))
    return places.touching(*days)


def test_only_what_may_touch_the_days_is_found():
    content = calendar(LUNCH, TRIP)

    (place,) = between(places_in(content), "2026-11-23", "2026-11-29")

    assert place.blocks(content) == (LUNCH.encode(),)


def test_exceptions_go_with_their_series():
    content = calendar(weekly("Weekly"), LUNCH, MOVED)

    places = between(places_in(content), "2026-12-05", "2026-12-05")

    assert [len(place.blocks(content)) for place in places] == [2]


def test_equal_events_without_identifier_are_two():
    alone = LUNCH.replace("UID:Lunch\r\n", "")

    first, second = between(places_in(calendar(alone, alone)), "2026-11-23", "2026-11-29")

    assert first.name == second.name
    assert first.spans != second.spans


def test_what_is_kept_reads_back_the_same():
    places = places_in(calendar(LUNCH, weekly("Weekly"), MOVED))

    again = EventPlaces(places.packed)

    assert between(again, "2026-01-01", "2027-12-31") == between(places, "2026-01-01", "2027-12-31")


def test_what_is_cut_off_is_refused():
    with pytest.raises(ValueError, match="cut off"):
        EventPlaces(places_in(calendar(LUNCH)).packed[:-1])


def test_a_known_event_keeps_its_name_wherever_it_moves_to():
    before = places_in(calendar(LUNCH, TRIP))
    after = places_in(calendar(TRIP, LUNCH), before)

    assert before.dropped(after) == set()
    assert {one.name for one in between(before, "2026-11-23", "2026-11-29")} == {
        one.name for one in between(after, "2026-11-23", "2026-11-29")
    }


@pytest.mark.parametrize(
    ("after", "dropped"),
    [
        ((LUNCH, weekly("Weekly"), MOVED), 0),
        ((LUNCH, weekly("Weekly")), 1),
        ((LUNCH, weekly("Weekly", count=5), MOVED), 1),
        ((weekly("Weekly"), MOVED), 1),
        ((), 2),
    ],
)
def test_a_changed_series_is_dropped(after, dropped):
    before = places_in(calendar(LUNCH, weekly("Weekly"), MOVED))

    assert len(before.dropped(places_in(calendar(*after), before))) == dropped


@pytest.mark.parametrize(("start", "is_same"), [("20261124T100000Z", True), ("Z", False)])
def test_a_zone_described_anew_makes_another_event_of_those_that_name_one(start, is_same):
    block = event("Lunch", start).replace("DTSTART:Z", "DTSTART;TZID=X:20261124T100000")
    before, after = calendar(ZONE, block), calendar(ZONE, ZONE, block)

    names = [between(places_in(one), "2026-11-23", "2026-11-29")[0].name for one in (before, after)]

    assert (names[0] == names[1]) == is_same


def test_it_is_noticed_when_a_series_is_not_there_any_more():
    content = calendar(LUNCH)
    (place,) = between(places_in(content), "2026-11-23", "2026-11-29")
    changed = content.replace(b"Lunch", b"Brunc")

    assert is_still_there(place, content, BlockDigest(content))
    assert not is_still_there(place, changed, BlockDigest(changed))
