"""How tall each row is: guessed until it has been seen, so that long conversations open at once."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence


class RowHeights:
    """Heights of rows, and where each begins.

    What changes is nearly always at the end, so only the tops below a change are added up again.
    """

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._tops = [0]

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """All rows together."""
        return self._all_tops()[-1]

    def height(self, index: int) -> int:
        """One row's height."""
        return self._heights[index]

    def top(self, index: int) -> int:
        """Where a row begins; for the number of rows, where the last one ends."""
        return self._all_tops()[index]

    def index_at(self, y: int) -> int:
        """The row at a height; the first or last when outside."""
        return max(0, min(bisect_right(self._all_tops(), y) - 1, len(self._heights) - 1))

    def set(self, index: int, height: int) -> bool:
        """Correct a height; True when it was another."""
        if self._heights[index] == height:
            return False
        self._heights[index] = height
        self._forget_tops(index)
        return True

    def insert(self, index: int, height: int) -> None:
        """Make room for a row."""
        self._heights.insert(index, height)
        self._forget_tops(index)

    def remove(self, index: int) -> None:
        """Close the gap of a row."""
        del self._heights[index]
        self._forget_tops(index)

    def replace_from(self, index: int, heights: Sequence[int]) -> None:
        """Put other rows in the place of all from one on."""
        self._heights[index:] = heights
        self._forget_tops(index)

    def _forget_tops(self, index: int) -> None:
        del self._tops[index + 1 :]

    def _all_tops(self) -> list[int]:
        tops = self._tops
        if len(tops) > len(self._heights):
            return tops
        for index in range(len(tops) - 1, len(self._heights)):
            tops.append(tops[-1] + self._heights[index])
        return tops
