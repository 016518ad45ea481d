"""Shows, while something is dragged over the window, what will become of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.drop.expected_use import DropWay, PlannedUse, plan
from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, TITLE_FACTOR, colours_of, scaled_font

TEXT = marked("Drop receipts, calendars, spreadsheets or documents")
_WORDS_TEXT = marked("Drop to go on with it in the conversation")
_OTHERWISE = marked("Or drop it here, if it is something else:")
_WAYS: tuple[tuple[DropWay, str, str], ...] = (
    ("receipt", "receipt", marked("As receipts")),
    ("policy", "document", marked("As policies")),
)
_TILE_HEIGHT, _TILE_WIDTH = 7 * GAP, 24 * GAP


class DropOverlay(QWidget):
    """A sheet with the plan, and below it two places that overrule it; the mouse passes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._files: Sequence[Path] = ()
        self._plan: Sequence[PlannedUse] = ()
        self._way: DropWay = "own"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr(TEXT))
        self.hide()

    @property
    def planned(self) -> Sequence[PlannedUse]:
        """What it tells."""
        return self._plan

    def show_content(self, files: Sequence[Path]) -> None:
        """Tell what becomes of these files; of none: of words or a picture."""
        self._files, self._way = files, "own"
        self._make_plan()
        self.show()

    def point_at(self, point: QPoint) -> None:
        """Show the way that a place stands for."""
        way = self.way_at(point)
        if way != self._way:
            self._way = way
            self._make_plan()

    def way_at(self, point: QPoint) -> DropWay:
        """What a drop at a point means."""
        if self._files:
            for (way, _, _), box in zip(_WAYS, self.tiles(), strict=True):
                if box.contains(point):
                    return way
        return "own"

    def tiles(self) -> list[QRect]:
        """The places that overrule the plan."""
        frame = self._frame()
        width = min(_TILE_WIDTH, (frame.width() - 3 * GAP) // len(_WAYS))
        left = frame.center().x() - (len(_WAYS) * (width + GAP) - GAP) // 2
        top = frame.bottom() - _TILE_HEIGHT - 2 * GAP
        return [
            QRect(left + number * (width + GAP), top, width, _TILE_HEIGHT)
            for number in range(len(_WAYS))
        ]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.ground))
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._frame(), 2 * GAP, 2 * GAP)
        self._paint_plan(painter)
        if self._files:
            self._paint_tiles(painter)

    def _frame(self) -> QRect:
        return self.rect().adjusted(2 * GAP, 2 * GAP, -2 * GAP, -2 * GAP)

    def _make_plan(self) -> None:
        self._plan = plan(self._files, self._way)
        words = "; ".join(f"{one.name} {one.words}".strip() for one in self._plan)
        self.setAccessibleName(words or tr(TEXT))
        self.update()

    def _paint_plan(self, painter: QPainter) -> None:
        colours, frame = colours_of(self.palette()), self._frame()
        line = self.fontMetrics().height() + GAP
        icon = 5 * GAP
        room = frame.height() - (_TILE_HEIGHT + 6 * GAP if self._files else 0)
        height = icon + 2 * GAP + 2 * line + len(self._plan) * line
        top = frame.top() + max((room - height) // 2, GAP)
        pixmap = tinted_pixmap("drop", colours.accent, icon, self.devicePixelRatioF())
        painter.drawPixmap(frame.center().x() - icon // 2, top, pixmap)
        box = QRect(frame.left() + 2 * GAP, top + icon + GAP, frame.width() - 4 * GAP, 2 * line)
        painter.setFont(scaled_font(self.font(), TITLE_FACTOR, is_bold=True))
        painter.setPen(QColor(colours.text))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        title = tr(TEXT) if self._files else tr(_WORDS_TEXT)
        painter.drawText(box, flags | Qt.TextFlag.TextWordWrap, title)
        painter.setFont(self.font())
        metrics, most = self.fontMetrics(), (frame.width() - 8 * GAP) // 2
        names = min(max((_advance(metrics, one.name) for one in self._plan), default=0), most)
        words = min(max((_advance(metrics, one.words) for one in self._plan), default=0), most)
        left = frame.center().x() - (metrics.height() + GAP + names + words) // 2
        for number, one in enumerate(self._plan):
            place = QRect(left, box.bottom() + number * line, names, words)
            self._paint_line(painter, one, place)

    def _paint_line(self, painter: QPainter, one: PlannedUse, place: QRect) -> None:
        """One line; `place` gives its corner, and as its size how wide names and words may be."""
        colours, metrics = colours_of(self.palette()), self.fontMetrics()
        size, baseline = metrics.height(), place.top() + metrics.ascent()
        ink = colours.warning if one.icon == "warning" else colours.accent
        drawing = tinted_pixmap(one.icon, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(place.left(), place.top(), drawing)
        left = place.left() + size + GAP
        middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        painter.setPen(QColor(colours.text))
        if one.name:
            painter.drawText(left, baseline, metrics.elidedText(one.name, middle, place.width()))
            painter.setPen(QColor(colours.muted))
        left += place.width()
        painter.drawText(left, baseline, metrics.elidedText(one.words, right, place.height()))

    def _paint_tiles(self, painter: QPainter) -> None:
        colours = colours_of(self.palette())
        tiles = self.tiles()
        painter.setFont(scaled_font(self.font(), SMALL_FACTOR))
        painter.setPen(QColor(colours.muted))
        above = QRect(
            self._frame().left(), tiles[0].top() - 3 * GAP, self._frame().width(), 3 * GAP
        )
        painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, tr(_OTHERWISE))
        painter.setFont(self.font())
        for (way, icon, words), box in zip(_WAYS, tiles, strict=True):
            said = tr(words)
            is_chosen = way == self._way
            painter.setPen(QPen(QColor(colours.accent if is_chosen else colours.border), 1))
            painter.setBrush(QColor(colours.bubble if is_chosen else colours.raised))
            painter.drawRoundedRect(box, GAP, GAP)
            painter.setPen(QColor(colours.text))
            size = self.fontMetrics().height()
            width = size + GAP + self.fontMetrics().horizontalAdvance(said)
            left = box.center().x() - width // 2
            pixmap = tinted_pixmap(icon, colours.accent, size, self.devicePixelRatioF())
            painter.drawPixmap(left, box.center().y() - size // 2, pixmap)
            inner = box.adjusted(left - box.left() + size + GAP, 0, 0, 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(inner, flags, said)


def _advance(metrics: QFontMetrics, words: str) -> int:
    """How much room words take, with what stands behind them."""
    return metrics.horizontalAdvance(words) + 2 * GAP if words else 0
