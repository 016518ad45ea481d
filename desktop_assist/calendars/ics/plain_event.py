"""Read an event of plain lines without the library, which takes ten times as long.

Whatever leaves room for doubt is none: a line of a form that is not known here, a property twice,
a zone that is not the world's own. Tests hold what is read against the library.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.blocks import unfold, without_alarms
from desktop_assist.calendars.ics.event_writer import NAME_ONLY_PROPERTY
from desktop_assist.calendars.ics.plain_rule import PlainRule, plain_rule
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.meeting import MeetingStatus

Wall: TypeAlias = datetime | date
"""A time as its own clock shows it, without a zone; a date for whole days."""

_PARAMETER = re.compile(r';([\w-]+)=(?:"([^"]*)"|([^";]*))')
_TIME = re.compile(r"(\d{8}T(?:[01]\d|2[0-3])\d{4})(Z?)")
_DAY = re.compile(r"\d{8}")
_ONCE = frozenset({"DTSTART", "DTEND", "RRULE", "RECURRENCE-ID", "STATUS", "TRANSP", "ORGANIZER"})
_ONCE |= {"UID", "SUMMARY", "LOCATION", "DESCRIPTION", "SEQUENCE", "X-MICROSOFT-CDO-BUSYSTATUS"}
_TEXTS = frozenset({"SUMMARY", "LOCATION", "DESCRIPTION"})
_NAMES = _ONCE | {"ATTENDEE", "EXDATE", NAME_ONLY_PROPERTY}
_NAME_END = re.compile("[:;]")
_AFTER_NAME = re.compile(r'((?:;[\w-]+=(?:"[^"^\\]*"|[^":;,^\\]*))*):(.*)')
_PLAIN_LINE = re.compile(
    r'^([A-Z-]+)((?:;[\w-]+=(?:"[^"^\\\n]*"|[^":;,^\\\n]*))*):(.*)$', re.MULTILINE
)
"""All lines of most events at once; one by one they take twice as long."""
_DOUBTFUL = frozenset({"BEGIN", "END", "DURATION", "RDATE", "EXRULE", "X-APPLE-TRAVEL-DURATION"})
"""What leaves the rest in doubt, as does a line without a value."""
_SEQUENCE = re.compile(r"\d{1,9}")
_BEGIN, _PART, _END = "BEGIN:VEVENT\n", "\nBEGIN:", "\nEND:VEVENT"
_STATUSES: Mapping[str, MeetingStatus] = {"CANCELLED": "cancelled", "TENTATIVE": "tentative"}
_FREE_STATUSES = frozenset({"FREE", "WORKINGELSEWHERE"})
_UTC_NAMES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/Zulu", "Zulu", "GMT", "Etc/GMT"})
_YEARS = range(1900, 2100)


class NotPlainError(Exception):
    """Something about an event leaves room for doubt."""


class _Line(NamedTuple):
    parameters: str
    value: str


class SaidOfEvent(NamedTuple):
    """What an event says besides its times, under the names that `Meeting` has for it."""

    uid: str
    title: str
    location: str
    description: str
    attendees: tuple[str, ...]
    status: MeetingStatus
    is_free: bool
    organizer: str
    declined: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlainEvent:
    """An event, as far as it matters for a list of meetings.

    Attributes:
        start: By its own clock.
        length: How long it lasts by that clock.
        zone: Of that clock; None for times without one.
        rule: How it repeats; None for once.
        until: No start lies behind it; aware, a time without a zone at Greenwich.
        excluded: Starts that are left out.
        replaces: The start in its series that it stands for.
        said: What else it says.
    """

    start: Wall
    length: timedelta
    zone: tzinfo | None
    rule: PlainRule | None
    until: datetime | None
    excluded: frozenset[Wall]
    replaces: Wall | None
    said: SaidOfEvent

    @property
    def is_dated(self) -> bool:
        """Whether it lasts whole days."""
        return not isinstance(self.start, datetime)


def plain_event(block: bytes, zones: ZoneLookup) -> PlainEvent:
    """Read one VEVENT.

    Raises:
        NotPlainError: Only the library can.
    """
    told = _told(block)
    try:
        start, zone = _moment(_one(told, "DTSTART"), zones)
        end, end_zone = _moment(_one(told, "DTEND"), zones)
        replaces = _replaced(told, start, zone, zones)
        excluded = [
            _in_form_of(_Line(line.parameters, value), start, zone, zones)
            for line in told.get("EXDATE", ())
            for value in line.value.split(",")
        ]
    except (ValueError, KeyError, OverflowError) as error:
        raise NotPlainError from error
    # Two dates or two times: what is taken apart is of one kind.
    length = _length(start, end) if end_zone == zone else None
    if length is None:
        raise NotPlainError
    rule = _rule(told, start)
    until = _until(rule.until, start, zone) if rule and rule.until else None
    return PlainEvent(start, length, zone, rule, until, frozenset(excluded), replaces, _said(told))


def _told(block: bytes) -> Mapping[str, Sequence[_Line]]:
    told: dict[str, list[_Line]] = {}
    for name, parameters, value in _lines(block):
        if name in told and name not in _ONCE:
            told[name].append(_Line(parameters, value))
        elif name in _NAMES and name not in told:
            told[name] = [_Line(parameters, value)]
        elif name in _DOUBTFUL or name in _ONCE:
            raise NotPlainError
    number = told["SEQUENCE"][0] if "SEQUENCE" in told else None
    if number and (number.parameters or not _SEQUENCE.fullmatch(number.value)):
        raise NotPlainError
    return told


def _lines(block: bytes) -> Iterable[tuple[str, str, str]]:
    """Name, parameters and value of each line; those without meaning here may be odd."""
    with suppress(UnicodeDecodeError):  # a letter may be folded in two
        text = _inside(block)
        found: list[tuple[str, str, str]] = _PLAIN_LINE.findall(text)
        if len(found) == text.count("\n") + 1 and _PART not in text:
            return found
    try:
        text = _inside(without_alarms(unfold(block)))
    except UnicodeDecodeError as error:
        raise NotPlainError from error
    return map(_odd_line, text.split("\n"))


def _inside(block: bytes) -> str:
    text = block.decode().replace("\r\n", "\n").rstrip()
    if not text.startswith(_BEGIN) or not text.endswith(_END) or "\r" in text:
        raise NotPlainError
    return text[len(_BEGIN) : -len(_END)]


def _odd_line(text: str) -> tuple[str, str, str]:
    end = _NAME_END.search(text)
    name = text[: end.start()].upper() if end else ""
    if end is None or ":" not in text:
        raise NotPlainError
    if name not in _NAMES:
        return name, "", ""
    rest = _AFTER_NAME.fullmatch(text, end.start())
    if rest is None:
        raise NotPlainError
    return name, rest[1], rest[2]


def _one(told: Mapping[str, Sequence[_Line]], name: str) -> _Line:
    return told[name][0]


@lru_cache(maxsize=512)
def _parameters(text: str) -> Mapping[str, str]:
    """Most lines of a file have one of a few."""
    return {name.upper(): quoted or bare for name, quoted, bare in _PARAMETER.findall(text)}


def _moment(line: _Line, zones: ZoneLookup) -> tuple[Wall, tzinfo | None]:
    said = _parameters(line.parameters)
    match = _TIME.fullmatch(line.value)
    if match is None:
        if said != {"VALUE": "DATE"}:
            raise NotPlainError
        return _day(line.value), None
    if not said.keys() <= {"TZID"} or (said and match[2]):
        raise NotPlainError
    return _wall(match), UTC if match[2] else _zone(said["TZID"], zones) if said else None


def _wall(match: re.Match[str]) -> datetime:
    wall = datetime.fromisoformat(match[1])
    if wall.year not in _YEARS:
        raise NotPlainError
    return wall


def _day(digits: str) -> date:
    if not _DAY.fullmatch(digits):
        raise NotPlainError
    day = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if day.year not in _YEARS:
        raise NotPlainError
    return day


def _zone(name: str, zones: ZoneLookup) -> tzinfo:
    known = zones.resolve(name)
    if known is None or known.startswith("desktop-assist-"):
        raise NotPlainError
    return UTC if known in _UTC_NAMES else ZoneInfo(known)


def _in_form_of(line: _Line, start: Wall, zone: tzinfo | None, zones: ZoneLookup) -> Wall:
    """A start in the series, by the clock of its first one."""
    wall, own_zone = _moment(line, zones)
    if isinstance(wall, datetime) != isinstance(start, datetime):
        raise NotPlainError
    if own_zone == zone or not isinstance(wall, datetime):
        return wall
    if zone is None or own_zone is None:
        raise NotPlainError
    return wall.replace(tzinfo=own_zone).astimezone(zone).replace(tzinfo=None)


def _replaced(
    told: Mapping[str, Sequence[_Line]], start: Wall, zone: tzinfo | None, zones: ZoneLookup
) -> Wall | None:
    """The start it stands for, which is told on as it is written."""
    if "RECURRENCE-ID" not in told:
        return None
    wall, own_zone = _moment(told["RECURRENCE-ID"][0], zones)
    if own_zone != zone or isinstance(wall, datetime) != isinstance(start, datetime):
        raise NotPlainError
    return wall


def _length(start: Wall, end: Wall) -> timedelta | None:
    if isinstance(start, datetime) and isinstance(end, datetime):
        return end - start if end >= start else None
    if isinstance(start, datetime) or isinstance(end, datetime):
        return None
    return end - start if end > start else None


def _rule(told: Mapping[str, Sequence[_Line]], start: Wall) -> PlainRule | None:
    if "RRULE" not in told:
        return None
    day = start.date() if isinstance(start, datetime) else start
    rule = plain_rule(told["RRULE"][0].value, day)
    if rule is None or "RECURRENCE-ID" in told:
        raise NotPlainError
    return rule


def _until(text: str, start: Wall, zone: tzinfo | None) -> datetime:
    """Where a rule ends: as a day, in UTC, or without a zone, as its start is."""
    try:
        if not isinstance(start, datetime):
            day = _day(text)
            return datetime(day.year, day.month, day.day, tzinfo=UTC)
        match = _TIME.fullmatch(text)
        if match is None or bool(match[2]) != (zone is not None):
            raise NotPlainError
        return _wall(match).replace(tzinfo=UTC)
    except ValueError as error:
        raise NotPlainError from error


def _said(told: Mapping[str, Sequence[_Line]]) -> SaidOfEvent:
    status, shown = _text(told, "STATUS").upper(), _text(told, "X-MICROSOFT-CDO-BUSYSTATUS")
    people = (*map(_person, told.get("ATTENDEE", ())), *_named(told))
    return SaidOfEvent(
        uid=_text(told, "UID"),
        title=_text(told, "SUMMARY"),
        location=_text(told, "LOCATION"),
        description=_text(told, "DESCRIPTION"),
        attendees=people,
        status=_STATUSES.get(status, "confirmed"),
        is_free=_text(told, "TRANSP").upper() == "TRANSPARENT" or shown.upper() in _FREE_STATUSES,
        organizer=_person(told["ORGANIZER"][0]) if "ORGANIZER" in told else "",
        declined=tuple(_declined(told)),
    )


def _declined(told: Mapping[str, Sequence[_Line]]) -> Iterator[str]:
    for line in told.get("ATTENDEE", ()):
        if _parameters(line.parameters).get("PARTSTAT", "").upper() == "DECLINED":
            yield line.value.casefold().removeprefix("mailto:")


def _named(told: Mapping[str, Sequence[_Line]]) -> Sequence[str]:
    lines = told.get(NAME_ONLY_PROPERTY, ())
    if any("\\" in line.value or line.parameters for line in lines):
        raise NotPlainError
    return [line.value for line in lines]


def _text(told: Mapping[str, Sequence[_Line]], name: str) -> str:
    if name not in told:
        return ""
    parameters, value = told[name][0]
    is_odd = name not in _TEXTS and ("\\" in value or value != value.strip())
    if is_odd or (parameters and "VALUE=" in parameters.upper()):
        raise NotPlainError
    return _unescaped(value) if "\\" in value else value


def _unescaped(text: str) -> str:
    """One after the other, in the order of the library."""
    for escaped, plain in _ESCAPES:
        text = text.replace(escaped, plain)
    return text


_ESCAPES = (("\\N", "\n"), ("\\n", "\n"), ("\\,", ","), ("\\;", ";"), ("\\\\", "\\"))


def _person(line: _Line) -> str:
    if "\\" in line.value:
        raise NotPlainError
    name = _parameters(line.parameters).get("CN", "")
    return name or line.value.removeprefix("mailto:").removeprefix("MAILTO:")
