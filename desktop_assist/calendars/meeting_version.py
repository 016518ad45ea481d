"""Tell whether a meeting is still as it was shown."""

from datetime import UTC, datetime
from hashlib import blake2b

from desktop_assist.calendars.meeting import Meeting, Moment

_SIZE_BYTES = 6


def version_of(meeting: Meeting) -> str:
    """The same for the same meeting as long as nobody changes what is shown of it."""
    shown = (
        meeting.uid,
        meeting.recurrence_id,
        meeting.title,
        _text(meeting.start),
        _text(meeting.end),
        meeting.location,
        meeting.description,
        meeting.attendees,
        meeting.status,
    )
    return blake2b(repr(shown).encode(), digest_size=_SIZE_BYTES).hexdigest()


def _text(moment: Moment) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    return moment.astimezone(UTC).isoformat()
