"""The fields of one expense, to be filled in or checked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QWidget

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.cards.card_frame import WarningLine, warning_line
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import Drawing, muted_label
from desktop_assist.ui.theme import GAP

LABELS = {
    "date": marked("Date"),
    "merchant": marked("Merchant"),
    "amount": marked("Amount"),
    "currency": marked("Currency"),
    "category": marked("Category"),
    "description": marked("Description"),
    "tax": marked("Tax"),
    "payment": marked("Paid with"),
    "project": marked("Project"),
    "attendees": marked("With"),
    "place": marked("Place"),
}
ARGUMENTS = tuple(LABELS)
_DATE_EXAMPLE = "2026-10-31"


@dataclass(frozen=True, slots=True)
class FormField:
    """One value of an expense.

    Attributes:
        argument: Which argument of the tool it fills.
        value: As text, ready to be corrected.
        is_doubtful: Marked to be checked.
    """

    argument: str
    value: str = ""
    is_doubtful: bool = False

    @property
    def label(self) -> str:
        """For people."""
        return tr(LABELS[self.argument])


class ExpenseForm(QWidget):
    """One field a line, the doubtful ones first.

    Signals:
        submitted: Return was pressed.
        field_entered: The argument of the field that has got the keyboard.
        edited: Something was typed.
    """

    submitted = Signal()
    field_entered = Signal(str)
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, FieldLine] = {}
        self._notes: dict[str, WarningLine] = {}
        self._fields: tuple[FormField, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(int(1.5 * GAP))
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(1, 1)

    @property
    def values(self) -> JsonObject:
        """What stands in the fields, by argument; an empty field is left out."""
        typed = {name: line.text().strip() for name, line in self._lines.items()}
        return {name: text for name, text in typed.items() if text}

    def show_fields(self, fields: Iterable[FormField], categories: Sequence[str] = ()) -> None:
        """Show these fields, those to be checked first."""
        self._clear()
        self._fields = tuple(sorted(fields, key=lambda one: not one.is_doubtful))
        for number, field in enumerate(self._fields):
            self._add(2 * number, field)
        if "category" in self._lines:
            completer = QCompleter(list(categories), self._lines["category"])
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._lines["category"].setCompleter(completer)

    def show_notes(self, notes: Mapping[str, str]) -> None:
        """Say beside fields, by argument, what is to be known of their values."""
        for name, note in self._notes.items():
            note.set_text(notes.get(name, ""))
            note.setVisible(bool(notes.get(name)))

    def enter(self) -> None:
        """Put the keyboard into the first field."""
        if self._fields:
            line = self._lines[self._fields[0].argument]
            line.setFocus(Qt.FocusReason.TabFocusReason)
            line.selectAll()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.enter()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            name = next((name for name, line in self._lines.items() if line is watched), "")
            self.field_entered.emit(name)
        return False

    def _add(self, line: int, field: FormField) -> None:
        label = muted_label(field.label, 1.0)
        label.setWordWrap(False)
        editor = FieldLine(field.value, is_doubtful=field.is_doubtful)
        editor.setAccessibleName(field.label)
        editor.setAccessibleDescription(tr("Not certain: check it.") if field.is_doubtful else "")
        editor.setMinimumHeight(self.fontMetrics().height() + int(1.5 * GAP))
        if field.argument == "date":
            editor.setPlaceholderText(_DATE_EXAMPLE)
        label.setBuddy(editor)
        editor.returnPressed.connect(self.submitted)
        editor.textEdited.connect(lambda _: self.edited.emit())
        editor.installEventFilter(self)
        self._lines[field.argument] = editor
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(editor, line, 1)
        editor.show()  # now, not when the layout gets to it: what is hidden takes no keyboard
        if field.is_doubtful:
            mark = Drawing("warning", self.fontMetrics().height(), "warning")
            mark.setToolTip(tr("Not certain: check this value"))
            self._grid.addWidget(mark, line, 2)
        note = self._notes[field.argument] = warning_line("")
        note.hide()
        self._grid.addWidget(note, line + 1, 1, 1, 2)

    def _clear(self) -> None:
        self._lines, self._notes = {}, {}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
