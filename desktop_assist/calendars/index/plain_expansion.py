"""Work out when a series of plain events takes place, without the library."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

from desktop_assist.calendars.ics.occurrences import Window, at_home, touches
from desktop_assist.calendars.ics.plain_event import NotPlainError, PlainEvent, Wall, plain_event
from desktop_assist.calendars.ics.plain_rule import days_on
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.meeting import Meeting, MeetingListing, Moment

_ONE_DAY = timedelta(days=1)


class PlainSeries(NamedTuple):
    """A series without doubts: it says for itself when it takes place, on whatever days.

    Attributes:
        master: The event itself.
        changed: Those that stand for one of its occurrences.
    """

    master: PlainEvent
    changed: tuple[PlainEvent, ...] = ()

    def listing(self, file: Path, window: Window) -> MeetingListing:
        """The meetings in the window, as those of a file."""
        master, span = self.master, _span(window, self.master.zone)
        walls = _starts(master, span)
        if master.excluded or self.changed:
            left_out = master.excluded | {one.replaces for one in self.changed}
            walls = [wall for wall in walls if wall not in left_out]
        meetings = _meetings(master, walls, file, window, span)
        for one in self.changed:
            if one.replaces not in master.excluded:
                meetings += _meetings(one, (one.start,), file, window, span)
        return MeetingListing(tuple(meetings))


def plain_series(blocks: Sequence[bytes], zones: ZoneLookup) -> PlainSeries | None:
    """A series of plain events; None when only the library can read it."""
    try:
        events = [plain_event(block, zones) for block in blocks]
    except NotPlainError:
        return None
    if len(events) == 1:
        return PlainSeries(events[0]) if events[0].replaces is None else None
    masters = [event for event in events if event.replaces is None]
    changed = [event for event in events if event.replaces is not None]
    names = {event.replaces for event in changed}
    if len(masters) != 1 or len(names) < len(changed) or masters[0].rule is None:
        return None
    master = masters[0]
    is_alike = all(one.is_dated == master.is_dated and one.zone == master.zone for one in changed)
    return PlainSeries(master, tuple(changed)) if is_alike else None


class _Span(NamedTuple):
    """A window by the clock of a zone, and what lies in it whatever the clocks did.

    Those of some places once jumped by nearly a day.
    """

    start: datetime
    end: datetime
    first_sure: datetime
    last_sure: datetime


@lru_cache(maxsize=64)
def _span(window: Window, zone: tzinfo | None) -> _Span:
    own = zone or window.home
    start, end = (one.astimezone(own).replace(tzinfo=None) for one in (window.start, window.end))
    return _Span(start, end, start + _ONE_DAY, end - _ONE_DAY)


def _starts(event: PlainEvent, span: _Span) -> Sequence[Wall]:
    """Those that may lie in the window, and some around it."""
    begin, until = event.start, event.until
    if event.rule is None:
        return (begin,)
    clock = begin.time() if isinstance(begin, datetime) else None
    days = days_on(
        event.rule,
        begin.date() if isinstance(begin, datetime) else begin,
        (span.start - event.length - _ONE_DAY).date(),
        (span.end + _ONE_DAY).date(),
    )
    walls = list(map(datetime.combine, days, repeat(clock))) if clock is not None else days
    if until is None or not days or days[-1] < until.date() - _ONE_DAY:
        return walls
    return [wall for wall in walls if _aware(wall, event.zone or UTC) <= until]


def _meetings(
    event: PlainEvent, walls: Iterable[Wall], file: Path, window: Window, span: _Span
) -> list[Meeting]:
    """The meetings of an event that touch the window, by their starts."""
    found = []
    said = event.said._asdict()
    home, zone, is_elsewhere = window.home, event.zone or window.home, event.zone is UTC
    for wall in walls:
        start: Moment = wall
        is_sure = False
        if isinstance(wall, datetime):
            start = datetime.combine(wall, wall.time(), zone)
            is_sure = span.first_sure <= wall <= span.last_sure
        end = start + event.length
        if is_elsewhere:
            start, end = at_home(start, home), at_home(end, home)
        if is_sure or touches(start, end, window):
            name = _name(event, wall)
            found.append(Meeting(start=start, end=end, file=file, recurrence_id=name, **said))
    return found


def _aware(wall: Wall, zone: tzinfo) -> datetime:
    """A day begins at Greenwich."""
    if not isinstance(wall, datetime):
        return datetime(wall.year, wall.month, wall.day, tzinfo=UTC)
    # A sixth of what `replace` takes.
    return datetime.combine(wall, wall.time(), zone)


def _name(event: PlainEvent, wall: Wall) -> str | None:
    """Which occurrence of the series it is, as the library names it."""
    of_series = event.replaces or (wall if event.rule else None)
    if of_series is None:
        return None
    return (of_series if event.zone is None else _aware(of_series, event.zone)).isoformat()
