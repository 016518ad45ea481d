"""Shows, while files are dragged over the window, that it will take them."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.icons import tinted_pixmap
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, TITLE_FACTOR, colours_of, scaled_font

TEXT = "Drop receipts, calendars, spreadsheets or documents"
_VEIL = 235


class DropOverlay(QWidget):
    """A veil with a sentence; the mouse reaches what is below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(TEXT)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.ground)
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        frame = self.rect().adjusted(2 * GAP, 2 * GAP, -2 * GAP, -2 * GAP)
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 2 * GAP, 2 * GAP)
        self._paint_words(painter, frame)

    def _paint_words(self, painter: QPainter, frame: QRect) -> None:
        colours = colours_of(self.palette())
        size = 6 * GAP
        centre = frame.center()
        pixmap = tinted_pixmap("drop", colours.accent, size, self.devicePixelRatioF())
        painter.drawPixmap(centre.x() - size // 2, centre.y() - size, pixmap)
        painter.setFont(scaled_font(self.font(), TITLE_FACTOR, is_bold=True))
        painter.setPen(QColor(colours.text))
        words = frame.adjusted(2 * GAP, frame.height() // 2 + GAP, -2 * GAP, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, flags | Qt.TextFlag.TextWordWrap, TEXT)
