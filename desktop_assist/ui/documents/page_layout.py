"""Where the pages of a document stand below each other."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF

from desktop_assist.domain.shown_document import PageSize, PlacedWord

GAP_BETWEEN = 12.0


class PageLayout:
    """Pages at one scale, in pixels from the top left corner of all.

    Args:
        sizes: Of the pages, in points.
        scale: Pixels for a point.
    """

    def __init__(self, sizes: Sequence[PageSize], scale: float) -> None:
        self.scale = scale
        self._sizes = tuple(sizes)
        self.width = max((size.width for size in sizes), default=0.0) * scale
        self._tops: list[float] = []
        top = GAP_BETWEEN
        for size in sizes:
            self._tops.append(top)
            top += size.height * scale + GAP_BETWEEN
        self.height = top

    def __len__(self) -> int:
        return len(self._sizes)

    def box(self, page: int) -> QRectF:
        """Where a page stands: in the middle of the widest."""
        size = self._sizes[page]
        width = size.width * self.scale
        return QRectF((self.width - width) / 2, self._tops[page], width, size.height * self.scale)

    def page_at(self, y: float) -> int:
        """The page at a height, or the one above the gap that is there."""
        return max(bisect_right(self._tops, y) - 1, 0)

    def pages_between(self, top: float, bottom: float) -> Iterator[int]:
        """The pages of which something is seen."""
        if self._sizes:
            yield from range(self.page_at(top), self.page_at(bottom) + 1)

    def word_box(self, page: int, word: PlacedWord) -> QRectF:
        """Where a word of a page stands."""
        corner, scale = self.box(page).topLeft(), self.scale
        return QRectF(
            corner.x() + word.left * scale,
            corner.y() + word.top * scale,
            (word.right - word.left) * scale,
            (word.bottom - word.top) * scale,
        )

    def place_on(self, page: int, point: QPointF) -> QPointF:
        """A point of a page, in points from its corner."""
        return (point - self.box(page).topLeft()) / self.scale
