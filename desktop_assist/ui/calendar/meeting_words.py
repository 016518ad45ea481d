"""Say what a meeting is, for screen readers, tool tips and the moment of a drag."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.calendar.period import MONTHS, WEEKDAYS, short_weekday
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.stops import Stop

_STATUS = {
    "confirmed": "",
    "tentative": marked("tentative"),
    "cancelled": marked("cancelled"),
}
_EN_DASH = "\N{EN DASH}"
_MIDNIGHT = "24:00"


def clock_words(minute: int) -> str:
    """For example "09:15"; the end of a day is 24:00."""
    return f"{minute // 60:02}:{minute % 60:02}"


def time_words(start: datetime, end: datetime) -> str:
    """For example "14:00-14:30", with an en dash; what ends another day says so."""
    if end.date() == start.date():
        return f"{start:%H:%M}{_EN_DASH}{end:%H:%M}"
    if end == datetime.combine(start.date() + timedelta(days=1), datetime.min.time(), end.tzinfo):
        return f"{start:%H:%M}{_EN_DASH}{_MIDNIGHT}"
    return f"{start:%H:%M}{_EN_DASH}{end:%H:%M} ({short_weekday(end)})"


def day_words(day: date) -> str:
    """For example "Tuesday, 24 November"."""
    weekday, month = tr(WEEKDAYS[day.weekday()]), tr(MONTHS[day.month - 1])
    return tr("{weekday}, {day} {month}", weekday=weekday, day=day.day, month=month)


def spoken(shown: ShownMeeting) -> str:
    """Everything that is seen of a meeting, as a screen reader says it."""
    meeting = shown.meeting
    place = tr("at {place}", place=meeting.location) if meeting.location else ""
    marks = tr("repeats") if shown.is_repeating else ""
    status = tr(_STATUS[meeting.status])
    status = tr("declined") if meeting.is_declined else status
    fixed = "" if shown.source.is_writable else tr("read-only")
    calendar = shown.source.name
    parts = (shown.title, _when(shown), place, status, marks, calendar, fixed)
    return ", ".join(filter(None, parts))


def spoken_count(meetings: Sequence[ShownMeeting]) -> str:
    """How many meetings are on the screen."""
    count = len({one.place for one in meetings})
    return tr_count("{count} meeting.", "{count} meetings.", count) if count else tr("No meetings.")


def skipped_words(count: int) -> str:
    """How many could not be read."""
    return tr_count("1 event could not be read", "{count} events could not be read", count)


def _when(shown: ShownMeeting) -> str:
    if shown.meeting.is_all_day:
        days = day_words(shown.first_day)
        if shown.last_day > shown.first_day:
            return tr(
                "{days} to {day_words}, all day", days=days, day_words=day_words(shown.last_day)
            )
        return tr("{days}, all day", days=days)
    return f"{day_words(shown.first_day)}, {time_words(shown.starts, shown.ends)}"


def stop_words(stop: Stop) -> str:
    """What the arrow keys have reached."""
    if stop.shown is not None:
        return spoken(stop.shown)
    day = day_words(stop.day)
    return tr("{when}, free", when=day if stop.minute < 0 else f"{day}, {clock_words(stop.minute)}")
