"""Chooses a server of one's own: found on this computer, or given by its address."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.local_server import LocalServer
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.found_servers import FoundServers
from desktop_assist.ui.settings.server_key import ServerKey
from desktop_assist.ui.settings.server_services import ServerServices
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_ADDRESS_NOTE = marked(
    "http for this computer only, https for any other; it often ends in /v1. What goes to another "
    "computer is redacted first, as for OpenAI."
)


class ServerPanel(QWidget):
    """Where the server is, which of its models answers, and its key if it wants one.

    Signals:
        chosen: A server is set and may answer.
    """

    chosen = Signal()

    def __init__(
        self,
        keeper: SettingKeeper,
        services: ServerServices,
        secrets: SecretStore,
        tasks: TaskRunner,
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._tasks = tasks
        self.has_server = False
        self._found = FoundServers(services, tasks)
        self._address, self._model = FieldLine(), FieldLine()
        self._address.setPlaceholderText("http://127.0.0.1:11434/v1")
        self._model.setPlaceholderText(tr("The first that the server lists"))
        self.address_field = SettingField(
            "compatible.base_url", tr("&Address of the server"), self._address, tr(_ADDRESS_NOTE)
        )
        self._model_field = SettingField(
            "compatible.model_id",
            tr("M&odel there"),
            self._model,
            tr("Empty means the first one that the server lists."),
        )
        self._key = ServerKey(secrets, services, tasks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        for widget in (self._found, self.address_field, self._model_field, self._key):
            column.addWidget(widget)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        server = settings.compatible
        self.has_server = bool(server.base_url)
        self._found.show_current(server.base_url)
        for line, text in ((self._address, server.base_url), (self._model, server.model_id)):
            if not line.isModified():  # what is being typed is not lost to another change
                line.setText(text)

    async def refresh(self) -> None:
        """Look again where the key is."""
        await self._key.refresh()

    def look(self) -> None:
        """Look for servers on this computer."""
        self._found.look()

    def _connect(self) -> None:
        self._found.chosen.connect(self._use)
        for line, field in (
            (self._address, self.address_field),
            (self._model, self._model_field),
        ):
            line.editingFinished.connect(
                lambda line=line, field=field: self._keep_line(line, field)
            )

    def _use(self, server: LocalServer) -> None:
        self._tasks.start(self._keep_server(server), "use server")

    async def _keep_server(self, server: LocalServer) -> None:
        self.address_field.notice.clear()
        try:
            # Another server's model would not be there.
            await self._keeper.set("compatible.model_id", "")
            await self._keeper.set("compatible.base_url", server.base_url)
        except SettingsError as error:
            self.address_field.notice.show_problem(error)
            return
        self.chosen.emit()

    def _keep_line(self, line: QLineEdit, field: SettingField) -> None:
        if line.isModified():
            line.setModified(False)
            self._keeper.keep(field, line.text().strip())
