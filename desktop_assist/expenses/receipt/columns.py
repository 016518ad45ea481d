"""Reads blocks that stand beside each other one after the other, as a person does.

On an invoice the buyer's address stands beside the seller's data. A line across both is nobody's.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from desktop_assist.files.page_text import Line, Word

# In heights of its line: so wide a gap is no space between words.
_GAP = 2.0
_LEAST_LETTERS = 3
_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in one column of a line, and the number of that line."""

    line: Line
    number: int


@dataclass(frozen=True, slots=True)
class _Gap:
    """A stretch of the page from left to right that a run of lines leaves free."""

    left: float
    right: float

    def beside(self, line: Line) -> "_Gap":
        """What of it a line leaves free; of one that covers it nothing."""
        ends = [word.right for word in line.words if word.left < self.left]
        starts = [word.left for word in line.words if word.left >= self.left]
        return _Gap(max([self.left, *ends]), min([self.right, *starts]))


def in_columns(lines: Sequence[Line], with_amount: Set[int]) -> list[Piece]:
    """The lines of a page, those of each block together; those with an amount stay as they are.

    Args:
        lines: From the top.
        with_amount: The numbers of those with an amount: a sum, or what is bought.
    """
    pieces = [Piece(line, number) for number, line in enumerate(lines)]
    found: list[Piece] = []
    start = 0
    for number in (*sorted(with_amount), len(pieces)):
        found += _apart(pieces[start:number], _MOST_COLUMNS)
        found += pieces[number : number + 1]
        start = number + 1
    return found


def _apart(pieces: Sequence[Piece], most: int) -> Iterator[Piece]:
    start = 0
    while start < len(pieces):
        gap = _widest_gap(pieces[start].line) if most > 1 else None
        end = start + 1
        if gap is None:
            yield pieces[start]
        else:
            end, middle = _end_of_run(pieces, start, gap)
            run = pieces[start:end]
            yield from _apart(list(_sides(run, middle, is_left=True)), most - 1)
            yield from _apart(list(_sides(run, middle, is_left=False)), most - 1)
        start = end


def _widest_gap(line: Line) -> _Gap | None:
    """Where a line falls into two that both have words; None where it is one."""
    words = line.words
    gaps = [
        _Gap(words[number].right, words[number + 1].left)
        for number in range(len(words) - 1)
        if _has_letters(words[: number + 1]) and _has_letters(words[number + 1 :])
    ]
    widest = max(gaps, key=lambda one: one.right - one.left, default=None)
    is_wide = widest is not None and widest.right - widest.left > _GAP * line.height
    return widest if is_wide else None


def _end_of_run(pieces: Sequence[Piece], start: int, gap: _Gap) -> tuple[int, float]:
    """How far down the gap goes, and where its middle is."""
    end = start + 1
    for piece in pieces[start + 1 :]:
        left = gap.beside(piece.line)
        if left.right - left.left <= _GAP * piece.line.height:
            break
        gap, end = left, end + 1
    return end, (gap.left + gap.right) / 2


def _sides(run: Sequence[Piece], middle: float, *, is_left: bool) -> Iterator[Piece]:
    for one in run:
        words = tuple(word for word in one.line.words if (word.left < middle) == is_left)
        if words:
            yield Piece(Line(words), one.number)


def _has_letters(words: Sequence[Word]) -> bool:
    return sum(letter.isalpha() for one in words for letter in one.text) >= _LEAST_LETTERS
