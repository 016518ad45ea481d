"""When the reminders of an event are to be shown."""

from datetime import UTC, date, datetime

import pytest

from desktop_assist.calendars.ics.alarm import alarms_of
from tests.helpers.frozen_clock import BERLIN

START, END = datetime(2026, 11, 24, 14, tzinfo=BERLIN), datetime(2026, 11, 24, 15, tzinfo=BERLIN)


def event(*alarms):
    blocks = "".join(f"BEGIN:VALARM\r\n{alarm}\r\nEND:VALARM\r\n" for alarm in alarms)
    return f"BEGIN:VEVENT\r\nUID:1\r\n{blocks}END:VEVENT\r\n".encode()


def moments(*alarms, start=START, end=END):
    found = [one.moment(start, end, BERLIN) for one in alarms_of(event(*alarms))]
    return [f"{one.astimezone(BERLIN):%d %H:%M:%S}" for one in found]


@pytest.mark.parametrize(
    ("trigger", "moment"),
    [
        ("TRIGGER:-PT10M", "24 13:50:00"),
        ("TRIGGER:PT0S", "24 14:00:00"),
        ("TRIGGER:-P0DT0H30M0S", "24 13:30:00"),
        ("TRIGGER:-P1W", "17 14:00:00"),
        ("TRIGGER;VALUE=DURATION:-P2D", "22 14:00:00"),
        ("TRIGGER;RELATED=START:PT5M", "24 14:05:00"),
        ("TRIGGER;RELATED=END:-PT5M", "24 14:55:00"),
        ("trigger;value=duration;related=end:-pt1h", "24 14:00:00"),
        ("TRIGGER;VALUE=DATE-TIME:20261124T080000Z", "24 09:00:00"),
        ("TRIGGER:20261124T080000Z", "24 09:00:00"),
        ("TRIGGER:-P\r\n T1\r\n 5M", "24 13:45:00"),
    ],
)
def test_a_trigger_is_read_as_it_is_written(trigger, moment):
    assert moments(f"ACTION:DISPLAY\r\n{trigger}") == [moment]


@pytest.mark.parametrize(
    ("action", "is_shown"),
    [
        *(("DISPLAY", True), ("AUDIO", True), ("audio", True)),
        *(("EMAIL", False), ("NONE", False), ("PROCEDURE", False), ("X-SUNW-FLASHING", False)),
    ],
)
def test_only_what_is_for_the_screen_or_the_ear_is_shown(action, is_shown):
    assert bool(moments(f"ACTION:{action}\r\nTRIGGER:-PT10M")) is is_shown


def test_a_day_before_is_the_same_time_of_day_when_the_clocks_change():
    start = datetime(2026, 10, 25, 9, tzinfo=BERLIN)

    assert moments("ACTION:DISPLAY\r\nTRIGGER:-P1D", start=start) == ["24 09:00:00"]
    assert moments("ACTION:DISPLAY\r\nTRIGGER:-PT24H", start=start) == ["24 10:00:00"]


def test_a_whole_day_begins_at_midnight():
    days = {"start": date(2026, 11, 24), "end": date(2026, 11, 25)}

    assert moments("ACTION:DISPLAY\r\nTRIGGER:-PT15H", **days) == ["23 09:00:00"]


def test_a_reminder_may_repeat_itself():
    alarm = "ACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nREPEAT:2\r\nDURATION:PT5M"

    assert moments(alarm) == ["24 13:50:00", "24 13:55:00", "24 14:00:00"]


@pytest.mark.parametrize(
    "repeat", ["REPEAT:2", "REPEAT:x\r\nDURATION:PT5M", "REPEAT:2\r\nDURATION:-PT5M"]
)
def test_a_repetition_that_makes_no_sense_is_left_out(repeat):
    assert moments(f"ACTION:DISPLAY\r\nTRIGGER:-PT10M\r\n{repeat}") == ["24 13:50:00"]


def test_an_event_may_have_several_and_a_bad_one_hides_none():
    bad = "ACTION:DISPLAY\r\nTRIGGER:soon"

    assert moments(bad, "ACTION:AUDIO\r\nTRIGGER:-PT1H", "TRIGGER:-PT5M") == [
        "24 13:00:00",
        "24 13:55:00",
    ]


@pytest.mark.parametrize("trigger", ["", "P", "PT", "-P1Y", "20261199T000000Z", "P9999999D"])
def test_a_trigger_that_makes_no_sense_is_left_out(trigger):
    assert moments(f"ACTION:DISPLAY\r\nTRIGGER:{trigger}") == []


def test_one_dismissed_elsewhere_is_known_as_such():
    dismissed = "ACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nACKNOWLEDGED:20261124T130000Z"
    (alarm,) = alarms_of(event(dismissed))

    assert alarm.is_seen(datetime(2026, 11, 24, 12, 50, tzinfo=UTC))
    assert not alarm.is_seen(datetime(2026, 12, 1, 12, 50, tzinfo=UTC))
