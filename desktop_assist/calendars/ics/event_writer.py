"""Write a new meeting as the lines of a calendar file's VEVENT."""

from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.attendee import Attendee, attendee
from desktop_assist.calendars.ics.content_line import escape_text, quote_parameter
from desktop_assist.calendars.meeting import Moment, NewMeeting

NAME_ONLY_PROPERTY = "X-DESKTOP-ASSIST-ATTENDEE"
"""For somebody without an address: an ATTENDEE needs one, and an invented one might be written to.

Other programs do not show this property, so the names also stand in the description.
"""
TRAVEL_PROPERTY = "X-APPLE-TRAVEL-DURATION"
"""How long the way to a meeting takes: no standard has a word for it, but this one is known."""


def event_lines(meeting: NewMeeting, uid: str, now: datetime, zone_name: str) -> list[str]:
    """The component's lines, not folded yet; times in `zone_name`, or in UTC when it is empty."""
    people = [attendee(text) for text in meeting.attendees]
    stamp = utc_text(now)
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp}",
        f"CREATED:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        "SEQUENCE:0",
        f"SUMMARY:{escape_text(meeting.title)}",
        f"DTSTART{_moment(meeting.start, zone_name)}",
        f"DTEND{_moment(meeting.end, zone_name)}",
        *([f"RRULE:{meeting.recurrence}"] if meeting.recurrence else []),
        *_text_line("LOCATION", meeting.location),
        *_text_line("DESCRIPTION", described(meeting)),
        *(attendee_line(person) for person in people),
        *([travel_line(meeting.travel_minutes)] if meeting.travel_minutes else []),
        *_reminder_lines(meeting),
        "END:VEVENT",
    ]


def described(meeting: NewMeeting) -> str:
    """The description, with the names of those who have no address."""
    return with_names(meeting.description, names_alone(meeting.attendees))


def with_names(description: str, names: Iterable[str]) -> str:
    """A description followed by the names of those who have no address."""
    listed = ", ".join(names)
    return "\n\n".join(filter(None, (description, f"With: {listed}" if listed else "")))


def names_alone(attendees: Iterable[str]) -> list[str]:
    """The names of those who have no address."""
    people = map(attendee, attendees)
    return [person.name for person in people if not person.address]


def zone_of(meeting: NewMeeting) -> str:
    """The zone a meeting is kept in; empty for UTC and for whole days.

    In the night in which clocks are put back an hour comes twice, and a file that names the zone
    can only mean the first: a meeting that begins or ends in the second is kept in UTC.
    """
    zone = meeting.start.tzinfo if isinstance(meeting.start, datetime) else None
    if not isinstance(zone, ZoneInfo) or zone.key in ("UTC", "Etc/UTC"):
        return ""
    moments = (one for one in (meeting.start, meeting.end) if isinstance(one, datetime))
    is_second = any(one.astimezone(UTC).astimezone(zone).fold for one in moments)
    return "" if is_second and not meeting.recurrence else zone.key


def _text_line(name: str, text: str) -> list[str]:
    return [f"{name}:{escape_text(text)}"] if text else []


def _moment(moment: Moment, zone_name: str) -> str:
    if not isinstance(moment, datetime):
        return f";VALUE=DATE:{moment:%Y%m%d}"
    if zone_name:
        return f";TZID={zone_name}:{moment:%Y%m%dT%H%M%S}"
    return f":{utc_text(moment)}"


def utc_text(moment: datetime) -> str:
    """A moment as it is written in UTC."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def attendee_line(person: Attendee) -> str:
    """The line for one person."""
    if not person.address:
        return f"{NAME_ONLY_PROPERTY}:{escape_text(person.name)}"
    name = f"CN={quote_parameter(person.name)};" if person.name else ""
    role = "ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    return f"ATTENDEE;{name}{role}:mailto:{person.address}"


def travel_line(minutes: int) -> str:
    """The line that says how long the way takes."""
    return f"{TRAVEL_PROPERTY};VALUE=DURATION:PT{minutes}M"


def _reminder_lines(meeting: NewMeeting) -> list[str]:
    if meeting.reminder_minutes is None:
        return []
    return reminder_lines(meeting.title, meeting.reminder_minutes)


def reminder_lines(title: str, minutes: int) -> list[str]:
    """The component that reminds so many minutes before the start."""
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escape_text(title)}",
        f"TRIGGER:-PT{minutes}M",
        "END:VALARM",
    ]
