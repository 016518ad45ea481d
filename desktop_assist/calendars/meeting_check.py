"""Check a new meeting before it is written, and what was written after."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.content_line import escape_text
from desktop_assist.calendars.ics.event_writer import described
from desktop_assist.calendars.ics.recurrence import first_on_rule, normal_rule
from desktop_assist.calendars.meeting import Meeting, Moment, NewMeeting, as_utc
from desktop_assist.calendars.wording import day_words, zone_words
from desktop_assist.domain.errors import UsageError


def checked(new: NewMeeting, home: ZoneInfo) -> NewMeeting:
    """The meeting as it is to be written: in a named zone, and starting on its own rule.

    Raises:
        UsageError: It cannot take place like this.
    """
    new = replace(new, title=new.title.strip(), start=_in_named_zone(new.start, home))
    new = replace(new, end=_like(new.start, new.end))
    if not new.title:
        raise UsageError("A meeting needs a title.")
    if _length(new) <= timedelta():
        raise UsageError("The meeting ends before it starts.", "Give it a length.")
    return _on_rule(new) if new.recurrence else new


def check_wall_clock(start: datetime) -> None:
    """Make sure that clocks show this time on that day.

    Raises:
        UsageError: They leave it out, because summer time begins.
    """
    shown = start.astimezone(UTC).astimezone(start.tzinfo)
    if shown.replace(tzinfo=None) != start.replace(tzinfo=None):
        raise UsageError(
            f"There is no {start:%H:%M} on {day_words(start)} in {zone_words(start.tzinfo)}: "
            "clocks are put forward then.",
            f"Choose another time, such as {shown:%H:%M}.",
        )


def is_as_intended(meeting: Meeting, new: NewMeeting) -> bool:
    """Whether a meeting, as read back, says what was asked for.

    Texts are compared as they are written: control characters cannot be kept, and line endings
    all become one.
    """
    texts = (
        (meeting.title, new.title),
        (meeting.location, new.location),
        (meeting.description, described(new)),
    )
    return (
        (meeting.start, meeting.end) == (new.start, new.end)
        and all(escape_text(read) == escape_text(meant) for read, meant in texts)
        and len(meeting.attendees) == len(new.attendees)
    )


def _in_named_zone(start: Moment, home: ZoneInfo) -> Moment:
    if not isinstance(start, datetime):
        return start
    if not isinstance(start.tzinfo, ZoneInfo):
        return start.astimezone(home)
    check_wall_clock(start)
    return start


def _like(start: Moment, end: Moment) -> Moment:
    if isinstance(start, datetime) and isinstance(end, datetime):
        return end.astimezone(start.tzinfo)
    if isinstance(start, datetime) or isinstance(end, datetime):
        raise UsageError("A meeting that lasts whole days begins and ends with a date.")
    return end


def _length(new: NewMeeting) -> timedelta:
    return as_utc(new.end, UTC) - as_utc(new.start, UTC)


def _on_rule(new: NewMeeting) -> NewMeeting:
    rule = normal_rule(new.recurrence, new.start)
    start = first_on_rule(rule, new.start)
    return replace(new, start=start, end=_after(start, _length(new)), recurrence=rule)


def _after(start: Moment, length: timedelta) -> Moment:
    if not isinstance(start, datetime):
        return start + length
    return (start.astimezone(UTC) + length).astimezone(start.tzinfo)
