"""Where an account at a calendar server is entered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop_assist.connectors.calendar_server.calendar_servers import NewAccount
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP


class CalendarServerForm(QWidget):
    """Address, user name, password, and a name of one's own.

    Signals:
        submitted: The NewAccount that was entered.
    """

    submitted = Signal(NewAccount)

    def __init__(self) -> None:
        super().__init__()
        self._address = _line(tr("Address of the server"), "https://cloud.example.org")
        self._user = _line(tr("User name"), tr("User name"))
        self._password = _line(tr("Password of the account"), tr("Password, or app password"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._name = _line(tr("Name of the server here"), tr("Name (empty: the server's)"))
        self._add = ActionButton(tr("Add server"), "primary")
        self._lay_out()
        for line in self._lines:
            line.textChanged.connect(self.enable)
            line.returnPressed.connect(self._submit)
        self._add.clicked.connect(self._submit)
        self.enable()

    def enable(self) -> None:
        """Let it be submitted when everything needed is there."""
        needed = (self._address, self._user, self._password)
        self._add.setEnabled(all(line.text().strip() for line in needed))

    def clear(self) -> None:
        """Show an empty form: the password stays nowhere."""
        for line in self._lines:
            line.clear()

    def _submit(self) -> None:
        if self._add.isEnabled():
            self._add.setEnabled(False)
            texts = (self._address.text(), self._user.text(), self._password.text())
            self.submitted.emit(NewAccount(*texts, self._name.text()))

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self._address, self._user, self._password, self._name)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for place, line in enumerate(self._lines):
            grid.addWidget(line, place // 2, place % 2)
        grid.addWidget(self._add, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)


def _line(name: str, placeholder: str) -> QLineEdit:
    line = FieldLine()
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(name)
    keep_outline_visible(line)
    return line
