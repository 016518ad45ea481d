"""The rows of a card, with figures aligned to the right."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_assist.domain.card import CardAction, CardTable
from desktop_assist.domain.translation import tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, Colours, colours_of, scaled_font

_FOLDED_ROWS = 8
_SPOKEN_ROWS = 20
_MEASURED_ROWS = 200
_NARROWEST_COLUMN = 6 * GAP
_BAR_STRENGTH = 0.22
_SHORT = len("31. Okt 2026")


class CardTableView(QLabel):
    """Paints only the rows in view: a widget a cell would make long lists slow to open.

    A label only in name: so screen readers find a text there, and not something without a role.

    Signals:
        row_chosen: The action of a row that was clicked, or on which Return was pressed.
    """

    row_chosen = Signal(CardAction)

    def __init__(self, table: CardTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._shown = min(len(table.rows), _FOLDED_ROWS)
        self._current = -1
        self._steady = steady_columns(table)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Table: {columns}", columns=", ".join(table.columns)))
        self.setAccessibleDescription(_as_text(table, _SPOKEN_ROWS))
        if table.row_actions:
            self.setMouseTracking(True)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def hidden_rows(self) -> int:
        """How many rows are folded away."""
        return len(self._table.rows) - self._shown

    def unfold(self) -> None:
        """Show every row."""
        self._shown = len(self._table.rows)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = sum(self._natural_widths())
        return QSize(width, self._line_height() * (self._shown + 1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST_COLUMN, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            text = _as_text(self._table, len(self._table.rows))
            QGuiApplication.clipboard().setText(text)
        elif not (self._table.row_actions and self._go(event.key())):
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set_current(self._row_at(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._row_at(event))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_current(-1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        widths = self._widths()
        height = self._line_height()
        painter.setFont(self._heading_font())
        painter.setPen(QColor(colours.muted))
        self._paint_row(painter, 0, self._table.columns, widths)
        painter.setFont(self.font())
        first = max(0, event.rect().top() // height - 1)
        last = min(self._shown, event.rect().bottom() // height + 1)
        for index in range(first, last):
            if index == self._current:
                self._paint_choice(painter, colours, (index + 1) * height)
            self._paint_line(painter, colours, (index + 1) * height)
            self._paint_bars(painter, colours, index, widths)
            self._paint_row(painter, index + 1, self._table.rows[index], widths)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _go(self, key: int) -> bool:
        """Move the choice among the rows, or take it; False when the key does neither."""
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = -1 if key == Qt.Key.Key_Up else 1
                self._set_current(min(max(self._current + step, 0), self._shown - 1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._current >= 0:
                self._choose(self._current)
            case _:
                return False
        return True

    def _row_at(self, event: QMouseEvent) -> int:
        row = int(event.position().y()) // self._line_height() - 1
        return row if 0 <= row < self._shown else -1

    def _set_current(self, row: int) -> None:
        if self._table.row_actions and row != self._current:
            self._current = row
            self.update()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._table.row_actions):
            self.row_chosen.emit(self._table.row_actions[row])

    def _paint_choice(self, painter: QPainter, colours: Colours, y: int) -> None:
        painter.fillRect(0, y, self.width(), self._line_height(), QColor(colours.hover))

    def _paint_line(self, painter: QPainter, colours: Colours, y: int) -> None:
        painter.setPen(QColor(colours.border))
        painter.drawLine(0, y, self.width(), y)
        painter.setPen(QColor(colours.text))

    def _paint_bars(
        self, painter: QPainter, colours: Colours, row: int, widths: Sequence[int]
    ) -> None:
        """Behind each figure how much it is of the largest one of its column."""
        if row >= len(self._table.shares):
            return
        height, left = self._line_height(), 0
        ground = QColor(colours.accent)
        ground.setAlphaF(_BAR_STRENGTH)
        for share, width in zip(self._table.shares[row], widths, strict=False):
            if share:
                room = width - GAP // 2
                box = QRectF(left, (row + 1) * height + GAP / 2, room * share, height - GAP)
                painter.fillRect(box, ground)
            left += width

    def _paint_row(
        self, painter: QPainter, line: int, cells: Sequence[str], widths: Sequence[int]
    ) -> None:
        height = self._line_height()
        left = 0
        for column, (cell, width) in enumerate(zip(cells, widths, strict=False)):
            side = (
                Qt.AlignmentFlag.AlignRight
                if column in self._table.numeric
                else Qt.AlignmentFlag.AlignLeft
            )
            box = QRect(left, line * height, width - GAP, height)
            text = painter.fontMetrics().elidedText(cell, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)
            left += width

    def _line_height(self) -> int:
        return int(self.fontMetrics().height() + GAP * 1.25)

    def _heading_font(self) -> QFont:
        return scaled_font(self.font(), SMALL_FACTOR, is_bold=True)

    def _widths(self) -> list[int]:
        """Where there is no room for all that is short, only figures keep what they need."""
        natural, width = self._natural_widths(), self.width()
        texts = len(natural) - len(self._steady)
        kept = sum(natural[column] for column in self._steady)
        has_room = kept + texts * _NARROWEST_COLUMN <= width
        if self._table.shares and sum(natural) < width:  # bars need room to be compared
            barred = {at for row in self._table.shares for at, share in enumerate(row) if share}
            steady = tuple(at for at in range(1, len(natural)) if at not in barred)
            widest = max((natural[at] for at in barred), default=0)
            alike = [widest if at in barred else one for at, one in enumerate(natural)]
            return fit_columns(alike if sum(alike) < width else natural, steady, width)
        return fit_columns(natural, self._steady if has_room else self._table.numeric, width)

    def _natural_widths(self) -> list[int]:
        heading = QFontMetrics(self._heading_font())
        widths = [heading.horizontalAdvance(name) for name in self._table.columns]
        metrics = self.fontMetrics()
        for row in self._table.rows[:_MEASURED_ROWS]:
            for column, cell in enumerate(row[: len(widths)]):
                widths[column] = max(widths[column], metrics.horizontalAdvance(cell))
        return [width + 2 * GAP for width in widths]


def steady_columns(table: CardTable) -> tuple[int, ...]:
    """Those that keep what they need: figures, and what is short in every row, such as days.

    One stays that can give way and take what is left.
    """
    cells = [
        [row[n] for row in table.rows[:_MEASURED_ROWS] if n < len(row)]
        for n in range(len(table.columns))
    ]
    short = {n for n, column in enumerate(cells) if max(map(len, column), default=0) <= _SHORT}
    steady = short | set(table.numeric)
    return tuple(sorted(steady)) if len(steady) < len(cells) else table.numeric


def fit_columns(natural: Sequence[int], steady: Sequence[int], width: int) -> list[int]:
    """Share `width` out: the steady ones keep what they need, the others give way or take more."""
    texts = [column for column in range(len(natural)) if column not in steady]
    spare = width - sum(natural)
    if not texts:
        return list(natural)
    if spare >= 0:
        extra = spare // len(texts)
        return [w + extra if c in texts else w for c, w in enumerate(natural)]
    limit = _widest_allowed([natural[column] for column in texts], -spare)
    return [min(w, limit) if c in texts else w for c, w in enumerate(natural)]


def _widest_allowed(widths: Sequence[int], excess: int) -> int:
    # The widest give way first, so that a long description never hides the date.
    ordered = sorted(widths, reverse=True)
    for count, (wide, narrower) in enumerate(pairwise([*ordered, _NARROWEST_COLUMN]), start=1):
        step = (wide - narrower) * count
        if step >= excess:
            return wide - -(-excess // count)
        excess -= step
    return _NARROWEST_COLUMN


def _as_text(table: CardTable, limit: int) -> str:
    return "\n".join("\t".join(row) for row in (table.columns, *table.rows[:limit]))
