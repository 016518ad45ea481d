"""Read one event's block, with the faults of other programs and of the library mended first."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop_assist.calendars.ics.blocks import unfold, without_alarms
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup

if TYPE_CHECKING:
    from icalendar import Event

_LINE_END = re.compile(r"\r\n|\r|\n")
_DATE_LINE = re.compile(r"(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE);", re.IGNORECASE)
_ZONE = re.compile(
    r';TZID=(?:"(?P<quoted>[^"]*)"|(?P<bare>.*?)(?=;[A-Z-]+=|:[\d,TZP/]*$))', re.IGNORECASE
)
_IS_DATE = re.compile(r";VALUE=DATE(?=[;:])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event as the icalendar library sees it, and a zone name that could not be resolved."""

    component: "Event"
    unknown_zone: str


def read_event(block: bytes, zones: ZoneLookup) -> ReadEvent:
    """Parse one VEVENT.

    Raises:
        ValueError: It is no event, or a line in it makes no sense.
    """
    from icalendar import Event

    unknown: list[str] = []
    # A reminder plays no part in when an event takes place, and a bad one must not hide it.
    text = without_alarms(unfold(block)).decode("utf-8", errors="replace")
    lines = _LINE_END.split(text.rstrip())
    mended = [
        _with_known_zone(line, zones, unknown) if _DATE_LINE.match(line) else line for line in lines
    ]
    component = Event.from_ical("\r\n".join(mended))
    if not isinstance(component, Event):
        raise TypeError("not a VEVENT")
    _mend_doubled(component)
    _mend_until(component)
    return ReadEvent(component, unknown[0] if unknown else "")


def _with_known_zone(line: str, zones: ZoneLookup, unknown: list[str]) -> str:
    """Name a zone that the library knows, or none.

    A whole day has no zone; icalendar makes a midnight of it when one is named beside it.
    """
    match = _ZONE.search(line)
    if match is None:
        return line
    head, tail = line[: match.start()], line[match.end() :]
    if _IS_DATE.search(line):
        return head + tail
    name = match["quoted"] or match["bare"] or ""
    resolved = zones.resolve(name)
    if resolved is None:
        unknown.append(name)
        return head + tail
    return f"{head};TZID={resolved}{tail}"


def _mend_doubled(event: "Event") -> None:
    """Of two starts or ends the first counts, and an end makes a length superfluous."""
    for name in ("DTSTART", "DTEND"):
        value = event.get(name)
        if isinstance(value, list):
            event[name] = value[0]
    if "DTEND" in event:
        event.pop("DURATION", None)


def _mend_until(event: "Event") -> None:
    """An UNTIL without a zone is meant in that of the start; the library takes it for UTC."""
    rule, start = event.get("RRULE"), event.get("DTSTART")
    zone = getattr(getattr(start, "dt", None), "tzinfo", None)
    if not isinstance(rule, dict) or zone is None:
        return
    rule["UNTIL"] = [
        until.replace(tzinfo=zone).astimezone(UTC)
        if isinstance(until, datetime) and until.tzinfo is None
        else until
        for until in rule.get("UNTIL", [])
    ]
    if not rule["UNTIL"]:
        del rule["UNTIL"]
