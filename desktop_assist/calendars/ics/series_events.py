"""The events of one series as they stand in a file: the rule, and the exceptions to it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

from desktop_assist.calendars.ics.blocks import event_blocks, property_value, unfold
from desktop_assist.calendars.ics.event_edit import EventEdit
from desktop_assist.calendars.ics.event_reader import read_event
from desktop_assist.calendars.ics.time_form import TimeForm, form_of
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.meeting import Moment
from desktop_assist.domain.errors import UsageError

if TYPE_CHECKING:
    from icalendar import Event

_ESCAPED = re.compile(rb"\\([\\,;])")
_UNESCAPED = re.compile(rb"[\\,;]")
# So much of a line is on its first piece, whatever stands before it.
_NEVER_FOLDED = 40
_REPEATING = frozenset({"RRULE", "RDATE", "EXRULE"})


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """One VEVENT of a series.

    Attributes:
        block: Its bytes.
        component: As the icalendar library reads it.
    """

    block: bytes
    component: "Event"

    @property
    def is_exception(self) -> bool:
        """Whether it stands for one occurrence of a series."""
        return "RECURRENCE-ID" in self.component

    @property
    def repeats(self) -> bool:
        """Whether it takes place more than once."""
        return bool(self.component.keys() & _REPEATING)

    @property
    def start(self) -> Moment:
        """When it begins; without a zone where the file names none."""
        start: Moment = self.component.start
        return start

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        length: timedelta = self.component.end - self.component.start
        return length

    @property
    def sequence(self) -> int:
        """How often it was changed, as its writers counted."""
        try:
            return int(self.component.get("SEQUENCE", 0))
        except (TypeError, ValueError):
            return 0

    def form(self, home: tzinfo) -> TimeForm:
        """How it writes its times."""
        lines = EventEdit(self.block).texts("DTSTART")
        return form_of(lines[0] if lines else "", self.start, home)

    def recurrence_moment(self) -> Moment:
        """Which occurrence an exception stands for."""
        value: Any = self.component["RECURRENCE-ID"]  # any of icalendar's classes of values
        moment: Moment = value.dt
        return moment


@dataclass(frozen=True, slots=True)
class SeriesEvents:
    """All events of a file that share an identifier.

    Attributes:
        events: In the order of the file.
        main: The one that holds the rule, or the only one.
    """

    events: tuple[SeriesEvent, ...]
    main: SeriesEvent

    @property
    def exceptions(self) -> tuple[SeriesEvent, ...]:
        """The occurrences that differ from the rule."""
        return tuple(event for event in self.events if event.is_exception)

    @property
    def repeats(self) -> bool:
        """Whether there is more than one meeting."""
        return self.main.repeats or bool(self.exceptions)

    def exception_at(self, moment: Moment, home: tzinfo) -> SeriesEvent | None:
        """The exception for one occurrence."""
        form = self.main.form(home)
        wall = form.wall(moment)
        exceptions = self.exceptions
        return next((e for e in exceptions if form.wall(e.recurrence_moment()) == wall), None)


def series_events(content: bytes, uid: str) -> SeriesEvents | None:
    """The events with an identifier; None when there are none.

    Raises:
        UsageError: One of them cannot be understood, so that nothing may be changed.
    """
    blocks = blocks_of(content, uid)
    if not blocks:
        return None
    zones = ZoneLookup(content)
    try:
        events = tuple(SeriesEvent(block, read_event(block, zones).component) for block in blocks)
        _check(events)
        # The same event twice: the one changed last counts (RFC 5545, 3.8.7.4).
        rules = [event for event in events if not event.is_exception] or events
        main = max(rules, key=lambda event: event.sequence)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UsageError(
            "This meeting is written in a way that is not fully understood; nothing was changed.",
            "Change it in the calendar program it comes from.",
        ) from error
    return SeriesEvents(events, main)


def blocks_of(content: bytes, uid: str) -> list[bytes]:
    """The VEVENT blocks with an identifier, in the order of the file."""
    wanted = uid.strip().encode(errors="replace")
    # Looking for bytes first spares taking every event of a large file apart.
    if not wanted or _UNESCAPED.split(wanted)[0][:_NEVER_FOLDED] not in content:
        return []
    return [one for one in event_blocks(content) if _uid_of(one) == wanted]


def _uid_of(block: bytes) -> bytes | None:
    value = property_value(unfold(block), b"UID")
    return None if value is None else _ESCAPED.sub(rb"\1", value)


def same_moment(text: str, moment: Moment, home: tzinfo) -> bool:
    """Whether an ISO 8601 text names a moment; a bare date names any moment of that day."""
    named = moment_of(text, home)
    if not isinstance(moment, datetime):
        return (named.date() if isinstance(named, datetime) else named) == moment
    if not isinstance(named, datetime):
        return moment.date() == named
    return named == _zoned(moment, home)


def nearest(moments: Iterable[Moment], to: Moment, home: tzinfo) -> Moment | None:
    """The moment on the same day, else the one that lies nearest; None when there is none."""
    wanted = _zoned(to, home)

    def distance(moment: Moment) -> tuple[int, timedelta]:
        full = _zoned(moment, home)
        days = (full.date() - wanted.astimezone(full.tzinfo).date()).days
        return abs(days), abs(full - wanted)

    return min(moments, key=distance, default=None)


def moment_of(text: str, home: tzinfo) -> Moment:
    """The moment that an ISO 8601 text names.

    Raises:
        UsageError: It names none.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f'"{text}" names no occurrence.', "Take recurrence_id from the list of meetings."
        ) from error
    return moment.date() if len(text) <= len("2026-11-24") else _zoned(moment, home)


def _zoned(moment: Moment, home: tzinfo) -> datetime:
    full = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    return full if full.tzinfo else full.replace(tzinfo=home)


def _check(events: Sequence[SeriesEvent]) -> None:
    """Look once at all that is needed later: what cannot be read raises here."""
    for event in events:
        _ = (event.start, event.length)
        if event.is_exception and event.component["RECURRENCE-ID"].params.get("RANGE"):
            raise ValueError("an exception for all later occurrences")
        if "EXRULE" in event.component:
            raise ValueError("a rule for exceptions")
