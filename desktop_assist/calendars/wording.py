"""Say when a meeting is, in words for people."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from desktop_assist.calendars.meeting import Meeting
from desktop_assist.domain.date_words import date_words

# strftime would follow the machine's locale.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_words(day: date) -> str:
    """For example "Tuesday"."""
    return _WEEKDAYS[day.weekday()]


def day_words(day: date) -> str:
    """For example "Tuesday, 24 November 2026"."""
    return f"{weekday_words(day)}, {date_words(day)}"


def zone_words(zone: tzinfo | None) -> str:
    """For example "Europe/Berlin"."""
    return zone.key if isinstance(zone, ZoneInfo) else str(zone)


def when_words(meeting: Meeting, home: tzinfo | None = None) -> str:
    """For example "Tuesday, 24 November 2026, 14:00 to 14:30", with an en dash and the zone.

    Args:
        meeting: Takes place then.
        home: The person's own zone: where its clock shows something else, that is told too.
    """
    said = _there(meeting)
    own = own_start(meeting, home)
    if own is None or not isinstance(meeting.end, datetime):
        return said
    end = meeting.end.astimezone(own.tzinfo)
    times = f"{own:%H:%M}\N{EN DASH}{end:%H:%M} your time"
    return f"{said}, {times}" if _is_on(own, meeting) else f"{said}, {day_words(own)}, {times}"


def own_start(meeting: Meeting, home: tzinfo | None) -> datetime | None:
    """When it begins by the person's own clock; None where that shows the same as its own."""
    start = meeting.start
    if home is None or not isinstance(start, datetime):
        return None
    own = start.astimezone(home)
    return None if own.utcoffset() == start.utcoffset() else own


def _is_on(own: datetime, meeting: Meeting) -> bool:
    return own.date().isoformat() == meeting.start.isoformat()[:10]


def _there(meeting: Meeting) -> str:
    """By the clock of its own zone."""
    start, end = meeting.start, meeting.end
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        last = end - timedelta(days=1)
        return day_words(start) if last <= start else f"{day_words(start)} to {day_words(last)}"
    zone = zone_words(start.tzinfo)
    if start.date() == end.date():
        return f"{day_words(start)}, {start:%H:%M}\N{EN DASH}{end:%H:%M} ({zone})"
    return f"{day_words(start)}, {start:%H:%M} to {day_words(end)}, {end:%H:%M} ({zone})"


def and_words(parts: Sequence[str], word: str = "and") -> str:
    """For example "a, b and c"."""
    *before, last = parts
    return f"{', '.join(before)} {word} {last}" if before else last


def clash_words(clashes: Iterable[Meeting]) -> str:
    """For example "It clashes with Standup, Lunch." or "No clash."."""
    titles = ", ".join(dict.fromkeys(clash.title or "a meeting" for clash in clashes))
    return f"It clashes with {titles}." if titles else "No clash."


def clash_warnings(clashes: Iterable[Meeting]) -> tuple[str, ...]:
    """One line for each meeting that takes place at the same time."""
    return tuple(f"Clashes with {one.title}: {when_words(one)}" for one in clashes)
