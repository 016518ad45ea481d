"""A meeting as it is in the calendar now: other programs may have changed it since."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.follow_ups.thing import Thing, meeting_in
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_GONE = Text(
    '"{name}" is not in the calendar any more; nothing was changed.',
    '"{name}" steht nicht mehr im Kalender; es wurde nichts geändert.',
)
_LOOK_BACK, _LOOK_AHEAD = timedelta(days=30), timedelta(days=400)


@dataclass(frozen=True, slots=True)
class PresentMeeting:
    """When it is, where its hours are counted, and who comes.

    Attributes:
        title: What it is called.
        place: Where it is; empty when that is not said.
        start: A date when it lasts whole days.
        end: Exclusive.
        zone: Its own zone; None when that is not known here.
        guests: Names and addresses.
    """

    title: str
    place: str
    start: date | datetime
    end: date | datetime
    zone: ZoneInfo | None
    guests: tuple[str, ...]

    @property
    def day(self) -> date:
        """The day it begins on, where it is."""
        start = self.start
        if not isinstance(start, datetime):
            return start
        return (start.astimezone(self.zone) if self.zone else start).date()

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        if isinstance(self.start, datetime) and isinstance(self.end, datetime):
            return self.end - self.start
        return _date(self.end) - _date(self.start)

    def on(self, day: date) -> date | datetime:
        """Its start on another day, at the same hour where it is."""
        start = self.start
        if not isinstance(start, datetime):
            return day
        there = start.astimezone(self.zone) if self.zone else start
        return datetime.combine(day, there.timetz())


Then: TypeAlias = Callable[[PresentMeeting], Settled | Find]


def look(meeting: Thing, then: Then, request: UserRequest) -> Find:
    """Find the meeting where it was last, else anywhere near, and go on with it."""
    today = request.now.date()
    known = date.fromisoformat(meeting.day) if meeting.day else today

    def near(output: JsonObject) -> Settled | Find:
        present = _present(meeting, output)
        first, last = min(known, today) - _LOOK_BACK, max(known, today) + _LOOK_AHEAD
        return then(present) if present else Find(_list(first, last), anywhere)

    def anywhere(output: JsonObject) -> Settled | Find:
        present = _present(meeting, output)
        return then(present) if present else gone(meeting, request)

    return Find(_list(known, known), near)


def gone(meeting: Thing, request: UserRequest) -> Say:
    """Tell that it is not there."""
    return Say(_GONE.in_language(request.language, name=meeting.name))


def _list(first: date, last: date) -> PlannedCall:
    return PlannedCall("list_meetings", {"from": first.isoformat(), "to": last.isoformat()})


def _present(meeting: Thing, output: JsonObject) -> PresentMeeting | None:
    """The meeting among those listed; where nothing was run, as it was last seen."""
    if output.get("dry_run"):
        return _read(meeting)
    listed = output.get("events")
    found = map(meeting_in, listed if isinstance(listed, list) else ())
    same = (one for one in found if one is not None and _is_same(one, meeting))
    return next((_read(one) for one in same), None)


def _is_same(listed: Thing, meeting: Thing) -> bool:
    is_one = not meeting.recurrence_id or listed.recurrence_id == meeting.recurrence_id
    return listed.id == meeting.id and is_one and listed.seen.get("status") != "cancelled"


def _read(meeting: Thing) -> PresentMeeting | None:
    event = meeting.seen
    start, end = _point(event.get("start")), _point(event.get("end"))
    guests = event.get("attendees")
    if start is None or end is None:
        return None
    return PresentMeeting(
        title=meeting.name,
        place=str(event.get("location") or ""),
        start=start,
        end=end,
        zone=_zone(event.get("time_zone")),
        guests=tuple(map(str, guests)) if isinstance(guests, list) else (),
    )


def _date(point: date | datetime) -> date:
    return point.date() if isinstance(point, datetime) else point


def _zone(name: JsonValue) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if isinstance(name, str) else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _point(value: JsonValue) -> date | datetime | None:
    if not isinstance(value, str):
        return None
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
