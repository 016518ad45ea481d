"""The pieces of a calendar file are found as they stand."""

import pytest

from desktop_assist.calendars.ics.blocks import (
    event_blocks,
    last_calendar_end,
    line_ending,
    property_value,
    unfold,
    without_alarms,
    zone_blocks,
)

FILE = (
    b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n"
    b"BEGIN:VEVENT\r\nUID:1\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\n"
    b"begin:vevent\r\nUID:2\r\nend:vevent\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize("ending", [b"\r\n", b"\n", b"\r"])
def test_blocks_are_found_with_any_line_ending(ending):
    content = FILE.replace(b"\r\n", ending)

    assert [property_value(block, b"UID") for block in event_blocks(content)] == [b"1", b"2"]
    assert len(zone_blocks(content)) == 1
    assert content[last_calendar_end(content) :] == b"END:VCALENDAR" + ending
    assert line_ending(content) == ending


def test_the_last_of_several_calendars_counts():
    assert last_calendar_end(FILE + FILE) == len(FILE) + last_calendar_end(FILE)


def test_a_file_without_end_says_so():
    assert last_calendar_end(FILE.replace(b"END:VCALENDAR", b"")) is None


def test_an_end_inside_a_text_is_none():
    assert last_calendar_end(b"DESCRIPTION:END:VCALENDAR\r\n") is None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (b"UID:1", b"1"),
        (b'uid;X="a:b":1', b"1"),
        (b"UID;X=y:1:2 ", b"1:2"),
        (b"XUID:1", None),
        (b"DESCRIPTION:UID:1", None),
    ],
)
def test_a_property_is_read_without_its_parameters(line, value):
    assert property_value(b"BEGIN:VEVENT\r\n" + line + b"\r\nEND:VEVENT\r\n", b"UID") == value


def test_a_beginning_without_end_is_no_block():
    content = b"BEGIN:VEVENT\n" * 3 + b"UID:1\nEND:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\n"

    assert event_blocks(content) == [b"BEGIN:VEVENT\nUID:1\nEND:VEVENT\n"]


def test_a_file_of_beginnings_only_is_done_in_no_time():
    assert event_blocks(b"BEGIN:VEVENT\n" * 200_000) == []


def test_reminders_are_taken_out():
    block = b"BEGIN:VEVENT\nBEGIN:VALARM\nX:1\nEND:VALARM\nUID:1\nEND:VEVENT\n"

    assert without_alarms(block) == b"BEGIN:VEVENT\nUID:1\nEND:VEVENT\n"


def test_folded_lines_are_joined():
    assert unfold(b"SUMMARY:a\r\n b\n\tc\r\n") == b"SUMMARY:abc\r\n"
