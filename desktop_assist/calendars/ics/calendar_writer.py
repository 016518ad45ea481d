"""Put a new event into a calendar file, and leave every other byte as it was."""

from collections.abc import Iterable
from datetime import datetime

from desktop_assist.calendars.ics.blocks import (
    last_calendar_end,
    line_ending,
    property_value,
    unfold,
    zone_blocks,
)
from desktop_assist.calendars.ics.content_line import fold
from desktop_assist.calendars.ics.event_writer import event_lines, zone_of
from desktop_assist.calendars.ics.time_zone_writer import time_zone_lines
from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.domain.errors import UnreadableFileError

EMPTY_CALENDAR = (
    b"BEGIN:VCALENDAR\r\n"
    b"PRODID:-//Desktop Assist//Desktop Assist//EN\r\n"
    b"VERSION:2.0\r\n"
    b"CALSCALE:GREGORIAN\r\n"
    b"END:VCALENDAR\r\n"
)


def with_new_event(content: bytes | None, meeting: NewMeeting, uid: str, now: datetime) -> bytes:
    """The file's content with the meeting before its end.

    The meeting's time zone is described as well when the file does not do so yet.

    Raises:
        UnreadableFileError: The file has no end of a calendar; it may be cut off.
    """
    zone_name = zone_of(meeting)
    zone_lines = time_zone_lines(zone_name, meeting.start.year) if zone_name else []
    lines = event_lines(meeting, uid, now, zone_name if zone_lines else "")
    if zone_name not in zone_names(content or b""):
        lines = [*zone_lines, *lines]
    return with_inserted(content, [piece for line in lines for piece in fold(line)])


def with_inserted(content: bytes | None, lines: Iterable[bytes]) -> bytes:
    """The file's content with `lines` before its end, in the file's own line ending.

    Raises:
        UnreadableFileError: The file has no end of a calendar; it may be cut off.
    """
    if content is None or not content.strip():
        content = EMPTY_CALENDAR
    place = last_calendar_end(content)
    if place is None:
        raise UnreadableFileError(
            "The calendar file has no end; it may be cut off. Nothing was written.",
            "Look at the file in its own program, or choose another calendar.",
        )
    ending = line_ending(content)
    return content[:place] + b"".join(line + ending for line in lines) + content[place:]


def zone_names(content: bytes) -> frozenset[str]:
    """The time zones that a file describes."""
    values = (property_value(unfold(block), b"TZID") for block in zone_blocks(content))
    return frozenset(value.decode(errors="replace") for value in values if value)
