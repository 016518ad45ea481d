"""When the meetings that were looked up begin and end."""

from zoneinfo import ZoneInfo

from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.timed_things import hours_of, timed, when_of
from tests.helpers.listed_meetings import listed

BERLIN = ZoneInfo("Europe/Berlin")
FAIR = listed("Fair", "2026-11-23", "2026-11-24")
LATE = listed("Late", "2026-11-23T15:00:00+00:00", "2026-11-23T16:30:00+00:00")
EARLY = listed("Early", "2026-11-23T09:00:00+01:00", "2026-11-23T09:30:00+01:00")


def test_those_with_a_time_come_in_its_order():
    things = meetings_in({"events": [FAIR, LATE, EARLY]}, BERLIN)

    assert [one.title for one in timed(things)] == ["Early", "Late"]


def test_times_are_told_by_ones_own_clock():
    fair, late = meetings_in({"events": [FAIR, LATE]}, BERLIN)

    assert hours_of(late, BERLIN) == "16:00\N{EN DASH}17:30"
    assert when_of(late, "english") == "Monday, 23 November 2026, 16:00\N{EN DASH}17:30"
    assert when_of(fair, "german") == "Montag, 23. November 2026, ganztägig"
