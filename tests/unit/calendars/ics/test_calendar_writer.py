"""A new event goes in before the end, and nothing else in the file moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.ics.calendar_writer import with_new_event, zone_names
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.calendar_desk import new_meeting
from tests.helpers.frozen_clock import SUNDAY_MORNING

OTHER = b"BEGIN:VCALENDAR\r\nX-MINE: kept \r\nbegin:vevent\r\nUID:1\r\nend:vevent\r\n"


def written(content, **values):
    return with_new_event(content, new_meeting(**values), "uid-1", SUNDAY_MORNING)


@pytest.mark.parametrize("content", [None, b"", b"\r\n"])
def test_a_new_file_is_a_proper_calendar(content):
    lines = written(content).split(b"\r\n")

    assert lines[:4] == [
        b"BEGIN:VCALENDAR",
        b"PRODID:-//Desktop Assist//Desktop Assist//EN",
        b"VERSION:2.0",
        b"CALSCALE:GREGORIAN",
    ]
    assert lines[-2:] == [b"END:VCALENDAR", b""]


@given(
    head=st.binary(max_size=80).filter(lambda text: b"END:VCALENDAR" not in text.upper()),
    tail=st.sampled_from([b"", b"\n", b"\r\n", b"\r\n\r\n", b" \n"]),
    ending=st.sampled_from([b"\n", b"\r\n"]),
)
def test_every_other_byte_stays(head, tail, ending):
    before = OTHER.replace(b"\r\n", ending) + head + ending + b"END:VCALENDAR" + tail

    after = written(before)

    place = before.index(b"END:VCALENDAR")
    assert after.startswith(before[:place])
    assert after.endswith(before[place:])
    inserted = after[place : place + len(after) - len(before)]
    assert inserted.startswith(b"BEGIN:VTIMEZONE" + ending)
    assert inserted.endswith(b"END:VEVENT" + ending)
    assert (b"\r" in inserted) == (ending == b"\r\n")


def test_a_byte_order_mark_stays():
    before = b"\xef\xbb\xbf" + OTHER + b"END:VCALENDAR\r\n"

    assert written(before).startswith(b"\xef\xbb\xbf" + OTHER)


def test_a_zone_is_described_once():
    once = written(None)

    twice = written(once)

    assert zone_names(twice) == {"Europe/Berlin"}
    assert twice.count(b"BEGIN:VTIMEZONE") == 1
    assert twice.count(b"BEGIN:VEVENT") == 2


def test_a_file_cut_off_is_left_alone():
    with pytest.raises(UnreadableFileError, match="no end"):
        written(OTHER)
