"""Move a repetition rule along with the series it belongs to."""

import re
from datetime import datetime, timedelta

from desktop_assist.calendars.ics.recurrence import normal_rule
from desktop_assist.calendars.ics.time_form import TimeForm
from desktop_assist.domain.errors import UsageError

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Every month has these, so that none is left out after a move.
_LAST_SURE_DAY = 28
_WALL = "%Y%m%dT%H%M%S"


def moved_rule(rule: str, old: TimeForm, new: TimeForm, start: datetime, shift: timedelta) -> str:
    """The rule of a series whose start was at `start` and moves by `shift`, on the wall's clock.

    Raises:
        UsageError: It names days or hours that cannot be moved without knowing what is meant.
    """
    days = ((start + shift).date() - start.date()).days
    named = [part.partition("=") for part in rule.split(";") if part]
    frequency = next((value.upper() for name, _, value in named if name.upper() == "FREQ"), "")
    moved = []
    for name, _, value in named:
        if name.upper() == "UNTIL":
            moved.append(f"{name}={_moved_end(value, old, new, shift)}")
        else:
            moved.append(f"{name}={_moved_part(name.upper(), value, frequency, days)}")
    text = ";".join(moved)
    # Beside a start of another kind the end must be of that kind too.
    return text if old.kind == new.kind else normal_rule(text, new.moment(start + shift))


def _moved_part(name: str, value: str, frequency: str, days: int) -> str:
    if name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        raise _unclear_error()
    if not days or not name.startswith("BY"):
        return value
    if (name, frequency) == ("BYDAY", "WEEKLY"):
        return _turned(value, days)
    if (name, frequency) == ("BYMONTHDAY", "MONTHLY"):
        return _moved_day(value, days)
    raise _unclear_error()


def _turned(days: str, by: int) -> str:
    names = days.upper().split(",")
    if not set(names) <= set(_DAYS):
        raise _unclear_error()
    return ",".join(_DAYS[(_DAYS.index(name) + by) % len(_DAYS)] for name in names)


def _moved_day(day: str, by: int) -> str:
    if not day.isdecimal() or not 1 <= int(day) + by <= _LAST_SURE_DAY:
        raise _unclear_error()
    return str(int(day) + by)


def _moved_end(value: str, old: TimeForm, new: TimeForm, shift: timedelta) -> str:
    match = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?", value.upper())
    if match is None:
        raise _unclear_error()
    day, clock, utc = match.groups()
    if clock is None:
        return f"{datetime.strptime(day, '%Y%m%d') + _whole_days(shift):%Y%m%d}"  # noqa: DTZ007
    wall = datetime.strptime(f"{day}T{clock}", _WALL)  # noqa: DTZ007
    if utc:
        wall = old.wall_of_utc(wall)
    return new.end_text(wall + shift)


def _whole_days(shift: timedelta) -> timedelta:
    return timedelta(days=round(shift / timedelta(days=1)))


def _unclear_error() -> UsageError:
    return UsageError(
        "The rule by which this meeting repeats names days or hours of its own, and it is not "
        "clear how they move.",
        "Say the new rule as well, or change one occurrence only.",
    )
