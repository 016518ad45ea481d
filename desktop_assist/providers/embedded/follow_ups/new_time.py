"""When a meeting is to be, by when it is now and what was said."""

from datetime import date, datetime, time, timedelta, tzinfo

from desktop_assist.calendars.phrases import Understanding
from desktop_assist.providers.embedded.follow_ups.present_meeting import PresentMeeting
from desktop_assist.providers.embedded.meeting_words import MeetingWords

_WORKDAY_START = time(9)
_A_WEEK = timedelta(days=7)


def new_start(
    words: MeetingWords, present: PresentMeeting, home: tzinfo | None
) -> date | datetime | None:
    """The new start; None when it stays."""
    if words.later is not None:
        return _later(present, words.later, home)
    when = words.when
    if words.is_all_day:
        return _day_meant(when, present) if when else present.day
    if when is None or when.start is None or (when.recurrence and not when.has_time):
        return None
    if when.has_time and isinstance(when.start, datetime):
        return when.start if when.names_day else _at(present, when.start.timetz(), home)
    return present.on(_day_meant(when, present))


def new_length(
    words: MeetingWords, present: PresentMeeting, start: date | datetime | None, home: tzinfo | None
) -> timedelta | None:
    """The new length; None when it stays."""
    if words.longer is not None:
        return present.length + words.longer
    begins = start or present.start
    if words.until is None or not isinstance(begins, datetime):
        return None
    begins = begins.astimezone(home)
    return datetime.combine(begins.date(), words.until, home) - begins


def _later(present: PresentMeeting, length: timedelta, home: tzinfo | None) -> date | datetime:
    """Days keep the hour where the meeting is; hours are hours, also when the clocks change."""
    if length % timedelta(days=1) == timedelta(0):
        return present.on(present.day + length)
    start = present.start
    if not isinstance(start, datetime):
        start = datetime.combine(start, _WORKDAY_START, home)
    return start + length


def _at(present: PresentMeeting, clock: time, home: tzinfo | None) -> datetime:
    start = present.start
    day = start.astimezone(home).date() if isinstance(start, datetime) else start
    return datetime.combine(day, clock)


def _day_meant(when: Understanding, present: PresentMeeting) -> date:
    start = when.start
    day = start.date() if isinstance(start, datetime) else start
    if day is None:
        return present.day
    if when.grain != "week":
        return day
    same_weekday = day + timedelta(days=present.day.weekday())
    # On a Sunday "next week" may be the meeting's own: what is asked for is another one.
    return same_weekday + _A_WEEK if same_weekday == present.day else same_weekday
