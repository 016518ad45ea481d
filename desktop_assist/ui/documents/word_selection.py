"""The words of pages that are selected, from where the mouse went down to where it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from desktop_assist.domain.shown_document import PlacedWord


@dataclass(frozen=True, slots=True, order=True)
class WordPlace:
    """One word: its page, and its number there."""

    page: int
    word: int


@dataclass(frozen=True, slots=True)
class WordSelection:
    """All words between two, both included."""

    start: WordPlace
    end: WordPlace

    @property
    def first(self) -> WordPlace:
        """The one that is read first."""
        return min(self.start, self.end)

    @property
    def last(self) -> WordPlace:
        """The one that is read last."""
        return max(self.start, self.end)

    def words_of(self, page: int, count: int) -> range:
        """The numbers of a page's words that are selected, of so many."""
        if not self.first.page <= page <= self.last.page:
            return range(0)
        begin = self.first.word if page == self.first.page else 0
        end = self.last.word if page == self.last.page else count - 1
        return range(max(begin, 0), min(end + 1, count))

    def text(self, words: Mapping[int, Sequence[PlacedWord]]) -> str:
        """What is selected, line by line as it is printed."""
        pieces: list[str] = []
        for page in range(self.first.page, self.last.page + 1):
            placed = words.get(page, ())
            for number in self.words_of(page, len(placed)):
                pieces += [placed[number].text, "\n" if placed[number].ends_line else " "]
        return "".join(pieces).strip()


def nearest_word(words: Sequence[PlacedWord], point: QPointF) -> int | None:
    """The word at a point of its page, else the nearest on the nearest line; None without any."""
    if not words:
        return None

    def distance(number: int) -> tuple[float, float]:
        word = words[number]
        below = max(word.top - point.y(), point.y() - word.bottom, 0.0)
        beside = max(word.left - point.x(), point.x() - word.right, 0.0)
        return below, beside

    return min(range(len(words)), key=distance)
