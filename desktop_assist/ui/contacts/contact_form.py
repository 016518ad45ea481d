"""Asks for a person: name, mail addresses, and what else they are called."""

import re

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_assist.domain.contact import Contact
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_FIELDS = (marked("Name"), marked("Mail addresses"), marked("Also called"))
_SEPARATOR = re.compile(r"[,;]")
_NOTE = marked("Several stand with a comma between them; the first address is the usual one.")


class ContactForm(QWidget):
    """Lets one person be written down.

    Signals:
        submitted: The Contact.
        left: Nothing is to be kept.
    """

    submitted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = {name: FieldLine("") for name in _FIELDS}
        self._title = plain_label("", TITLE_FACTOR, is_bold=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP)
        grid.setVerticalSpacing(GAP)
        for row, (name, line) in enumerate(self._lines.items()):
            label = muted_label(tr(name), 1.0)
            label.setWordWrap(False)
            label.setBuddy(line)
            line.setAccessibleName(tr(name))
            line.returnPressed.connect(self._submit)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        keep, leave = ActionButton(tr("Keep contact"), "primary"), ActionButton(tr("Discard"))
        keep.clicked.connect(self._submit)
        leave.clicked.connect(self.left)
        flow.addWidget(keep)
        flow.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(int(1.25 * GAP))
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(muted_label(tr(_NOTE)))
        column.addWidget(buttons)
        column.addStretch(1)

    def show_contact(self, contact: Contact | None) -> None:
        """Begin with what is known of a person, or with nothing."""
        self._title.setText(tr("New contact") if contact is None else tr("Change contact"))
        shown = contact or Contact("", ())
        values = (shown.name, ", ".join(shown.addresses), ", ".join(shown.nicknames))
        for line, value in zip(self._lines.values(), values, strict=True):
            line.setText(value)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._lines["Name"].setFocus()

    def _submit(self) -> None:
        name, addresses, nicknames = (line.text().strip() for line in self._lines.values())
        self.submitted.emit(Contact(name, _split(addresses), _split(nicknames)))


def _split(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in _SEPARATOR.split(text) if one.strip())
