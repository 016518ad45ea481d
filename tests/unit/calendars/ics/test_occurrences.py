"""Repeated events are listed at each of their times, as their file says."""

from datetime import date, datetime
from pathlib import Path

import pytest

from desktop_assist.calendars.ics.occurrences import (
    ExpandedSeries,
    UnreadableSeriesError,
    Window,
    reason_words,
)
from desktop_assist.calendars.ics.series import series_of
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

WEEKLY = "DTSTART;TZID=Europe/Berlin:20261103T140000", "RRULE:FREQ=WEEKLY"
NOVEMBER = Window(berlin("2026-11-01"), berlin("2026-12-01"), BERLIN)


def event(*lines):
    return "\r\n".join(("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT", "")).encode()


def expanded(*blocks):
    (series,) = series_of(b"".join(blocks))
    return ExpandedSeries(series, ZoneLookup(b""), Path("a.ics"))


def days(*blocks):
    return [meeting.start.day for meeting in expanded(*blocks).between(NOVEMBER)]


def test_a_rule_is_followed():
    assert days(event(*WEEKLY)) == [3, 10, 17, 24]


def test_an_exception_takes_one_out():
    assert days(event(*WEEKLY, "EXDATE;TZID=Europe/Berlin:20261110T140000")) == [3, 17, 24]


def test_a_moved_one_is_listed_where_it_went():
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20261110T140000",
        "DTSTART;TZID=Europe/Berlin:20261112T090000",
    )

    assert sorted(days(event(*WEEKLY), moved)) == [3, 12, 17, 24]


def test_a_cancelled_one_is_marked():
    cancelled = event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20261110T140000",
        "DTSTART;TZID=Europe/Berlin:20261110T140000",
        "STATUS:CANCELLED",
    )

    found = expanded(event(*WEEKLY), cancelled).between(NOVEMBER)

    assert {one.start.day for one in found if one.status == "cancelled"} == {10}


def test_an_occurrence_says_which_one_it_is():
    found = expanded(event(*WEEKLY)).between(NOVEMBER)

    assert found[1].recurrence_id == "2026-11-10T14:00:00+01:00"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("DTSTART:20261124T130000Z", datetime(2026, 11, 24, 14, tzinfo=BERLIN)),
        ("DTSTART:20261124T140000", datetime(2026, 11, 24, 14, tzinfo=BERLIN)),
        ("DTSTART;VALUE=DATE:20261124", date(2026, 11, 24)),
    ],
)
def test_times_without_a_zone_are_home_times(line, start):
    (meeting,) = expanded(event(line)).between(NOVEMBER)

    assert (meeting.start, meeting.recurrence_id) == (start, None)
    assert meeting.is_all_day == (not isinstance(start, datetime))


def test_the_other_fields_are_read():
    (meeting,) = expanded(
        event(
            "DTSTART:20261124T130000Z",
            "SUMMARY:Lunch\\, long",
            "LOCATION:Canteen",
            "ATTENDEE;CN=Priya:mailto:priya@example.org",
            "ATTENDEE:mailto:ben@example.org",
            "TRANSP:TRANSPARENT",
            "STATUS:TENTATIVE",
        )
    ).between(NOVEMBER)

    assert (meeting.title, meeting.location) == ("Lunch, long", "Canteen")
    assert meeting.attendees == ("Priya", "ben@example.org")
    assert (meeting.is_free, meeting.status) == (True, "tentative")


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=1000000000",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=DAILY;BYHOUR=8,9;BYMINUTE=1,2,3,4,5;BYSECOND=1,2",
    ],
)
def test_too_many_for_years_are_refused_in_words(rule):
    endless = expanded(event("DTSTART:19970101T000000Z", f"RRULE:{rule}"))

    with pytest.raises(UnreadableSeriesError, match="too often"):
        endless.between(NOVEMBER)


def test_no_start_is_refused_in_words():
    with pytest.raises(UnreadableSeriesError, match="when it starts"):
        expanded(event("SUMMARY:Sometime"))


def test_a_bad_exception_does_not_hide_its_series():
    bad = event("RECURRENCE-ID;TZID=Europe/Berlin:20261110T140000")

    series = expanded(event(*WEEKLY), bad)

    assert len(series.between(NOVEMBER)) == 4
    assert series.faults == ["It does not say when it starts."]


def test_any_other_reason_is_put_in_plain_words():
    assert reason_words(KeyError("DTSTART")) == "Its dates or its repetition cannot be understood."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", True),
        ("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", True),
        ("X-MICROSOFT-CDO-BUSYSTATUS:OOF", False),
        ("TRANSP:TRANSPARENT", True),
        ("TRANSP:OPAQUE", False),
        ("CLASS:PUBLIC", False),
    ],
)
def test_a_whole_day_keeps_one_busy_unless_it_says_otherwise(line, expected):
    (meeting,) = expanded(event("DTSTART;VALUE=DATE:20261124", line)).between(NOVEMBER)

    assert meeting.is_free is expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("PT45M", 45), ("PT1H30M", 90), ("P1D", 1440), ("P9D", 1440), ("45", 0), ("-PT5M", 0)],
)
def test_the_way_there_is_read(text, minutes):
    line = f"X-APPLE-TRAVEL-DURATION;VALUE=DURATION:{text}"

    (meeting,) = expanded(event("DTSTART:20261124T130000Z", line)).between(NOVEMBER)

    assert meeting.travel_minutes == minutes


def test_whoever_invited_is_named():
    (meeting,) = expanded(
        event("DTSTART:20261124T130000Z", "ORGANIZER;CN=Ada:mailto:ada@example.org")
    ).between(NOVEMBER)

    assert meeting.organizer == "Ada"


def test_a_second_rule_is_looked_at_like_the_first():
    endless = expanded(
        event("DTSTART:20261101T000000Z", "RRULE:FREQ=YEARLY", "RRULE:FREQ=DAILY;INTERVAL=0")
    )

    with pytest.raises(ValueError, match="interval"):
        endless.between(NOVEMBER)


def test_of_two_rules_only_the_one_that_never_comes_is_left_out():
    series = expanded(
        event(
            "DTSTART:20261102T000000Z",
            "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "RRULE:FREQ=DAILY;COUNT=3",
        )
    )

    assert len(series.between(NOVEMBER)) == 3
