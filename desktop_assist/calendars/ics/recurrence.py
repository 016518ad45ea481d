"""Check a repetition rule, and put a meeting's start on it."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from desktop_assist.calendars.meeting import Moment
from desktop_assist.domain.errors import UsageError

# Long enough for 29 February on a Sunday; without an end, a rule for 30 February searches for long.
SEARCHED = timedelta(days=366 * 41)

_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")


def normal_rule(rule: str, start: Moment) -> str:
    """The rule as it is to be written beside `start`: its UNTIL in the form RFC 5545 asks for.

    Raises:
        UsageError: It is no rule, or one that repeats more often than daily.
    """
    parts = [part for part in rule.strip().removeprefix("RRULE:").split(";") if part]
    named = dict(_named(part) for part in parts)
    if named.get("FREQ") not in _FREQUENCIES:
        raise UsageError(
            f'"{rule}" is not a rule for repeating a meeting.',
            "Use a rule such as FREQ=WEEKLY;BYDAY=TU;COUNT=10.",
        )
    if "UNTIL" in named:
        named["UNTIL"] = _until(named["UNTIL"], start)
    return ";".join(f"{name}={value}" for name, value in named.items())


def first_on_rule(rule: str, start: Moment) -> Moment:
    """The first moment from `start` on that the rule allows.

    A start beside the rule is shown by some programs and left out by others.

    Raises:
        UsageError: The rule never takes place.
    """
    from dateutil.rrule import rrulestr

    wall = _wall_clock(start)
    # The end plays no part in where it starts, and its zone does not fit a wall clock.
    parts = [part for part in rule.split(";") if not part.startswith(("UNTIL=", "COUNT="))]
    horizon = f"UNTIL={wall + SEARCHED:%Y%m%dT%H%M%S}"
    try:
        first = next(iter(rrulestr(";".join([*parts, horizon]), dtstart=wall)), None)
    except (ValueError, TypeError, KeyError) as error:
        raise UsageError(f'"{rule}" is not a rule for repeating a meeting: {error}.') from error
    if not isinstance(first, datetime):
        raise UsageError(f'"{rule}" never takes place.')
    found = first.replace(tzinfo=start.tzinfo) if isinstance(start, datetime) else first.date()
    if _is_after_end(found, rule):
        raise UsageError(f'"{rule}" ends before it first takes place.')
    return found


def wall_starts(rule: str, start: datetime) -> Iterator[datetime]:
    """When a rule takes place on the wall's clock, one after the other; its UNTIL is left out.

    Raises:
        UsageError: It is no rule.
    """
    from dateutil.rrule import rrulestr

    parts = [part for part in rule.split(";") if not part.upper().startswith("UNTIL=")]
    try:
        return iter(rrulestr(";".join(parts), dtstart=start))
    except (ValueError, TypeError, KeyError) as error:
        raise UsageError(f'"{rule}" is not a rule for repeating a meeting: {error}.') from error


def is_on_rule(rule: str, start: Moment, moment: Moment) -> bool:
    """Whether a series that begins at `start` takes place at `moment`; both of the same kind."""
    from dateutil.rrule import rrulestr

    parts = [part for part in rule.split(";") if not part.startswith("UNTIL=")]
    wall = _wall_clock(moment)
    dates = rrulestr(";".join(parts), dtstart=_wall_clock(start))
    return bool(dates.between(wall, wall, inc=True)) and not _is_after_end(moment, rule)


def _is_after_end(moment: Moment, rule: str) -> bool:
    until = re.search(r"UNTIL=(\w+)", rule)
    if until is None:
        return False
    if isinstance(moment, datetime):
        return until[1] < f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return until[1] < f"{moment:%Y%m%d}"


def _named(part: str) -> list[str]:
    name, _, value = part.partition("=")
    return [name.strip().upper(), value.strip().upper()]


def _wall_clock(start: Moment) -> datetime:
    if isinstance(start, datetime):
        return start.replace(tzinfo=None)
    return datetime.combine(start, time())


def _until(value: str, start: Moment) -> str:
    """A bare date means all of that day; beside a time with a zone it has to be said in UTC."""
    match = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?", value)
    if match is None:
        raise UsageError(f'"{value}" is not a date on which a repetition ends.')
    day, clock, utc = match.groups()
    if not isinstance(start, datetime):
        return day
    if utc:
        return value
    last = datetime.strptime(f"{day}{clock or '235959'}", "%Y%m%d%H%M%S")  # noqa: DTZ007
    return f"{last.replace(tzinfo=start.tzinfo).astimezone(UTC):%Y%m%dT%H%M%SZ}"
