"""The labelled values of a card; some can be corrected on the spot."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from desktop_assist.domain.card import CardField
from desktop_assist.domain.translation import tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.date_field import DateField
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import Drawing, muted_label, plain_label
from desktop_assist.ui.theme import GAP, clear_ground, colours_of

_LONG_VALUE = 80
"""Letters: what has more stands below its name, over the whole width, where it is read well."""


class FieldGrid(QWidget):
    """All fields of a card, one a line."""

    edited = Signal()

    def __init__(self, fields: tuple[CardField, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readers: dict[str, Callable[[], str]] = {}
        self._shown = {field.name: field.value for field in fields if field.name}
        self._needed = {field.name: field.label for field in fields if field.is_needed}
        self._numbers = {field.name for field in fields if field.kind == "number"}
        self._editors: dict[str, QWidget] = {}
        self._checks: list[tuple[QWidget, Callable[[], bool]]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(1, 1)
        for line, field in enumerate(fields):
            self._add(grid, line, field)

    def changed_values(self) -> dict[str, str | int]:
        """What the person has corrected, by argument name."""
        values = {name: read() for name, read in self._readers.items()}
        changed = {name: value for name, value in values.items() if value != self._shown[name]}
        return {
            name: int(value) if name in self._numbers and value.strip().isdecimal() else value
            for name, value in changed.items()
        }

    def first_problem(self) -> str:
        """Says what is missing or wrong, and puts the cursor there; empty when all is well."""
        for name, label in self._needed.items():
            if not self._readers[name]().strip():
                self._editors[name].setFocus(Qt.FocusReason.OtherFocusReason)
                return tr("“{label}” is missing.", label=label)
        for widget, is_right in self._checks:
            if not is_right():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return tr(
                    "“{accessibleName}” is not a number.", accessibleName=widget.accessibleName()
                )
        return ""

    def focus_first(self) -> None:
        """Put the cursor into the first field that can be corrected."""
        for editor in self._editors.values():
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _add(self, grid: QGridLayout, line: int, field: CardField) -> None:
        name = muted_label(field.label)
        name.setWordWrap(False)
        value = self._editor(field) if field.name else plain_label(field.value)
        value.setAccessibleName(field.label)
        if field.name:
            self._editors[field.name] = value
            value.setMinimumHeight(self.fontMetrics().height() + int(1.5 * GAP))
        if isinstance(value, QLabel):
            value.setAccessibleName(f"{field.label}: {field.value}")
        # A value of several lines begins beside its name.
        top = Qt.AlignmentFlag.AlignTop if isinstance(value, QLabel) else Qt.AlignmentFlag(0)
        if isinstance(value, QLabel) and len(field.value) > _LONG_VALUE:
            name.setContentsMargins(0, GAP if line else 0, 0, 0)
            grid.addWidget(name, 2 * line, 0, 1, 2)
            grid.addWidget(value, 2 * line + 1, 0, 1, 2)
        else:
            grid.addWidget(name, 2 * line, 0, top)
            grid.addWidget(value, 2 * line, 1)
        if field.is_doubtful:
            mark = Drawing("warning", self.fontMetrics().height(), "warning")
            mark.setToolTip(tr("Not certain: check this value"))
            mark.setAccessibleName(tr("{label} is not certain", label=field.label))
            grid.addWidget(mark, 2 * line, 2)

    def _editor(self, field: CardField) -> QWidget:
        if field.kind == "choice":
            return self._choice(field)
        if field.kind == "date" and _is_date(field.value):
            return self._date(field)
        line = FieldLine(field.value, is_doubtful=field.is_doubtful)
        line.textEdited.connect(self._report_edit)
        self._readers[field.name] = line.text
        if field.kind in ("money", "number"):
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._checks.append((line, lambda: _is_number(line.text())))
        return line

    def _choice(self, field: CardField) -> QWidget:
        box = ChoiceBox()
        box.addItems(list(field.choices))
        if field.value not in field.choices:
            box.insertItem(0, field.value)
        box.setCurrentText(field.value)
        box.currentTextChanged.connect(self._report_edit)
        self._readers[field.name] = box.currentText
        return box

    def _date(self, field: CardField) -> QWidget:
        edit = DateField(date.fromisoformat(field.value), is_doubtful=field.is_doubtful)
        edit.dateChanged.connect(self._report_edit)
        self._readers[field.name] = lambda: edit.iso
        return edit

    def _report_edit(self) -> None:
        self.edited.emit()


class FieldLine(QLineEdit):
    """A line to correct a value in.

    Painted here: a style sheet of its own took each field half a millisecond to be made.
    """

    def __init__(self, text: str = "", *, is_doubtful: bool = False) -> None:
        super().__init__(text)
        self._is_doubtful = is_doubtful
        self.setCursorPosition(0)  # of a long name the beginning is to be read, not the end
        self.setFrame(False)
        clear_ground(self)
        self.setTextMargins(GAP + 2, GAP // 2 - 1, GAP + 2, GAP // 2 - 1)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():  # files are for the window, which says what it does of them
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        edge = colours.warning if self._is_doubtful else colours.border
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.accent if self.hasFocus() else edge))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), GAP, GAP)
        painter.end()
        super().paintEvent(event)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_number(text: str) -> bool:
    try:
        Decimal(text.replace(",", ".").split(" ")[0] or "0")
    except InvalidOperation:
        return False
    return True
