"""Work out a series of plain events without the library, as rows of the index."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import takewhile
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.plain_event import NotPlainError, PlainEvent, Wall, plain_event
from desktop_assist.calendars.ics.plain_rule import days_on
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.expansion import AT_HOME, IN_UTC, OccurrenceRow, details_text

_ONE_DAY = timedelta(days=1)


class PlainSeries(NamedTuple):
    """A series without doubts.

    Attributes:
        master: The event itself.
        changed: Those that stand for one of its occurrences.
    """

    master: PlainEvent
    changed: tuple[PlainEvent, ...]

    @property
    def repeats(self) -> bool:
        """Whether it takes place more than once."""
        return self.master.rule is not None or bool(self.changed)

    @property
    def title(self) -> str:
        """What it is called."""
        return self.master.meeting.title

    def rows(self, first: date, last: date) -> tuple[OccurrenceRow, ...]:
        """Its meetings that touch the days, both included and those of Greenwich."""
        start = datetime(first.year, first.month, first.day, tzinfo=UTC)
        end = datetime(last.year, last.month, last.day, tzinfo=UTC) + _ONE_DAY
        master, zone = self.master, self.master.zone
        left_out = master.excluded | {one.replaces for one in self.changed}
        walls = [
            wall
            for wall in _starts(master, first, last)
            if not (left_out and wall in left_out) and _touches(master, wall, start, end)
        ]
        changed = [
            one
            for one in self.changed
            if one.replaces not in master.excluded and _touches(one, one.start, start, end)
        ]
        return (
            *_rows(master, [(wall, _name(wall, zone)) for wall in walls]),
            *(
                row
                for one in changed
                for row in _rows(
                    one, [(one.start, _name(one.replaces, zone) if one.replaces else "")]
                )
            ),
        )

    def only_row(self) -> OccurrenceRow:
        """The one meeting of a series that does not repeat."""
        return _rows(self.master, [(self.master.start, "")])[0]


def plain_series(blocks: Sequence[bytes], zones: ZoneLookup) -> PlainSeries | None:
    """A series of plain events; None when only the library can read it."""
    try:
        events = [plain_event(block, zones) for block in blocks]
    except NotPlainError:
        return None
    masters = [event for event in events if event.replaces is None]
    changed = [event for event in events if event.replaces is not None]
    names = {event.replaces for event in changed}
    if len(masters) != 1 or len(names) < len(changed):
        return None
    master = masters[0]
    if changed and master.rule is None:
        return None
    is_alike = all(one.is_dated == master.is_dated and one.zone == master.zone for one in changed)
    return PlainSeries(master, tuple(changed)) if is_alike else None


def _starts(event: PlainEvent, first: date, last: date) -> Iterator[Wall]:
    begin = event.start
    if event.rule is None:
        yield begin
        return
    day = begin.date() if isinstance(begin, datetime) else begin
    last_sure = event.until.date() - _ONE_DAY if event.until else None
    in_sight = takewhile(
        lambda one: one <= last + _ONE_DAY,
        days_on(event.rule, day, first - event.length - _ONE_DAY),
    )
    for one in in_sight:
        wall = datetime.combine(one, begin.time()) if isinstance(begin, datetime) else one
        if last_sure is not None and one >= last_sure and _is_behind(event, wall):
            return
        yield wall


def _is_behind(event: PlainEvent, wall: Wall) -> bool:
    return event.until is not None and _aware(wall, event.zone) > event.until


def _touches(event: PlainEvent, wall: Wall, start: datetime, end: datetime) -> bool:
    """As `occurrences.touches`, for times without a zone at Greenwich."""
    if start.toordinal() < wall.toordinal() < end.toordinal() - 1:
        return True  # no zone is a day away
    begins, ends = _aware(wall, event.zone), _aware(wall + event.length, event.zone)
    if begins == ends:
        return start <= begins < end
    return begins < end and start < ends


def _aware(wall: Wall, zone: tzinfo | None) -> datetime:
    if not isinstance(wall, datetime):
        return datetime(wall.year, wall.month, wall.day, tzinfo=UTC)
    # A sixth of what `replace` takes.
    return datetime.combine(wall, wall.time(), zone or UTC)


def _rows(event: PlainEvent, named: Sequence[tuple[Wall, str]]) -> list[OccurrenceRow]:
    """Meetings of an event, each by its start and by which of the series it is."""
    if not named:
        return []
    zone, details, length = _zone_words(event), details_text(event.meeting), event.length
    return [
        OccurrenceRow(
            wall.toordinal(),
            (ends := wall + length).toordinal(),
            wall.isoformat() + zone,
            ends.isoformat() + zone,
            name,
            details,
        )
        for wall, name in named
    ]


def _zone_words(event: PlainEvent) -> str:
    if event.is_dated:
        return ""
    if event.zone is None:
        return f" {AT_HOME}"
    return f" {event.zone.key if isinstance(event.zone, ZoneInfo) else IN_UTC}"


def _name(wall: Wall, zone: tzinfo | None) -> str:
    """Which occurrence of the series it is, as the library names it."""
    if isinstance(wall, datetime) and zone is not None:
        wall = datetime.combine(wall, wall.time(), zone)
    return wall.isoformat()
