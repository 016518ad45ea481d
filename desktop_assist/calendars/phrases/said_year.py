"""Reads a date in the year said elsewhere in its phrase: "on 4 July at noon, last year".

A date without a year is the next one that comes, a quarter, a season and a week are, too. So the
phrase is read once more as if that year had just begun.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from desktop_assist.calendars.phrases.clusters import Cluster, Piece
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.terms import Days

_NEAR = timedelta(days=2)


def with_said_years(
    found: list[Cluster], context: Context, read: Callable[[Context], list[Cluster]]
) -> list[Cluster]:
    """The phrases, with their dates moved into the years that were said."""
    return [_in_its_year(place, cluster, context, read) for place, cluster in enumerate(found)]


def _in_its_year(
    place: int, cluster: Cluster, context: Context, read: Callable[[Context], list[Cluster]]
) -> Cluster:
    year = _year_said(cluster)
    if year is None or not any(_is_off(one, year, context.today) for one in cluster.pieces):
        return cluster
    there = read(_at_start_of(year, context))
    if len(there) <= place or len(there[place].pieces) != len(cluster.pieces):
        return cluster
    pairs = zip(cluster.pieces, there[place].pieces, strict=True)
    pieces = [new if _is_off(old, year, context.today) else old for old, new in pairs]
    return cluster._replace(pieces=tuple(pieces))


def _year_said(cluster: Cluster) -> int | None:
    terms = [piece.term for piece in cluster.pieces if isinstance(piece.term, Days)]
    years = [term.first.year for term in terms if term.grain == "year" and not term.is_weak]
    return years[0] if len(years) == 1 else None


def _is_off(piece: Piece, year: int, today: date) -> bool:
    """True for a date of another year that was said without its year."""
    term = piece.term
    if not isinstance(term, Days) or term.has_year or term.weekday is not None or term.in_week:
        return False
    is_beside_today = term.pattern is None and abs(term.first - today) <= _NEAR
    return term.first.year != year and not is_beside_today


def _at_start_of(year: int, context: Context) -> Context:
    now = context.now.replace(year=year, month=1, day=1, hour=0, minute=0)
    return Context(now, replace(context.policy, direction="future"))
