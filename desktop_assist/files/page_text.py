"""The words of a page where they stand, however they were read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import radians, tan

# A photograph is seldom held straighter; beyond it the paper lies across.
_STEEPEST_DEGREES = 6.0
_STEP_DEGREES = 0.5
_NEARLY = 0.92
# For each degree.
_LESS_LIKELY = 0.03
# Boxes of words beside each other may touch, also where the paper lay at an angle.
_ACROSS = 0.5


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of text where it stands, in pixels from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    score: float = 1.0

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other, from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return min(word.left for word in self.words)

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return max(word.right for word in self.words)

    @property
    def top(self) -> float:
        """The highest point."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lowest point."""
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        """How tall its tallest word is."""
        return max(word.height for word in self.words)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part of a page lies: its top left corner, and the size of the whole page."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page, or one picture, with its size in the same pixels as its words.

    Attributes:
        width: Of the page the right way up.
        height: Of the page the right way up.
        words: Where they stand then.
        turned: By how many degrees it was turned to the left for that.
        frame: Where it lies, if it is cut out of a page.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    turned: int = 0
    frame: Frame | None = None

    @property
    def text(self) -> str:
        """Its lines from top to bottom."""
        return "\n".join(line.text for line in lines_of(self.words))

    def cut_out(self, words: Sequence[Word]) -> "Page":
        """A part of the page with some of its words, as a page of its own."""
        left, top = min(word.left for word in words), min(word.top for word in words)
        right, bottom = max(word.right for word in words), max(word.bottom for word in words)
        edge = min(one.height for one in words)
        left, top = max(left - edge, 0.0), max(top - edge, 0.0)
        had = self.frame or Frame(0.0, 0.0, self.width, self.height)
        moved = (
            replace(
                one,
                left=one.left - left,
                right=one.right - left,
                top=one.top - top,
                bottom=one.bottom - top,
            )
            for one in words
        )
        frame = Frame(had.left + left, had.top + top, had.width, had.height)
        size = (right + edge - left, bottom + edge - top)
        return Page(*size, tuple(moved), self.turned, frame)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Words put into lines, from top to bottom, also where the paper lay at an angle."""
    words = tuple(words)
    lines = _along(words, _slope(words))
    return [Line(tuple(sorted(line, key=lambda one: one.left))) for line in lines]


def _along(words: tuple[Word, ...], slope: float) -> list[list[Word]]:
    """The words of each line, where lines go down so far."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: one.middle - slope * one.left):
        if lines and _is_beside(word, lines[-1][-1], slope) and not _is_across(word, lines[-1]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _is_beside(word: Word, last: Word, slope: float) -> bool:
    """Whether two words overlap in height by half the lower one's."""
    down = slope * (word.left - last.left)
    overlap = min(word.bottom - down, last.bottom) - max(word.top - down, last.top)
    return overlap > min(word.height, last.height) / 2


def _is_across(word: Word, line: list[Word]) -> bool:
    """Whether a word stands above or below one of a line: they cannot be in one."""
    return any(
        min(word.right, other.right) - max(word.left, other.left)
        > _ACROSS * min(word.right - word.left, other.right - other.left)
        for other in line
    )


def _slope(words: tuple[Word, ...]) -> float:
    """How far down a line goes for each pixel to the right: where most words share a height.

    The profile of the words' middles is sharpest when they are looked at along their lines.
    """
    if len(words) < 2:
        return 0.0
    heights = sorted(word.height for word in words)
    row = max(heights[len(heights) // 2] / 2, 1.0)
    steps = int(_STEEPEST_DEGREES / _STEP_DEGREES)
    angles = [step * _STEP_DEGREES for step in range(-steps, steps + 1)]
    sharp = {one: _sharpness(words, tan(radians(one)), row) for one in angles}
    least = _NEARLY * max(sharp.values())
    # On a short slip the prices are nearly as well in line with the names a row above or below,
    # but then some are left alone; and people hold a paper straight rather than so.
    best = max(
        (one for one in angles if sharp[one] >= least),
        key=lambda one: (-len(_along(words, tan(radians(one)))), sharp[one] * _likely(one)),
    )
    return tan(radians(best))


def _likely(degrees: float) -> float:
    """How likely a paper is held so, compared with one held straight."""
    return 1 - _LESS_LIKELY * abs(degrees)


def _sharpness(words: tuple[Word, ...], slope: float, row: float) -> int:
    rows: dict[int, int] = {}
    for word in words:
        # By the middle of the word: a long one at an angle has its box around that. Each counts
        # in two rows that overlap, so that none falls between.
        number = int((word.middle - slope * (word.left + word.right) / 2) // (row / 2))
        for one in (number, number + 1):
            rows[one] = rows.get(one, 0) + 1
    return sum(count * count for count in rows.values())
