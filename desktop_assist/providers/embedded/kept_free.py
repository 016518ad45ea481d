"""Keeps a part of a day free as a whole: "block Friday afternoon for the budget"."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from desktop_assist.calendars.phrases import Understanding
from desktop_assist.providers.embedded.request import UserRequest

_MORNING_ENDS, _AFTERNOON_BEGINS = time(12), time(13)
_STEP = timedelta(minutes=15)


def as_whole_part(when: Understanding, request: UserRequest) -> Understanding:
    """The whole morning or afternoon, within the working hours; any other time as it is.

    An hour or a length that is said says when, and an evening has no hours of its own.
    """
    start = when.start
    if when.grain != "daypart" or when.duration is not None or not isinstance(start, datetime):
        return when
    if when.alternatives or when.recurrence or not when.names_day:
        return when
    begins, ends = _hours(start.time(), request)
    first = _not_before(datetime.combine(start.date(), begins, start.tzinfo), request.now)
    last = datetime.combine(start.date(), ends, start.tzinfo)
    if last - first < _STEP:
        return when
    return replace(when, start=first, end=last, duration=last - first, grain="minute")


def first_worked(first: time, last: time, request: UserRequest) -> time:
    """From when on a part of the day is worked in: nobody looks for time at six in the morning."""
    begins, _ = request.working_hours
    return begins if first < begins < last else first


def _hours(part: time, request: UserRequest) -> tuple[time, time]:
    """From when until when a morning or an afternoon is worked in; empty for an evening."""
    begins, ends = request.working_hours
    if part < _MORNING_ENDS:
        return min(begins, _MORNING_ENDS), _MORNING_ENDS
    is_afternoon = part <= _AFTERNOON_BEGINS
    return (_AFTERNOON_BEGINS, max(ends, _AFTERNOON_BEGINS)) if is_afternoon else (part, part)


def _not_before(start: datetime, now: datetime) -> datetime:
    """The start, or the next quarter of an hour where it has passed."""
    if start > now or start.date() != now.date():
        return start
    passed = timedelta(minutes=now.minute % 15, seconds=now.second, microseconds=now.microsecond)
    return now - passed + _STEP if passed else now + _STEP
