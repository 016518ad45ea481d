"""Takes the key that some servers want; most on this computer need none."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.secret_store import KeyStatus, SecretStore
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.server_services import ServerServices
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NAME = "compatible"


class ServerKey(QWidget):
    """One key in the keyring, for the server whose address is set."""

    def __init__(self, secrets: SecretStore, services: ServerServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._secrets = secrets
        self._services = services
        self._tasks = tasks
        self._line = FieldLine()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setPlaceholderText(tr("Only if the server wants one"))
        self._line.setAccessibleName(tr("Server key"))
        keep_outline_visible(self._line)
        self._check = ActionButton(tr("Check"))
        self._check.setAccessibleName(tr("Check the server"))
        self._remove = ActionButton(tr("Remove key"))
        self._remove.setAccessibleName(tr("Remove the server's key"))
        self._remove.hide()  # until it is known that there is a key
        self._place = muted_label("")
        self.notice = InlineNotice()
        self._lay_out()
        self._line.returnPressed.connect(self._check.click)
        self._check.clicked.connect(lambda: tasks.start(self._check_and_keep(), "check server"))
        self._remove.clicked.connect(lambda: tasks.start(self._forget(), "remove server key"))

    async def refresh(self) -> None:
        """Show where the key is now."""
        self._show_place(await self._secrets.status(_NAME))

    def _lay_out(self) -> None:
        title = QLabel(tr("&Key of the server"))
        title.setBuddy(self._line)
        entry = QHBoxLayout()
        entry.setSpacing(GAP)
        for widget in (self._line, self._check, self._remove):
            entry.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(title)
        column.addLayout(entry)
        column.addWidget(self._place)
        column.addWidget(self.notice)

    async def _check_and_keep(self) -> None:
        key = self._line.text().strip()
        self.notice.clear()
        self._check.setEnabled(False)
        try:
            await self._services.check(key or await self._secrets.get(_NAME) or "")
            if key:
                self._show_place(await self._secrets.set(_NAME, key))
        except DesktopAssistError as error:
            self.notice.show_problem(error)
            return
        finally:
            self._check.setEnabled(True)
        self._line.clear()
        self.notice.show_success(tr("The server answers."))

    async def _forget(self) -> None:
        try:
            await self._secrets.delete(_NAME)
        except DesktopAssistError as error:
            self.notice.show_problem(error)
            return
        await self.refresh()
        self.notice.show_success(tr("The key is removed."))

    def _show_place(self, status: KeyStatus) -> None:
        self._remove.setVisible(status.place != "none")
        words = {
            "keyring": tr("A key is kept in {store}.", store=status.store),
            "session": tr("A key is kept until you quit."),
            "none": tr("No key is kept for the server."),
        }
        self._place.setText(words[status.place])
