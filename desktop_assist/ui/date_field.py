"""A day to be corrected, drawn as the lines and choices beside it are."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDateEdit

from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of

_STROKE = 1.5


class DateField(QDateEdit):
    """A day as people write it, and a calendar to choose it from."""

    def __init__(self, day: date, *, is_doubtful: bool = False) -> None:
        super().__init__(QDate(day.year, day.month, day.day))
        self._is_doubtful = is_doubtful
        self.setDisplayFormat(tr("ddd, d MMM yyyy"))
        self.setCalendarPopup(True)
        self._restyle()

    @property
    def iso(self) -> str:
        """The day as the tools read it."""
        return str(self.date().toString(Qt.DateFormat.ISODate))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours_of(self.palette()).muted), _STROKE))
        quarter = self.fontMetrics().height() / 4
        tip = QPointF(self.width() - GAP - 2 * quarter, (self.height() + quarter) / 2)
        painter.drawPolyline(
            [tip - QPointF(quarter, quarter), tip, tip + QPointF(quarter, -quarter)]
        )
        painter.end()

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        edge = colours.warning if self._is_doubtful else colours.border
        style = (
            f"QDateEdit {{ border: 1px solid {edge}; border-radius: {GAP}px;"
            f" padding: {GAP // 2}px {GAP + 1}px; background: {colours.ground};"
            f" color: {colours.text}; }} QDateEdit:focus {{ border-color: {colours.accent}; }}"
            f" QDateEdit::drop-down {{ border: none; width: {3 * GAP}px; }}"
        )
        if style != self.styleSheet():
            self.setStyleSheet(style)
