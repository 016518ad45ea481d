"""Which time of a series is meant, where the new day alone tells the week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import Point
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.proposals.grounding import Match, is_day_of, times_of_week
from desktop_assist.providers.embedded.request import UserRequest


def in_week_of_change(found: Match, request: UserRequest, things: Sequence[Thing]) -> Match:
    """The time of the series in the week that is named; the one found where none of it is.

    In "jour fixe next week Wednesday instead" it is the one of next week.
    """
    times = [one.meaning for one in times_of_week(request) if one.meaning.names_day]
    if "recurrence_id" not in found.thing.key or not times:
        return found
    if any(is_day_of(one, found.thing.start) for one in times):
        return found
    weeks = {_week(one.start) for one in times if one.start is not None}
    same = [one for one in things if one.group == found.thing.group and _week(one.start) in weeks]
    is_clear = len(weeks) == 1 and len(same) == 1
    return replace(found, thing=same[0]) if is_clear else found


def _week(start: Point) -> date:
    day = start.date() if isinstance(start, datetime) else start
    return day - timedelta(days=day.weekday())
