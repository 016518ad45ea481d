"""Find the meetings that would take place at the same time."""

from collections.abc import Iterable
from datetime import tzinfo

from desktop_assist.calendars.meeting import Meeting, as_utc


def clashes(
    meetings: Iterable[Meeting], others: Iterable[Meeting], home: tzinfo
) -> tuple[Meeting, ...]:
    """Those of `others` that overlap one of `meetings` and keep somebody busy.

    All are compared in UTC. `home` tells when a whole day begins.
    """
    spans = [(as_utc(one.start, home), as_utc(one.end, home)) for one in meetings]
    return tuple(
        other
        for other in others
        if other.status != "cancelled"
        and not other.is_free
        and any(
            as_utc(other.start, home) < end and start < as_utc(other.end, home)
            for start, end in spans
        )
    )
