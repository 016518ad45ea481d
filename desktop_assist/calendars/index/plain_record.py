"""Write a series of plain events into the database, and read it from there."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.plain_event import PlainEvent, SaidOfEvent, Wall
from desktop_assist.calendars.ics.plain_rule import PlainRule
from desktop_assist.calendars.index.plain_expansion import PlainSeries

_IN_UTC = "UTC"
_DAY_LENGTH = len("2026-11-24")


def record_of(series: PlainSeries) -> str:
    """All that is known of a series, as JSON."""
    return json.dumps([_values(event) for event in (series.master, *series.changed)])


def series_in(record: str) -> PlainSeries:
    """A series out of its record.

    Raises:
        ValueError: It is damaged, as it is with the next two.
        TypeError: It holds something else.
        KeyError: Its zone is not known any more.
    """
    master, *changed = map(_event, json.loads(record))
    return PlainSeries(master, tuple(changed))


# Any: what JSON holds.
def _values(event: PlainEvent) -> list[Any]:
    return [
        event.start.isoformat(),
        [event.length.days, event.length.seconds],
        event.zone.key if isinstance(event.zone, ZoneInfo) else _IN_UTC if event.zone else "",
        event.rule,
        event.until.isoformat() if event.until else None,
        [wall.isoformat() for wall in event.excluded],
        event.replaces.isoformat() if event.replaces else None,
        event.said,
    ]


def _event(values: Sequence[Any]) -> PlainEvent:
    start, length, zone, rule, until, excluded, replaces, said = values
    return PlainEvent(
        _wall(start),
        timedelta(*length),
        None if not zone else UTC if zone == _IN_UTC else ZoneInfo(zone),
        None if rule is None else _rule(rule),
        None if until is None else datetime.fromisoformat(until),
        frozenset(map(_wall, excluded)),
        None if replaces is None else _wall(replaces),
        SaidOfEvent._make(tuple(one) if isinstance(one, list) else one for one in said),
    )


def _wall(text: str) -> Wall:
    is_day = len(text) == _DAY_LENGTH
    return date.fromisoformat(text) if is_day else datetime.fromisoformat(text)


def _rule(values: Sequence[Any]) -> PlainRule:
    *plain, weekdays, numbered, month_days, week_start = values
    lists = (tuple(weekdays), tuple(map(tuple, numbered)), tuple(month_days))
    return PlainRule._make((*plain, *lists, week_start))
