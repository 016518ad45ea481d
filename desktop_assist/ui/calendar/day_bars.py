"""Stack what lasts whole days, or is shown in one line a day, in rows over a week."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from desktop_assist.ui.calendar.shown_meeting import ShownMeeting

BarEdge: TypeAlias = Literal["none", "first", "last"]
_EDGE = 7
_EDGE_SHARE = 4
"""In pixels, and at most a fourth of the bar: the rest is for moving it."""


@dataclass(frozen=True, slots=True)
class DayBar:
    """A meeting across some days of one week.

    Attributes:
        shown: The meeting.
        first: The column it begins in.
        last: The column it ends in.
        row: How far down, from 0.
        comes_in: It began before this week.
        goes_on: It is not over with this week.
    """

    shown: ShownMeeting
    first: int
    last: int
    row: int
    comes_in: bool = False
    goes_on: bool = False

    def edge_at(self, from_left: float, width: float) -> BarEdge:
        """The end of whole days that is held there; what has hours has none to pull."""
        room = min(_EDGE, width / _EDGE_SHARE)
        if not self.shown.is_bar:
            return "none"
        if from_left >= width - room and not self.goes_on:
            return "last"
        return "first" if from_left <= room and not self.comes_in else "none"


def day_bars(meetings: Iterable[ShownMeeting], days: Sequence[date]) -> tuple[DayBar, ...]:
    """A bar for each meeting that touches these days, in the first row free for all of it.

    Longer ones come first, then those that last whole days, then by time.
    """
    there = [one for one in meetings if one.first_day <= days[-1] and days[0] <= _last_day(one)]
    there.sort(key=lambda one: _order(one, days))
    rows: list[list[bool]] = []
    bars = []
    for one in there:
        first = max(0, (one.first_day - days[0]).days)
        last = min(len(days) - 1, (_last_day(one) - days[0]).days)
        row = _free_row(rows, first, last, len(days))
        came, goes = one.first_day < days[0], days[-1] < _last_day(one)
        bars.append(DayBar(one, first, last, row, came, goes))
    return tuple(bars)


@dataclass(frozen=True, slots=True)
class FittedBars:
    """The bars there is room for.

    Attributes:
        bars: Those to draw.
        hidden: For each column how many there is no room for.
    """

    bars: tuple[DayBar, ...]
    hidden: tuple[int, ...]


def fitted(bars: Sequence[DayBar], columns: int, rows: int) -> FittedBars:
    """As many bars as fit; a column with more keeps its last row free to say how many."""
    counts = [sum(bar.first <= at <= bar.last for bar in bars) for at in range(columns)]
    depth = [max((b.row + 1 for b in bars if b.first <= at <= b.last), default=0)
             for at in range(columns)]  # fmt: skip
    room = [rows if deep <= rows else max(rows - 1, 0) for deep in depth]
    while True:
        kept = [bar for bar in bars if all(bar.row < room[at] for at in _columns(bar))]
        hidden = [counts[at] - sum(b.first <= at <= b.last for b in kept) for at in range(columns)]
        tight = [at for at in range(columns) if hidden[at] and room[at] == rows and rows > 0]
        if not tight:
            return FittedBars(tuple(kept), tuple(hidden))
        for at in tight:
            room[at] = rows - 1


def _columns(bar: DayBar) -> range:
    return range(bar.first, bar.last + 1)


def _last_day(shown: ShownMeeting) -> date:
    """What goes on past midnight for some hours stands on the day it begins."""
    return shown.last_day if shown.is_bar else shown.first_day


def _order(shown: ShownMeeting, days: Sequence[date]) -> tuple[int, bool, float, str]:
    first, last = max(shown.first_day, days[0]), min(_last_day(shown), days[-1])
    return -(last - first).days, not shown.is_bar, shown.starts.timestamp(), shown.title


def _free_row(rows: list[list[bool]], first: int, last: int, columns: int) -> int:
    """The first row in which these columns are free; they are taken then."""
    span = range(first, last + 1)
    row = next((at for at, taken in enumerate(rows) if not any(taken[n] for n in span)), len(rows))
    if row == len(rows):
        rows.append([False] * columns)
    for at in span:
        rows[row][at] = True
    return row
