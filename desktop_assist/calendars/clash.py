"""Find the meetings that would take place at the same time."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from desktop_assist.calendars.meeting import Meeting, as_utc


def clashes(
    meetings: Iterable[Meeting], others: Iterable[Meeting], home: tzinfo
) -> tuple[Meeting, ...]:
    """Those of `others` that overlap one of `meetings` and keep somebody busy.

    All are compared in UTC. `home` tells when a whole day begins. The way to a meeting belongs to
    it, where the meeting says how long it takes.
    """
    spans = [(busy_from(one, home), as_utc(one.end, home)) for one in meetings]
    return tuple(
        other
        for other in others
        if other.takes_time
        and any(
            busy_from(other, home) < end and start < as_utc(other.end, home) for start, end in spans
        )
    )


def busy_from(meeting: Meeting, home: tzinfo) -> datetime:
    """When one has to leave for it."""
    return as_utc(meeting.start, home) - timedelta(minutes=meeting.travel_minutes)
