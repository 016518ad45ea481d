"""Read the reminders of one event: when each is to be shown."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, tzinfo

from desktop_assist.calendars.ics.blocks import alarm_blocks, property_value, unfold
from desktop_assist.calendars.meeting import Moment

# Mail and programs to be started are other people's business; NONE is how calendars of Apple say
# that there is to be no reminder.
_SHOWN = frozenset({"DISPLAY", "AUDIO", ""})
_MOST_REPEATS = 20
_DURATION = re.compile(
    r"(?P<sign>[+-]?)P(?:(?P<weeks>\d{1,3})W)?(?:(?P<days>\d{1,4})D)?"
    r"(?:T(?:(?P<hours>\d{1,5})H)?(?:(?P<minutes>\d{1,6})M)?(?:(?P<seconds>\d{1,8})S)?)?"
)
_AT_END = re.compile(rb"(?:\A|[\r\n])TRIGGER;(?:[^:\r\n]*;)?RELATED=END[;:]", re.IGNORECASE)
_NO_TIME = timedelta()


@dataclass(frozen=True, slots=True)
class Alarm:
    """One reminder.

    Attributes:
        at: When, where that does not depend on the event; in UTC.
        days: Else how many days after the event's start, at the same time of day.
        exact: And how much after that.
        is_from_end: Counted from the event's end instead.
        seen_at: When it was last dismissed in another program (RFC 9074).
    """

    at: datetime | None = None
    days: timedelta = _NO_TIME
    exact: timedelta = _NO_TIME
    is_from_end: bool = False
    seen_at: datetime | None = None

    def moment(self, start: Moment, end: Moment, home: tzinfo) -> datetime:
        """When it is to be shown for an event of this time; in UTC."""
        if self.at is not None:
            return self.at
        anchor = end if self.is_from_end else start
        if not isinstance(anchor, datetime):
            anchor = datetime.combine(anchor, time(), home)
        return (anchor + self.days).astimezone(UTC) + self.exact

    def is_seen(self, moment: datetime) -> bool:
        """Whether another program has shown it already."""
        return self.seen_at is not None and self.seen_at >= moment


def alarms_of(event: bytes) -> tuple[Alarm, ...]:
    """The reminders of a VEVENT that are to be shown; one that makes no sense is left out."""
    return tuple(alarm for block in alarm_blocks(event) for alarm in _alarms(unfold(block)))


def _alarms(block: bytes) -> list[Alarm]:
    if _text(block, b"ACTION").upper() not in _SHOWN:
        return []
    try:
        first = _first(block)
    except (ValueError, OverflowError):
        return []
    return [first, *_repeated(first, block)]


def _first(block: bytes) -> Alarm:
    trigger, seen_at = _text(block, b"TRIGGER"), _utc(_text(block, b"ACKNOWLEDGED"))
    if (at := _utc(trigger)) is not None:
        return Alarm(at=at, seen_at=seen_at)
    days, exact = _duration(trigger)
    return Alarm(None, days, exact, bool(_AT_END.search(block)), seen_at)


def _repeated(first: Alarm, block: bytes) -> list[Alarm]:
    """The same once more, a while later each time."""
    try:
        days, exact = _duration(_text(block, b"DURATION"))
        count = min(int(_text(block, b"REPEAT") or "0"), _MOST_REPEATS)
    except ValueError:
        return []
    step = days + exact
    if step <= _NO_TIME:
        return []
    if first.at is not None:
        return [replace(first, at=first.at + n * step) for n in range(1, count + 1)]
    return [replace(first, exact=first.exact + n * step) for n in range(1, count + 1)]


def _duration(text: str) -> tuple[timedelta, timedelta]:
    """Whole days, and the rest.

    Raises:
        ValueError: It is no duration.
    """
    match = _DURATION.fullmatch(text.upper())
    if match is None or not any(match[name] for name in match.groupdict() if name != "sign"):
        raise ValueError(text)
    sign = -1 if match["sign"] == "-" else 1
    parts = {n: sign * int(match[n] or 0) for n in match.groupdict() if n != "sign"}
    days = timedelta(weeks=parts.pop("weeks"), days=parts.pop("days"))
    return days, timedelta(**parts)


def _utc(text: str) -> datetime | None:
    try:
        return datetime.strptime(text.upper(), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _text(block: bytes, name: bytes) -> str:
    return (property_value(block, name) or b"").decode("ascii", errors="replace").strip()
