"""Numbers and times of day to be stepped through, drawn as the lines and choices beside them are.

Qt's own edge is square and grey: between lines with round corners it looks like another program.
"""

from datetime import time

from PySide6.QtCore import QPointF, QRectF, QSize, QTime
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QTimeEdit,
)

from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP, clear_ground, colours_of

_STROKE = 1.5


class NumberField(QSpinBox):
    """A whole number within limits, with its unit.

    Args:
        lowest: The least that can be chosen.
        highest: The most.
        unit: Behind the number, as it stands there: " minutes".
    """

    def __init__(self, lowest: int, highest: int, unit: str = "") -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setSuffix(unit)
        # Each value typed on the way to the one meant would be kept as well.
        self.setKeyboardTracking(False)
        _prepare(self)

    @override
    def sizeHint(self) -> QSize:
        return _roomy(self, super().sizeHint())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint(self, option)


class TimeField(QTimeEdit):
    """A time of day, as hours and minutes."""

    def __init__(self, moment: time) -> None:
        super().__init__(QTime(moment.hour, moment.minute))
        self.setDisplayFormat("HH:mm")
        _prepare(self)

    @override
    def sizeHint(self) -> QSize:
        return _roomy(self, super().sizeHint())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        _paint(self, option)


def _prepare(field: QAbstractSpinBox) -> None:
    field.setFrame(False)
    line = field.lineEdit()
    line.setTextMargins(GAP + 2, 0, 0, 0)
    clear_ground(line)


def _roomy(field: QAbstractSpinBox, hint: QSize) -> QSize:
    return QSize(hint.width() + 3 * GAP, field.fontMetrics().height() + int(1.5 * GAP))


def _paint(field: QAbstractSpinBox, option: QStyleOptionSpinBox) -> None:
    """The ground, the edge and the two marks; the text is drawn by the line within."""
    colours = colours_of(field.palette())
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.accent if field.hasFocus() else colours.border))
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(0.5, 0.5, -0.5, -0.5), GAP, GAP)
    control, style = QStyle.ComplexControl.CC_SpinBox, field.style()
    size = field.fontMetrics().height() / 5
    for part, step, down in (
        (QStyle.SubControl.SC_SpinBoxUp, QAbstractSpinBox.StepEnabledFlag.StepUpEnabled, -size),
        (QStyle.SubControl.SC_SpinBoxDown, QAbstractSpinBox.StepEnabledFlag.StepDownEnabled, size),
    ):
        room = QRectF(style.subControlRect(control, option, part, field))
        tip = room.center() + QPointF(-size, down / 2)  # away from the edge
        can_step = bool(option.stepEnabled & step)
        painter.setPen(QPen(QColor(colours.muted if can_step else colours.border), _STROKE))
        painter.drawPolyline([tip - QPointF(size, down), tip, tip + QPointF(size, -down)])
    painter.end()
