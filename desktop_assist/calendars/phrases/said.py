"""Collects what a sentence says about time: each thing once, later corrections first."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from desktop_assist.calendars.phrases.clusters import Cluster, Piece
from desktop_assist.calendars.phrases.terms import (
    AllDay,
    Clock,
    Clocks,
    DayPart,
    Days,
    Ending,
    Exclusion,
    Limit,
    Moment,
    Moments,
    Pattern,
    Repeat,
    Since,
    Span,
    Term,
    Zone,
)


class Said(NamedTuple):
    """Everything the words say about time, each thing at most once."""

    days: Days | None = None
    clocks: Clocks | None = None
    clock: Clock | None = None
    ending: Ending | None = None
    part: DayPart | None = None
    span: Span | None = None
    moment: Moment | None = None
    moments: Moments | None = None
    repeat: Repeat | None = None
    limit: Limit | None = None
    since: Since | None = None
    zone: Zone | None = None
    all_day: AllDay | None = None
    exclusion: Exclusion | None = None

    @property
    def is_empty(self) -> bool:
        """True when nothing is said about time."""
        return all(term is None for term in self)

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
        is_whole = days is not None and days.is_whole
        return self.all_day is not None or is_whole or (is_stretch and self.repeat is None)

    @property
    def begins_at(self) -> Clock | None:
        """The time of day it begins at."""
        return self.clocks.start if self.clocks else self.clock


_PLACES: dict[type[Term], str] = {
    Days: "days",
    Clocks: "clocks",
    Clock: "clock",
    Ending: "ending",
    DayPart: "part",
    Span: "span",
    Moment: "moment",
    Moments: "moments",
    Repeat: "repeat",
    Limit: "limit",
    Since: "since",
    Zone: "zone",
    AllDay: "all_day",
    Exclusion: "exclusion",
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
        said = said._replace(clock=None, clocks=None)
    present = getattr(said, name)
    if isinstance(piece.term, Repeat) and isinstance(present, Repeat):
        return said._replace(repeat=_merged(present, piece.term))
    if isinstance(present, Days) and _opens(piece, present):
        return said._replace(days=_begun(present, piece.term))
    if present is None or piece.corrects or _is_finer(piece.term, present):
        # Any: the field's type follows from the name that the term's type led to.
        change: dict[str, Any] = {name: _term(piece)}
        return said._replace(**change)
    return said


def _merged(first: Repeat, second: Repeat) -> Repeat:
    """Both of "every two weeks" and "on Tuesdays"."""
    if first._replace(is_weak=False, part=None) == Repeat("DAILY") and second.pattern != Pattern():
        return second._replace(part=second.part or first.part)
    is_both = first.pattern != Pattern() and second.pattern != Pattern()
    if first.frequency != second.frequency or is_both:
        return first
    return first._replace(
        interval=max(first.interval, second.interval),
        pattern=second.pattern if first.pattern == Pattern() else first.pattern,
        part=first.part or second.part,
    )


def _term(piece: Piece) -> Term:
    """What was said, a stretch of days as open as "from" leaves it."""
    term = piece.term
    return term._replace(is_open=True) if isinstance(term, Days) and piece.is_open else term


def _is_finer(term: Term, present: Term) -> bool:
    """A day within the week or month that was named before says more than that."""
    if not isinstance(term, Days) or not isinstance(present, Days):
        return False
    return term.grain == "day" and present.grain != "day"


def _opens(piece: Piece, present: Days) -> bool:
    """Whether a day says when "Monday to Friday" begins: "starting next Monday"."""
    is_stretch = present.first != present.last and present.pattern is not None
    is_day = isinstance(piece.term, Days) and piece.term.grain == "day"
    return piece.is_open and is_stretch and is_day and not piece.corrects


def _begun(stretch: Days, opening: Term) -> Days:
    """As many days, from the one that it begins with."""
    if not isinstance(opening, Days):
        return stretch
    last = opening.first + (stretch.last - stretch.first)
    return stretch._replace(first=opening.first, last=last, is_open=True)


def _rival(said: Said, piece: Piece) -> date | None:
    term, present = piece.term, said.days
    if piece.corrects or not isinstance(term, Days) or present is None or _opens(piece, present):
        return None
    if term.grain != "day" or present.grain != "day" or present.first <= term.first <= present.last:
        return None
    return term.first
