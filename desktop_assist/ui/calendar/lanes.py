"""Lay meetings that take place at the same time side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """From one minute of a day to before another."""

    start: int
    end: int

    def meets(self, other: "Span") -> bool:
        """Whether they have a minute in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Lane:
    """Which part of a day's width something has, from 0 to 1."""

    left: float
    width: float


def lanes(spans: Sequence[Span]) -> list[Lane]:
    """A lane for each span: nothing covers anything else, and all is as wide as can be.

    Those that overlap, directly or through others, share the width in columns; each takes the
    first column that is free when it starts, and widens over the free ones to its right.
    """
    found = [Lane(0.0, 1.0)] * len(spans)
    for group in _groups(spans):
        columns = _columns(spans, group)
        column_of = {number: at for at, column in enumerate(columns) for number in column}
        for number in group:
            first = column_of[number]
            reach = _reach(spans, columns, spans[number], first)
            found[number] = Lane(first / len(columns), (reach - first) / len(columns))
    return found


def _groups(spans: Sequence[Span]) -> Iterator[list[int]]:
    """Those that hang together, each in order of its start, the longer first."""
    order = sorted(range(len(spans)), key=lambda number: (spans[number].start, -spans[number].end))
    group: list[int] = []
    end = 0
    for number in order:
        if group and spans[number].start >= end:
            yield group
            group = []
        group.append(number)
        end = max(end if len(group) > 1 else 0, spans[number].end)
    if group:
        yield group


def _columns(spans: Sequence[Span], group: list[int]) -> list[list[int]]:
    columns: list[list[int]] = []
    for number in group:
        free = (one for one in columns if spans[one[-1]].end <= spans[number].start)
        column = next(free, None)
        if column is None:
            columns.append([number])
        else:
            column.append(number)
    return columns


def _reach(spans: Sequence[Span], columns: list[list[int]], span: Span, first: int) -> int:
    """The column before which something has to end that begins in `first`."""
    for at in range(first + 1, len(columns)):
        if any(spans[number].meets(span) for number in columns[at]):
            return at
    return len(columns)
