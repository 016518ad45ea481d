"""One choice out of a few, drawn as the lines and buttons beside it are."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QWidget

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, clear_ground, colours_of

_STROKE = 1.5


class ChoiceBox(QComboBox):
    """A combo box with the ground, the edge and the corners of a search line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What is put in later is to be read as well.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def take_line(self, line: QLineEdit) -> None:
        """Let something else be typed, too."""
        self.setEditable(True)
        self.setLineEdit(line)
        line.setTextMargins(GAP, 0, 0, 0)
        clear_ground(line)

    @override
    def sizeHint(self) -> QSize:
        texts = (self.itemText(n) for n in range(self.count()))
        widths = map(self.fontMetrics().horizontalAdvance, texts)
        width = max(widths, default=0) + 4 * GAP + self._mark_size
        return QSize(width, self.fontMetrics().height() + int(1.5 * GAP))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GAP, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (line := self.lineEdit()) is not None:  # Qt's own place covers half of the mark
            beside = self._mark_size + 2 * GAP
            room = self.rect().adjusted(2, 2, -beside, -3)
            line.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), room))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if self.hasFocus() else colours.border))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), GAP, GAP)
        half = self._mark_size / 4
        left, middle = self.width() - self._mark_size - GAP, self.height() / 2
        tip = QPointF(left + self._mark_size / 2, middle + half / 2)
        painter.setPen(QPen(QColor(colours.muted), _STROKE))
        painter.drawPolyline([tip - QPointF(half, half), tip, tip + QPointF(half, -half)])
        if self.isEditable():  # its line says it
            painter.end()
            return
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
        room = QRect(int(1.5 * GAP), 0, left - 2 * GAP, self.height())
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    @property
    def _mark_size(self) -> int:
        return self.fontMetrics().height()
