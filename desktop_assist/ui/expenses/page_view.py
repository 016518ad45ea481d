"""Shows a page, as a whole or large where something stands on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of

_LARGEST = 4.0
_STEP = 1.2
_SMALLEST_LEVEL = 600
_AROUND = 2.4
"""How much is seen around a place, in its own width."""
_LEAST_SHARE = 0.45
"""A word alone says little: at least this share of the page's width is seen."""


class PageView(QWidget):
    """A picture that goes where it is told, and can be moved and enlarged with the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._levels: list[QImage] = []
        self._place: Place | None = None
        self._words = ""
        self._scale = 0.0
        self._centre = QPointF()
        self._grip: QPointF | None = None
        self.setMinimumSize(20 * GAP, 20 * GAP)
        self.setAccessibleName(tr("Picture of the receipt"))

    @property
    def marked(self) -> QRectF:
        """Where on the screen the place is that is looked at; empty when there is none."""
        return self._on_screen(self._box()) if self._place is not None else QRectF()

    def show_words(self, words: str) -> None:
        """Say something in place of a picture."""
        self._image, self._levels, self._place, self._words = QImage(), [], None, words
        self.update()

    def show_image(self, image: QImage, turned: int = 0) -> None:
        """Show a page, turned to the left by so many degrees."""
        self._image = image.transformed(QTransform().rotate(-turned)) if turned else image
        self._levels = _levels(self._image)
        self._place, self._words = None, ""
        self._fit()

    def look_at(self, place: Place | None) -> None:
        """Show a place of the page large, and marked; None: the whole page."""
        self._place = place
        if place is None:
            self._fit()
            return
        box, page = self._box(), self._image.width()
        seen = min(max(box.width() * _AROUND, page * _LEAST_SHARE, 1.0), page + 2 * GAP)
        self._scale = min(self.width() / seen, _LARGEST * max(self._fitting(), 0.01))
        self._centre = box.center()
        self._stay_inside()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(45 * GAP, 60 * GAP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look_at(self._place)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        larger = event.angleDelta().y() > 0
        wanted = self._scale * (_STEP if larger else 1 / _STEP)
        fitting = self._fitting()
        self._scale = min(max(wanted, fitting), max(_LARGEST * fitting, 1.0))
        self._stay_inside()
        self.update()
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and self._scale:
            self._centre -= (event.position() - self._grip) / self._scale
            self._grip = event.position()
            self._stay_inside()
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.unsetCursor()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.look_at(None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(colours.code))
        if self._image.isNull():
            painter.setPen(QColor(colours.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            room = self.rect().adjusted(2 * GAP, 0, -2 * GAP, 0)
            painter.drawText(room, flags, self._words)
            return
        place = self._on_screen(QRectF(self._image.rect()))
        level = self._level(place.width() * self.devicePixelRatioF())
        painter.drawImage(place, level, QRectF(level.rect()))
        if self._place is not None:
            self._paint_mark(painter, colours.accent)

    def _level(self, width: float) -> QImage:
        """The smallest copy of the page that is large enough."""
        enough = (one for one in reversed(self._levels) if one.width() >= width)
        return next(enough, self._image)

    def _paint_mark(self, painter: QPainter, colour: str) -> None:
        edge = GAP // 2
        box = self.marked.adjusted(-edge, -edge, edge, edge)
        light = QColor(colour)
        light.setAlpha(36)
        painter.setBrush(light)
        painter.setPen(QPen(QColor(colour), 2))
        painter.drawRoundedRect(box, edge, edge)

    def _box(self) -> QRectF:
        place, page = self._place, self._image.size()
        if place is None:
            return QRectF()
        return QRectF(
            place.left * page.width(),
            place.top * page.height(),
            (place.right - place.left) * page.width(),
            (place.bottom - place.top) * page.height(),
        )

    def _on_screen(self, box: QRectF) -> QRectF:
        middle = QPointF(self.width() / 2, self.height() / 2)
        corner = (box.topLeft() - self._centre) * self._scale + middle
        return QRectF(corner.x(), corner.y(), box.width() * self._scale, box.height() * self._scale)

    def _fitting(self) -> float:
        if self._image.isNull():
            return 0.0
        edge = 2 * GAP
        across = (self.width() - edge) / self._image.width()
        return min(across, (self.height() - edge) / self._image.height())

    def _fit(self) -> None:
        self._scale = self._fitting()
        self._centre = QRectF(self._image.rect()).center()
        self.update()

    def _stay_inside(self) -> None:
        """Leave no room beside the page where the page could be."""
        if not self._scale:
            return
        page = QRectF(self._image.rect())
        half_width = self.width() / 2 / self._scale
        half_height = self.height() / 2 / self._scale
        x = _between(self._centre.x(), half_width, page.width() - half_width)
        y = _between(self._centre.y(), half_height, page.height() - half_height)
        self._centre = QPointF(x, y)


def _between(value: float, least: float, most: float) -> float:
    return (least + most) / 2 if least > most else min(max(value, least), most)


def _levels(image: QImage) -> list[QImage]:
    """The page, and copies of half the size and a quarter: Qt paints thin letters away."""
    levels = [image]
    while levels[-1].width() > _SMALLEST_LEVEL:
        half = levels[-1].size() / 2
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        levels.append(levels[-1].scaled(half, keep, smooth))
    return levels
