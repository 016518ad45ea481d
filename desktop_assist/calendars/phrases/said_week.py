"""Puts weekdays into the week or month said elsewhere in the sentence: "Thursday at 9 next week".

Right beside each other they are one piece already; a time of day, other days or words may lie
between. Where words do, the weekday may be meant by itself: that is kept as another reading.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from desktop_assist.calendars.phrases.calendar_math import week_start, weekday_from
from desktop_assist.calendars.phrases.clusters import Cluster, Piece
from desktop_assist.calendars.phrases.terms import Days, Moments, Term

_WEEK = timedelta(weeks=1)
_OF_SOMETHING_ELSE = ("for ", "für ")
"""In "Thursday at 9: plan for next week" it is the plan's week."""


class _Period(NamedTuple):
    """The only week, or month, that was said, and where."""

    days: Days
    cluster: int
    place: int


def with_said_weeks(clusters: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """The phrases with their weekdays moved, where one week or month is said."""
    found = tuple(clusters)
    periods = [
        _Period(piece.term, number, place)
        for number, cluster in enumerate(found)
        for place, piece in enumerate(cluster.pieces)
        if isinstance(piece.term, Days) and _is_period(piece.term) and not _is_of_other(piece.text)
    ]
    if len(periods) != 1:
        return found
    return tuple(_moved(cluster, number, periods[0]) for number, cluster in enumerate(found))


def _is_period(days: Days) -> bool:
    is_week = days.grain == "week" and days.last - days.first < _WEEK
    return not days.is_weak and (is_week or days.grain == "month" or days.in_week)


def _is_of_other(text: str) -> bool:
    return text.startswith(_OF_SOMETHING_ELSE) or "'s" in text


def _moved(cluster: Cluster, number: int, period: _Period) -> Cluster:
    is_beside = number == period.cluster
    if not is_beside and (period.days.grain == "month" or period.days.in_week):
        return cluster
    pieces = [
        _in_period(piece, period.days, is_later=place > period.place, is_beside=is_beside)
        for place, piece in enumerate(cluster.pieces)
    ]
    return cluster._replace(pieces=tuple(pieces))


def _in_period(piece: Piece, period: Days, *, is_later: bool, is_beside: bool) -> Piece:
    term = piece.term
    if not isinstance(term, Days | Moments) or term.weekday is None:
        return piece
    days = _days_in(period, term.weekday, is_later=is_later, is_free=piece.corrects)
    if not days or period.first <= term.first <= period.last:
        return piece
    others = (*days[1:], *(() if is_beside else (term.first,)))
    return piece._replace(term=_from_day(term, days[0], others))


def _days_in(period: Days, weekday: int, *, is_later: bool, is_free: bool) -> tuple[date, ...]:
    """The days of the week or month that the weekday may be.

    In "Friday and Tuesday next week" only the Tuesday is of that week.
    """
    first = weekday_from(week_start(period.first), weekday)
    if period.in_week:
        is_in_order = first > period.last if is_later else first < period.first
        return (first,) if is_in_order or is_free else ()
    if period.grain == "week":
        return (first,)
    first = weekday_from(period.first, weekday)
    return tuple(first + _WEEK * n for n in range((period.last - first).days // 7 + 1))


def _from_day(term: Days | Moments, first: date, others: tuple[date, ...]) -> Term:
    last = first + (term.last - term.first)
    moved = term._replace(first=first, last=last, weekday=None)
    return moved._replace(others=others) if isinstance(moved, Days) else moved
