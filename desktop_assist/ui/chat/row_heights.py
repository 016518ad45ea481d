"""How tall each row is: guessed until it has been seen, so that long conversations open at once."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence


class RowHeights:
    """Heights of rows, and where each begins.

    Heights are corrected close to one another, as one scrolls: where the rows below a correction
    begin is not added up again, but remembered as one shift for all of them.
    """

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._tops = [0]
        self._corrected = 0
        self._shift = 0

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """All rows together."""
        return self.top(len(self._heights))

    def height(self, index: int) -> int:
        """One row's height."""
        return self._heights[index]

    def top(self, index: int) -> int:
        """Where a row begins; for the number of rows, where the last one ends."""
        return self._all_tops()[index] + (self._shift if index > self._corrected else 0)

    def index_at(self, y: int) -> int:
        """The row at a height; the first or last when outside."""
        tops, below = self._tops, self._corrected + 1
        if len(tops) <= len(self._heights):
            self._all_tops()
        if below < len(tops) and y >= tops[below] + self._shift:
            found = bisect_right(tops, y - self._shift, below)
        else:
            found = bisect_right(tops, y, 0, below)
        return max(0, min(found - 1, len(self._heights) - 1))

    def set(self, index: int, height: int) -> bool:
        """Correct a height; True when it was another."""
        if self._heights[index] == height:
            return False
        self._correct_at(index)
        self._shift += height - self._heights[index]
        self._heights[index] = height
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

    def _correct_at(self, index: int) -> None:
        """Let the shift be that of the rows below this one."""
        tops, former = self._all_tops(), self._corrected
        for one in range(former + 1, index + 1):
            tops[one] += self._shift
        for one in range(index + 1, former + 1):
            tops[one] -= self._shift
        self._corrected = index

    def _forget_tops(self, index: int) -> None:
        if self._shift:
            self._correct_at(index)
            self._shift = 0
        del self._tops[index + 1 :]
        self._corrected = min(self._corrected, index)

    def _all_tops(self) -> list[int]:
        tops = self._tops
        if len(tops) > len(self._heights):
            return tops
        for index in range(len(tops) - 1, len(self._heights)):
            tops.append(tops[-1] + self._heights[index])
        return tops
