"""A title on one line, which ends in an ellipsis where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, set_font_factor


class TitleLabel(QLabel):
    """Says all of it under the mouse, and to a screen reader, even when it shows less."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        set_font_factor(self, 1.0, is_bold=True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def shown_text(self) -> str:
        """As much of it as there is room for."""
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(6 * GAP, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown_text
        self.setToolTip("" if shown == self.text() else self.text())
        painter = QPainter(self)
        # Not QStyle.visualAlignment: with that class PySide6 builds all of its enumerations, which
        # costs the first paint 8 ms.
        align = Qt.AlignmentFlag
        side = align.AlignRight if self.isRightToLeft() else align.AlignLeft
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.contentsRect(), side | align.AlignAbsolute | align.AlignVCenter, shown
        )
