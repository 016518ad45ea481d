"""Collects what a sentence says about time: each thing once, later corrections first."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from desktop_assist.calendars.phrases.clusters import Cluster, Piece
from desktop_assist.calendars.phrases.terms import (
    AllDay,
    Clock,
    Clocks,
    DayPart,
    Days,
    Limit,
    Moment,
    Moments,
    Repeat,
    Since,
    Span,
    Term,
    Zone,
)


@dataclass(frozen=True, slots=True)
class Said:
    """Everything the words say about time, each thing at most once."""

    days: Days | None = None
    clocks: Clocks | None = None
    clock: Clock | None = None
    part: DayPart | None = None
    span: Span | None = None
    moment: Moment | None = None
    moments: Moments | None = None
    repeat: Repeat | None = None
    limit: Limit | None = None
    since: Since | None = None
    zone: Zone | None = None
    all_day: AllDay | None = None

    @property
    def is_empty(self) -> bool:
        """True when nothing is said about time."""
        return all(getattr(self, field.name) is None for field in fields(self))

    @property
    def names_day(self) -> bool:
        """True when a day is named or follows from what is named."""
        named = (self.days, self.moment, self.moments, self.since)
        return self.is_today or any(term is not None for term in named)

    @property
    def is_today(self) -> bool:
        """True for "this evening" and "tonight"."""
        return self.part is not None and self.part.is_today

    @property
    def says_all_day(self) -> bool:
        """True for "all day", and for several days named one by one."""
        days = self.days
        is_stretch = days is not None and days.grain == "day" and days.last != days.first
        return self.all_day is not None or (is_stretch and self.repeat is None)

    @property
    def begins_at(self) -> Clock | None:
        """The time of day it begins at."""
        return self.clocks.start if self.clocks else self.clock


_PLACES: dict[type[Term], str] = {
    Days: "days",
    Clocks: "clocks",
    Clock: "clock",
    DayPart: "part",
    Span: "span",
    Moment: "moment",
    Moments: "moments",
    Repeat: "repeat",
    Limit: "limit",
    Since: "since",
    Zone: "zone",
    AllDay: "all_day",
}


def gather(clusters: Iterable[Cluster]) -> tuple[Said, tuple[date, ...]]:
    """Everything said, and the days that compete with the one chosen.

    The phrase that names both a day and a time counts most, then the longer one.
    """
    ranked = sorted(clusters, key=_weight, reverse=True)
    said, rivals = Said(), []
    for piece in (piece for cluster in ranked for piece in cluster.pieces):
        rival = _rival(said, piece)
        if rival:
            rivals.append(rival)
        said = _with(said, piece)
    return said, tuple(rivals)


def _weight(cluster: Cluster) -> tuple[bool, int]:
    has_time = cluster.has(Clock) or cluster.has(Clocks) or cluster.has(Moment)
    return (cluster.has(Days) and has_time, len(cluster.pieces))


def _with(said: Said, piece: Piece) -> Said:
    name = _PLACES[type(piece.term)]
    if piece.corrects and name in {"clock", "clocks"}:
        said = replace(said, clock=None, clocks=None)
    present = getattr(said, name)
    if isinstance(piece.term, Repeat) and isinstance(present, Repeat):
        return replace(said, repeat=_merged(present, piece.term))
    if present is None or piece.corrects or _is_finer(piece.term, present):
        # Any: the field's type follows from the name that the term's type led to.
        change: dict[str, Any] = {name: piece.term}
        return replace(said, **change)
    return said


def _merged(first: Repeat, second: Repeat) -> Repeat:
    """Both of "every two weeks" and "on Tuesdays"."""
    if first.frequency != second.frequency or (first.by_day and second.by_day):
        return first
    return replace(
        first,
        interval=max(first.interval, second.interval),
        by_day=first.by_day or second.by_day,
        part=first.part or second.part,
    )


def _is_finer(term: Term, present: Term) -> bool:
    """A day within the week or month that was named before says more than that."""
    if not isinstance(term, Days) or not isinstance(present, Days):
        return False
    return term.grain == "day" and present.grain != "day"


def _rival(said: Said, piece: Piece) -> date | None:
    term, present = piece.term, said.days
    if piece.corrects or not isinstance(term, Days) or present is None:
        return None
    if term.grain != "day" or present.grain != "day" or present.first <= term.first <= present.last:
        return None
    return term.first
