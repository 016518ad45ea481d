"""Where days, bars and numbers are in a month."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop_assist.ui.calendar.day_bars import DayBar
from desktop_assist.ui.theme import GAP

_COLUMNS = 7
_ROOM = 2


@dataclass(frozen=True, slots=True)
class MonthGeometry:
    """A month at one size.

    Attributes:
        width: Of all of it.
        height: Of all of it.
        weeks: How many rows of days it has.
        line: The height of a line of text.
    """

    width: int
    height: int
    weeks: int
    line: int

    @property
    def head(self) -> int:
        """The height of the weekdays' names."""
        return self.line + GAP

    @property
    def margin(self) -> int:
        """Room for the weeks' numbers at the left."""
        return int(self.line * 1.7)

    @property
    def number_height(self) -> int:
        """Of the line with the day's number."""
        return self.line + GAP // 2

    @property
    def row_height(self) -> int:
        """Of a bar."""
        return self.line + GAP // 4

    @property
    def rows(self) -> int:
        """How many bars a day has room for."""
        room = self._week_height - self.number_height - GAP
        return max(int(room // (self.row_height + _ROOM)), 0)

    def x_of(self, column: int) -> float:
        """The left edge of a column."""
        return round(self.margin + column * (self.width - self.margin) / _COLUMNS)

    def y_of(self, week: int) -> float:
        """The upper edge of a week."""
        return round(self.head + week * self._week_height)

    def cell(self, number: int) -> QRectF:
        """Where a day is."""
        week, column = divmod(number, _COLUMNS)
        left, top = self.x_of(column), self.y_of(week)
        return QRectF(left, top, self.x_of(column + 1) - left, self.y_of(week + 1) - top)

    def number_box(self, number: int) -> QRectF:
        """Where a day's number is."""
        cell = self.cell(number)
        return QRectF(
            cell.left() + GAP, cell.top() + GAP // 2, cell.width() - GAP, self.number_height
        )

    def row_box(self, week: int, first: int, last: int, row: int) -> QRectF:
        """Where a row is, over some columns."""
        left, right = self.x_of(first) + _ROOM + 1, self.x_of(last + 1) - _ROOM
        top = self.y_of(week) + GAP // 2 + self.number_height + row * (self.row_height + _ROOM)
        return QRectF(left, top, right - left, self.row_height)

    def bar_box(self, week: int, bar: DayBar) -> QRectF:
        """Where a meeting is."""
        return self.row_box(week, bar.first, bar.last, bar.row)

    def more_box(self, week: int, column: int) -> QRectF:
        """Where it is said how many more there are."""
        box = self.row_box(week, column, column, max(self.rows - 1, 0))
        return box.adjusted(GAP // 2, 0, 0, 0)

    def day_at(self, x: float, y: float) -> int | None:
        """The number of the day at a place; None beside all of them."""
        if x < self.margin or y < self.head:
            return None
        column = min(int((x - self.margin) * _COLUMNS / (self.width - self.margin)), _COLUMNS - 1)
        week = min(int((y - self.head) // self._week_height), self.weeks - 1)
        return week * _COLUMNS + column

    @property
    def _week_height(self) -> float:
        return (self.height - self.head) / self.weeks
