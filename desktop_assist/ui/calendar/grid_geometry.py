"""Where days, hours and meetings are on the hour grid."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics

from desktop_assist.ui.calendar.day_parts import DayPart, span_on
from desktop_assist.ui.calendar.grid_drag import GridPoint, Slot, touched_columns
from desktop_assist.ui.calendar.lanes import Lane, Span
from desktop_assist.ui.calendar.time_scale import TimeScale
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, scaled_font

_LINES_AN_HOUR = 2.8
_WHOLE_WIDTH = Lane(0.0, 1.0)
_BESIDE = GAP
"""Kept free at the right of each day, so that a new meeting can be drawn beside others."""


def hour_height(font: QFont) -> int:
    """High enough for two lines in half an hour and a bit, at any size of text."""
    return int(QFontMetrics(font).height() * _LINES_AN_HOUR)


def gutter_width(font: QFont) -> int:
    """Room for the hours at the left."""
    metrics = QFontMetrics(scaled_font(font, SMALL_FACTOR))
    return metrics.horizontalAdvance("00:00") + 2 * GAP


@dataclass(frozen=True, slots=True)
class GridGeometry:
    """The grid at one size."""

    days: tuple[date, ...]
    scale: TimeScale
    gutter: int
    width: int

    @property
    def column_width(self) -> float:
        """Of one day."""
        return (self.width - self.gutter) / max(len(self.days), 1)

    def x_of(self, column: int) -> float:
        """The left edge of a day."""
        return round(self.gutter + column * self.column_width)

    def point_at(self, x: float, y: float) -> GridPoint:
        """The day and minute at a place; the nearest one when it is outside."""
        column = int((x - self.gutter) // self.column_width)
        return GridPoint(min(max(column, 0), len(self.days) - 1), self.scale.minute_at(y))

    def box(self, column: int, span: Span, lane: Lane = _WHOLE_WIDTH) -> QRectF:
        """Where some minutes of a day are."""
        left, right = self.x_of(column) + 2, self.x_of(column + 1)
        room = max(right - left - _BESIDE, 1)
        top, bottom = round(self.scale.y_of(span.start)), round(self.scale.y_of(span.end))
        x, width = round(left + lane.left * room), round(lane.width * room)
        return QRectF(x, top + 1, max(width - 2, 1), max(bottom - top - 2, 1))

    def box_of(self, part: DayPart) -> QRectF:
        """Where a meeting's part of a day is."""
        return self.box(self.days.index(part.day), part.span, part.lane)

    def slot_boxes(self, slot: Slot) -> list[QRectF]:
        """Where a time is, one box for each day it touches."""
        columns = touched_columns(slot, self.days)
        return [
            self.box(column, span_on(self.days[column], slot.starts, slot.ends))
            for column in columns
        ]
