"""How much of the month's budget is used, as one bar that changes its colour near the limit."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, colours_of
from desktop_assist.usage.budget_state import BudgetState

_HEIGHT = int(1.5 * GAP)


class BudgetBar(QWidget):
    """Used, set aside, and the mark from which on it is warned of."""

    def __init__(self) -> None:
        super().__init__()
        self._state: BudgetState | None = None
        self.setAccessibleName(tr("Budget of the month"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: BudgetState) -> None:
        """Show how it stands."""
        self._state = state
        self.setAccessibleDescription(tr_told(state.in_words()))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(40 * GAP, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), colours_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0, 0, self.width(), self.height())
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(whole, _HEIGHT / 2, _HEIGHT / 2)
        state = self._state
        if state is None or not state.limit_usd:
            return
        inks = {"fine": colours.accent, "near": colours.warning, "reached": colours.error}
        taken = state.used_usd + state.reserved_usd
        for usd, ink in ((taken, colours.muted), (state.used_usd, inks[state.level])):
            width = whole.width() * min(float(usd / state.limit_usd), 1.0)
            if width:
                painter.setBrush(QColor(ink))
                part = QRectF(0, 0, max(width, _HEIGHT), self.height())
                painter.drawRoundedRect(part, _HEIGHT / 2, _HEIGHT / 2)
        mark = whole.width() * state.warn_percent / 100
        painter.setPen(QPen(QColor(colours.text), 1))
        painter.drawLine(QPointF(mark, 2), QPointF(mark, self.height() - 2))
