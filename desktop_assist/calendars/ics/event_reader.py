"""Read one event's block, with the faults of other programs and of the library mended first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
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
class Mended:
    """Something that was wrong in an event, and what was made of it; words for people."""

    problem: str
    outcome: str


DAY_WITH_ZONE = Mended("A whole day has a time zone.", "The zone is left away.")
END_BEFORE_START = Mended("It ends before it starts.", "The end is left away.")
TWO_ENDS = Mended("It has both an end and a length.", "The end counts.")
TIME_ON_WHOLE_DAY = Mended("A whole day ends at a time.", "It ends with that day.")
LOCAL_UNTIL = Mended(
    "Its repetition ends at a time without a zone.", "It is read as that of the start."
)


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event as the icalendar library sees it.

    Attributes:
        component: The event, with its faults mended.
        unknown_zone: A zone name that could not be resolved.
        mended: What was wrong.
    """

    component: "Event"
    unknown_zone: str
    mended: tuple[Mended, ...] = ()


def read_event(block: bytes, zones: ZoneLookup) -> ReadEvent:
    """Parse one VEVENT.

    Raises:
        ValueError: It is no event, or a line in it makes no sense.
    """
    from icalendar import Event

    unknown: list[str] = []
    faults: list[Mended] = []
    # A reminder plays no part in when an event takes place, and a bad one must not hide it.
    text = without_alarms(unfold(block)).decode("utf-8", errors="replace")
    lines = _LINE_END.split(text.rstrip())
    if any(
        _DATE_LINE.match(line) and _ZONE.search(line) and _IS_DATE.search(line) for line in lines
    ):
        faults.append(DAY_WITH_ZONE)
    mended = [
        _with_known_zone(line, zones, unknown, faults) if _DATE_LINE.match(line) else line
        for line in lines
    ]
    component = Event.from_ical("\r\n".join(mended))
    if not isinstance(component, Event):
        raise TypeError("not a VEVENT")
    faults += [*_mend_ends(component), *_mend_until(component)]
    return ReadEvent(component, unknown[0] if unknown else "", tuple(dict.fromkeys(faults)))


def _with_known_zone(line: str, zones: ZoneLookup, unknown: list[str], faults: list[Mended]) -> str:
    """Name a zone that the library knows, or none.

    A whole day has no zone; icalendar makes a midnight of it when one is named beside it.
    """
    match = _ZONE.search(line)
    if match is None:
        return line
    head, tail = line[: match.start()], line[match.end() :]
    if _IS_DATE.search(line):
        faults.append(DAY_WITH_ZONE)
        return head + tail
    name = match["quoted"] or match["bare"] or ""
    resolved = zones.resolve(name)
    if resolved is None:
        unknown.append(name)
        return head + tail
    return f"{head};TZID={resolved}{tail}"


def _mend_ends(event: "Event") -> Iterator[Mended]:
    """Of two starts or ends the first counts, and an end makes a length superfluous.

    An end before the start is none: the library would swap the two. A whole day ends with a day.
    """
    for name in ("DTSTART", "DTEND"):
        value = event.get(name)
        if isinstance(value, list):
            event[name] = value[0]
    if "DTEND" in event and event.pop("DURATION", None) is not None:
        yield TWO_ENDS
    start, end = (_value(event, name) for name in ("DTSTART", "DTEND"))
    if start and end and not isinstance(start, datetime) and isinstance(end, datetime):
        end = end.date() if end.time() == time() else end.date() + timedelta(days=1)
        event.DTEND = end
        yield TIME_ON_WHOLE_DAY
    if start and end and _is_before(end, start):
        del event["DTEND"]
        yield END_BEFORE_START
    length = _value(event, "DURATION")
    if isinstance(length, timedelta) and length < timedelta():
        del event["DURATION"]
        yield END_BEFORE_START


def _value(event: "Event", name: str) -> object:
    return getattr(event.get(name), "dt", None)


def _is_before(end: object, start: object) -> bool:
    if isinstance(end, datetime) and isinstance(start, datetime):
        return (end.tzinfo is None) == (start.tzinfo is None) and end < start
    if isinstance(end, datetime) or isinstance(start, datetime):
        return False
    return isinstance(end, date) and isinstance(start, date) and end < start


def _mend_until(event: "Event") -> Iterator[Mended]:
    """An UNTIL without a zone is meant in that of the start; the library takes it for UTC."""
    rule, start = event.get("RRULE"), event.get("DTSTART")
    zone = getattr(getattr(start, "dt", None), "tzinfo", None)
    if not isinstance(rule, dict) or zone is None:
        return
    if any(isinstance(u, datetime) and u.tzinfo is None for u in rule.get("UNTIL", [])):
        yield LOCAL_UNTIL
    rule["UNTIL"] = [
        until.replace(tzinfo=zone).astimezone(UTC)
        if isinstance(until, datetime) and until.tzinfo is None
        else until
        for until in rule.get("UNTIL", [])
    ]
    if not rule["UNTIL"]:
        del rule["UNTIL"]
