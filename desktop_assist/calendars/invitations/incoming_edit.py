"""Put a message into the file that holds its meeting; nothing but that one meeting changes."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.blocks import (
    alarm_blocks,
    event_blocks,
    line_ending,
    with_events_changed,
    without_alarms,
)
from desktop_assist.calendars.ics.calendar_writer import zone_names
from desktop_assist.calendars.ics.event_copy import event_copies, zone_copies, zones_named
from desktop_assist.calendars.ics.series_edit import SeriesEdit
from desktop_assist.calendars.ics.series_events import (
    SeriesEvent,
    SeriesEvents,
    moment_of,
    series_events,
)
from desktop_assist.calendars.invitations.event_answer import marked_as_cancelled, with_answer
from desktop_assist.calendars.invitations.incoming_message import IncomingMessage
from desktop_assist.calendars.meeting_change import MeetingChange
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError


@dataclass(frozen=True, slots=True)
class _Place:
    """The events of a file that a message is about.

    Attributes:
        content: The file; where one time of a rule is meant, with an event of its own for it.
        events: The whole of a series, or that one time.
    """

    content: bytes
    events: tuple[SeriesEvent, ...]

    def changed(self, change: Callable[[SeriesEvent], bytes]) -> bytes:
        """The file with each of the events changed."""
        new = {event.block: change(event) for event in self.events}
        return with_events_changed(self.content, lambda block: new.get(block, block))


def updated(content: bytes, message: IncomingMessage, clock: Clock) -> bytes:
    """The file with the meeting as the message has it; one's own reminders stay."""
    series = _series(content, message)
    blocks = event_blocks(message.content)
    lacking = [name for name in zones_named(blocks) if name not in zone_names(content)]
    zones = zone_copies(message.content)
    ending = line_ending(content)
    zone = b"".join(line + ending for name in lacking for line in zones.get(name, []))
    if not (message.key.recurrence_id and series.main.repeats):
        new = {event.block: b"" for event in series.events}
        new[series.events[0].block] = zone + _written(blocks, series.main, ending)
    elif (known := _exception(series, message, clock)) is not None:
        new = {known.block: zone + _written(blocks, known, ending)}
    else:
        rule = series.main.block
        new = {rule: zone + rule + _written(blocks, series.main, ending)}
    return with_events_changed(content, lambda block: new.get(block, block))


def answered(content: bytes, message: IncomingMessage, clock: Clock) -> bytes:
    """The file with the answers of those who replied."""
    now = clock.now()

    def change(event: SeriesEvent) -> bytes:
        block = event.block
        for guest in message.people.guests:
            block = with_answer(block, guest.person.address, guest.answer, now)
        return block

    return _place(content, message, clock).changed(change)


def called_off(content: bytes, message: IncomingMessage, clock: Clock) -> bytes:
    """The file with the meeting kept, as one that does not take place."""
    now, sequence = clock.now(), message.sequence

    def change(event: SeriesEvent) -> bytes:
        return marked_as_cancelled(event.block, max(sequence, event.sequence), now)

    return _place(content, message, clock).changed(change)


def _place(content: bytes, message: IncomingMessage, clock: Clock) -> _Place:
    series = _series(content, message)
    if not (message.key.recurrence_id and series.main.repeats):
        return _Place(content, series.events)
    event = _exception(series, message, clock)
    if event is None:
        home: ZoneInfo = clock.time_zone
        moment = moment_of(message.key.recurrence_id, home)
        edit = SeriesEdit(content, series, home, clock.now())
        content = edit.changed_occurrence(moment, MeetingChange()).content
        event = _exception(_series(content, message), message, clock)
    return _Place(content, (event,) if event else ())


def _series(content: bytes, message: IncomingMessage) -> SeriesEvents:
    series = series_events(content, message.meeting.uid)
    if series is None:
        raise UsageError("The meeting is not in the calendar any more; nothing was changed.")
    return series


def _exception(series: SeriesEvents, message: IncomingMessage, clock: Clock) -> SeriesEvent | None:
    home = clock.time_zone
    return series.exception_at(moment_of(message.key.recurrence_id, home), home)


def _written(blocks: list[bytes], kept: SeriesEvent, ending: bytes) -> bytes:
    """Events of a message in the line ending of the file, with the reminders of `kept`."""
    uid = str(kept.component.get("UID", ""))
    alarms = b"".join(alarm_blocks(kept.block))
    parts = []
    for block in blocks:
        *lines, end = event_copies([without_alarms(block)], uid)
        parts += [*(line + ending for line in lines), alarms, end + ending]
    return b"".join(parts)
