"""Read when a meeting is to be, as it was given in writing."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_assist.calendars.meeting import Moment
from desktop_assist.domain.errors import UsageError

YEARS = range(1900, 2200)
MINUTES_A_DAY = 24 * 60
_DATE_LENGTH = len("2026-11-24")


def zone_named(name: str) -> ZoneInfo:
    """The time zone with an IANA name.

    Raises:
        UsageError: There is none.
    """
    try:
        return ZoneInfo(name)
    except (ValueError, ZoneInfoNotFoundError, OSError) as error:
        raise UsageError(
            f'There is no time zone "{name}".', "Use a name such as Europe/Berlin."
        ) from error


def start_day(text: str) -> date:
    """The day of an ISO 8601 date, or date-time.

    Raises:
        UsageError: It is none.
    """
    try:
        return date.fromisoformat(text[:_DATE_LENGTH])
    except ValueError as error:
        raise UsageError(f"The start is not valid: {error}.") from error


def start_moment(text: str, zone: tzinfo | None) -> datetime:
    """The moment of an ISO 8601 date-time; one without an offset is meant in `zone`.

    Raises:
        UsageError: It is none.
    """
    try:
        start = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"The start is not valid: {error}.") from error
    if start.year not in YEARS:
        raise UsageError(f"A meeting starts between {YEARS.start} and {YEARS[-1]}.")
    there = start.replace(tzinfo=zone)
    # Also of a time that clocks skip: whoever checks it can say so, where 03:30 would be as good
    # as any other.
    is_meant_there = start.tzinfo is None or start.utcoffset() == there.utcoffset()
    return there if is_meant_there else start.astimezone(zone)


def is_day(text: str) -> bool:
    """Whether a text names a day without a time."""
    return len(text.strip()) <= _DATE_LENGTH


def at_time_of(day: date, moment: Moment) -> Moment:
    """Another day at the same time of day."""
    if not isinstance(moment, datetime):
        return day
    return datetime.combine(day, moment.timetz())


def is_midnight(text: str) -> bool:
    """Whether a date-time says no more than its day."""
    return is_day(text) or datetime.fromisoformat(text).time() == time()


def end_after(start: Moment, minutes: int) -> Moment:
    """When something ends that lasts so many minutes; whole days are filled up."""
    if isinstance(start, datetime):
        return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)
    return start + timedelta(days=max(1, -(-minutes // MINUTES_A_DAY)))
