"""Write the calendar part of a message about a meeting: a request, an answer, a cancellation."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_assist.calendars.ics.attendee import Attendee
from desktop_assist.calendars.ics.content_line import fold, quote_parameter
from desktop_assist.calendars.ics.event_copy import zone_copies, zones_named
from desktop_assist.calendars.ics.event_edit import EventEdit
from desktop_assist.calendars.ics.event_writer import utc_text
from desktop_assist.calendars.ics.series_events import SeriesEvent
from desktop_assist.calendars.ics.time_zone_writer import time_zone_lines
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.invitations.participants import Guest, named

OutgoingMethod: TypeAlias = Literal["REQUEST", "CANCEL", "REPLY"]

PRODUCT = "-//Desktop Assist//Desktop Assist//EN"
_WHEN = ("RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE")
# What is told to others; reminders and the notes of other programs stay here.
_TOLD = ("SUMMARY", "LOCATION", "DESCRIPTION", "X-ALT-DESC", "URL", "CLASS", "PRIORITY", "TRANSP")
_FLOATING = re.compile(
    r"(DTSTART|DTEND|RECURRENCE-ID|RDATE|EXDATE)((?:;VALUE=DATE-TIME)?:\d{8}T\d{6}(?:,\d{8}T\d{6})*)",
    re.IGNORECASE,
)
_KEPT_PARAMETERS = frozenset({"CUTYPE", "ROLE", "DELEGATED-TO", "DELEGATED-FROM", "MEMBER"})


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every event of a message says alike.

    Attributes:
        organizer: Who invites.
        sequence: Which version of the meeting it is.
        now: When the message is made.
        home: The zone of times that name none.
    """

    organizer: Attendee
    sequence: int
    now: datetime
    home: ZoneInfo


@dataclass(frozen=True, slots=True)
class MessageEvent:
    """One event of a message.

    Attributes:
        event: As it stands in a file.
        guests: Who is told, with their answers.
        status: What the message says of it; empty for what the event says itself.
    """

    event: SeriesEvent
    guests: tuple[Guest, ...]
    status: str = ""


def message(
    method: OutgoingMethod, events: Sequence[MessageEvent], stamp: Stamp, source: bytes
) -> bytes:
    """The whole of it; `source` is the file that the events are from, for its time zones."""
    lines = [line for one in events for line in _event_lines(one, stamp)]
    years = [one.event.start.year for one in events]
    text = [piece for line in lines for piece in fold(line)]
    head = (f"PRODID:{PRODUCT}", "VERSION:2.0", "CALSCALE:GREGORIAN", f"METHOD:{method}")
    zones = [one for name in zones_named(text) for one in _zone(name, source, min(years))]
    parts = [b"BEGIN:VCALENDAR", *(line.encode() for line in head), *zones, *text, b"END:VCALENDAR"]
    return b"".join(part + b"\r\n" for part in parts)


def guest_line(guest: Guest) -> str:
    """The ATTENDEE line of somebody who is told."""
    said = {name: value for name, value in guest.parameters if name in _KEPT_PARAMETERS}
    parameters = {
        "CN": named(guest.person),
        "ROLE": "REQ-PARTICIPANT",
        **said,
        "PARTSTAT": guest.answer,
        **({"RSVP": "TRUE"} if guest.answer == "NEEDS-ACTION" else {}),
    }
    listed = "".join(f";{name}={quote_parameter(value)}" for name, value in parameters.items())
    return f"ATTENDEE{listed}:mailto:{guest.person.address}"


def _event_lines(one: MessageEvent, stamp: Stamp) -> list[str]:
    edit, organizer = EventEdit(one.event.block), stamp.organizer
    when = (_zoned(line, stamp.home) for name in _WHEN for line in edit.texts(name))
    status = [f"STATUS:{one.status}"] if one.status else edit.texts("STATUS")
    return [
        "BEGIN:VEVENT",
        *edit.texts("UID")[:1],
        f"DTSTAMP:{utc_text(stamp.now)}",
        f"SEQUENCE:{stamp.sequence}",
        *when,
        *(line for name in _TOLD for line in edit.texts(name)),
        *(status or ["STATUS:CONFIRMED"]),
        f"ORGANIZER;CN={quote_parameter(named(organizer))}:mailto:{organizer.address}",
        *map(guest_line, one.guests),
        "END:VEVENT",
    ]


def _zoned(line: str, home: ZoneInfo) -> str:
    """A time without a zone means another hour to each guest: it is said in the zone of home."""
    found = _FLOATING.fullmatch(line)
    return f"{found[1]};TZID={home.key}{found[2]}" if found else line


def _zone(name: str, source: bytes, year: int) -> Iterable[bytes]:
    """A zone as a yearly rule, under the name that the events give it; else as its file has it."""
    try:
        lines = time_zone_lines(ZoneLookup(source).resolve(name) or "", year)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # known by its description alone
        lines = []
    named_so = [f"TZID:{name}" if line.startswith("TZID:") else line for line in lines]
    rule = [piece for line in named_so for piece in fold(line)]
    return rule or zone_copies(source).get(name, [])
