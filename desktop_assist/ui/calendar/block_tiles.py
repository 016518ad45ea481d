"""Keep the drawn meetings, so that a full week moves as lightly as an empty one."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtCore import QElapsedTimer, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop_assist.ui.calendar.day_parts import DayPart
from desktop_assist.ui.calendar.meeting_painter import PLAIN, BlockLook
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting

FRAME_MS = 5
"""So long one frame may draw new ones: 300 meetings together take 100 ms (measured)."""
LEAST_A_FRAME = 10
"""Drawn in any case, so that a busy computer gets on too."""


_Key: TypeAlias = tuple[int, int, int, int, int]
"""Which meeting, day, width, height and look: plain numbers, looked up 300 times a frame."""


class BlockTiles:
    """Pictures of meetings, each drawn once for its size and look.

    What a frame has no time for is told by `is_behind`, and belongs into the next one.
    """

    def __init__(self, ratio: float = 1.0) -> None:
        self._ratio = ratio
        self._tiles: dict[_Key, QPixmap] = {}
        # Held, so that no other meeting gets the same id.
        self._held: dict[int, ShownMeeting] = {}
        self._clock = QElapsedTimer()
        self._drawn = 0
        self.is_behind = False

    def begin_frame(self, ratio: float) -> None:
        """Start to count the time."""
        if ratio != self._ratio:
            self._ratio = ratio
            self.clear()
        self.is_behind = False
        self._drawn = 0
        self._clock.start()

    def keep_only(self, parts: Iterable[DayPart]) -> None:
        """Forget the meetings that are not shown any more."""
        self._held = {id(part.shown): part.shown for part in parts}
        self._tiles = {key: tile for key, tile in self._tiles.items() if key[0] in self._held}

    def clear(self) -> None:
        """Forget all: colours or letters have changed."""
        self._tiles.clear()

    def tile(
        self, part: DayPart, box: QRectF, look: BlockLook, draw: Callable[[QPainter, QRectF], None]
    ) -> QPixmap | None:
        """The picture of a meeting; None when this frame has no time left to draw it."""
        width, height = int(box.width()), int(box.height())
        key = (
            id(part.shown),
            part.day.toordinal(),
            width,
            height,
            0 if look is PLAIN else look.number,
        )
        known = self._tiles.get(key)
        if known is not None:
            return known
        if self._drawn >= LEAST_A_FRAME and self._clock.elapsed() >= FRAME_MS:
            self.is_behind = True
            return None
        self._drawn += 1
        tile = QPixmap(round(width * self._ratio), round(height * self._ratio))
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        draw(painter, QRectF(0, 0, width, height))
        painter.end()
        self._tiles[key] = tile
        return tile
