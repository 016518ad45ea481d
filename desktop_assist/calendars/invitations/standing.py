"""Tell how a message about a meeting stands to what is in the calendar (RFC 5546, 2.1.5)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from desktop_assist.calendars.every_calendar import HeldMeeting
from desktop_assist.calendars.ics.blocks import without_alarms
from desktop_assist.calendars.ics.series_events import (
    SeriesEvent,
    SeriesEvents,
    moment_of,
    series_events,
)
from desktop_assist.calendars.invitations.incoming_message import IncomingMessage, stamp_of
from desktop_assist.calendars.invitations.participants import Participants, participants
from desktop_assist.calendars.invitations.saved_invitation import told_lines
from desktop_assist.domain.clock import Clock

Relation: TypeAlias = Literal["unknown", "newer", "same", "older"]
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Standing:
    """A message beside the meeting that it is about.

    Attributes:
        relation: Whether it brings something new; unknown when the calendar has no such meeting.
        held: Where the meeting is kept.
        series: Its events there.
        people: Everyone it names there.
    """

    relation: Relation
    held: HeldMeeting | None = None
    series: SeriesEvents | None = None
    people: Participants = field(default_factory=lambda: Participants(()))


def standing(message: IncomingMessage, held: HeldMeeting | None, clock: Clock) -> Standing:
    """How a message stands to the meeting of the same identifier.

    Raises:
        UsageError: The meeting in the calendar is not fully understood.
    """
    series = series_events(held.content, message.meeting.uid) if held else None
    if held is None or series is None:
        return Standing("unknown")
    kept = _kept(message, series, clock)
    people = participants(kept.component)
    if not people.guests:
        people = participants(series.main.component)
    return Standing(_relation(message, kept, series), held, series, people)


def _kept(message: IncomingMessage, series: SeriesEvents, clock: Clock) -> SeriesEvent:
    """The event that the message is about: one occurrence, else the rule or the only one."""
    occurrence = message.key.recurrence_id
    if not occurrence:
        return series.main
    moment = moment_of(occurrence, clock.time_zone)
    return series.exception_at(moment, clock.time_zone) or series.main


def _relation(message: IncomingMessage, kept: SeriesEvent, series: SeriesEvents) -> Relation:
    if message.sequence < kept.sequence:
        return "older"
    match message.method:
        case "REQUEST" if message.sequence == kept.sequence:
            return _by_stamp(message, kept, series)
        case "CANCEL":
            is_gone = str(kept.component.get("STATUS", "")).upper() == "CANCELLED"
            return "same" if is_gone else "newer"
        case "REPLY":
            return "same" if _is_noted(message, kept) else "newer"
        case _:
            return "newer"


def _by_stamp(message: IncomingMessage, kept: SeriesEvent, series: SeriesEvents) -> Relation:
    """Of two with the same number the one written later counts."""
    own = series.events if not message.key.recurrence_id else (kept,)
    if _lines(event.block for event in own) == told_lines(without_alarms(message.content)):
        return "same"
    written, before = message.stamp or _LONG_AGO, stamp_of(kept.component) or _LONG_AGO
    if written == before:
        return "same"
    return "newer" if written > before else "older"


def _lines(blocks: Iterable[bytes]) -> list[list[bytes]]:
    return told_lines(b"".join(without_alarms(block) for block in blocks))


def _is_noted(message: IncomingMessage, kept: SeriesEvent) -> bool:
    people = participants(kept.component)
    known = {one.person.address.casefold(): one.answer for one in people.guests}
    return bool(message.people.guests) and all(
        known.get(one.person.address.casefold()) == one.answer for one in message.people.guests
    )
