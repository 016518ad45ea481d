"""Read a message about a meeting that somebody sent: an invitation, an answer, a cancellation."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast, get_args

from desktop_assist.calendars.ics.blocks import property_value, unfold
from desktop_assist.calendars.ics.occurrences import ExpandedSeries
from desktop_assist.calendars.ics.series import series_of
from desktop_assist.calendars.ics.series_events import SeriesEvents, series_events
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.invitations.participants import Participants, participants
from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.calendars.meeting_import import read_mailed_calendar
from desktop_assist.domain.errors import UnreadableFileError, UsageError

IncomingMethod: TypeAlias = Literal[
    "REQUEST", "REPLY", "CANCEL", "COUNTER", "REFRESH", "DECLINECOUNTER", "ADD"
]
_METHODS: tuple[str, ...] = get_args(IncomingMethod)


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """A message about one meeting; all of it was written by somebody else.

    Attributes:
        method: What it is for.
        content: The calendar in it.
        meeting: The meeting, or the occurrence, that it is about; `file` is the message.
        people: Everyone it names: of an answer, who answers.
        sequence: Which version of the meeting it speaks of.
        stamp: When it was written; None when that is not said.
        comment: What whoever wrote it has to say.
        recipients: Mail addresses it was sent to, where it came as a mail.
    """

    method: IncomingMethod
    content: bytes
    meeting: Meeting
    people: Participants
    sequence: int
    stamp: datetime | None
    comment: str = ""
    recipients: tuple[str, ...] = ()

    @property
    def key(self) -> MeetingKey:
        """Which meeting it is about."""
        return MeetingKey(self.meeting.uid, self.meeting.recurrence_id or "")


def read_message(path: Path, home: tzinfo) -> IncomingMessage | None:
    """The message in a file; None when it is a calendar like any other, or several meetings.

    Raises:
        UnreadableFileError: It cannot be read, or is a message that is not fully understood.
    """
    mailed = read_mailed_calendar(path)
    content = mailed.content
    method = (property_value(unfold(content), b"METHOD") or b"").decode(errors="replace").upper()
    found = series_of(content)
    if method not in _METHODS or len(found) != 1 or not found[0].uid:
        return None
    try:
        events = series_events(content, found[0].uid)
        if events is None:
            return None
        meeting = ExpandedSeries(found[0], ZoneLookup(content), path).first(home)
        return _message(method, events, meeting, mailed.recipients, content)
    except (UsageError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnreadableFileError(
            f"{path.name} is a message about a meeting that is not fully understood.",
            "Open it in the mail program.",
        ) from error


def _message(
    method: str,
    events: SeriesEvents,
    meeting: Meeting,
    recipients: tuple[str, ...],
    content: bytes,
) -> IncomingMessage:
    component = events.main.component
    return IncomingMessage(
        method=cast(IncomingMethod, method),
        content=content,
        meeting=meeting,
        people=participants(component),
        sequence=events.main.sequence,
        stamp=stamp_of(component),
        comment=" ".join(str(component.get("COMMENT", "")).split()),
        recipients=recipients,
    )


def stamp_of(component: Any) -> datetime | None:  # noqa: ANN401 - icalendar's event, or a double
    """When an event was written, by its DTSTAMP."""
    try:
        moment = component["DTSTAMP"].dt
    except (KeyError, ValueError, AttributeError):  # missing, no date, or twice
        return None
    if not isinstance(moment, datetime):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
