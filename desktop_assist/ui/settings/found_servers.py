"""Shows the model servers that run on this computer, each with a click to use it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.local_server import LocalServer
from desktop_assist.domain.translation import marked, tr, tr_count
from desktop_assist.ui.settings.server_services import ServerServices
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_MOST_MODELS = 4
_NONE = marked(
    "None found. Start Ollama, LM Studio, llama-server or Jan and look again, or give the address "
    "of another server below."
)


class FoundServers(QWidget):
    """A list that is looked up anew on demand.

    Signals:
        chosen: The LocalServer that is to be used.
    """

    chosen = Signal(object)

    def __init__(self, services: ServerServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._current = ""
        self._uses: dict[str, ActionButton] = {}
        self._state = muted_label("", 1.0)
        self._again = ActionButton(tr("Look again"))
        self._again.setAccessibleName(tr("Look for servers on this computer again"))
        self._again.clicked.connect(self.look)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._state, 1)
        head.addWidget(self._again)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(self._rows)

    def look(self) -> None:
        """Look for servers now."""
        self._tasks.start(self._look(), "look for servers")

    def show_current(self, url: str) -> None:
        """Mark the server that is set now."""
        self._current = url
        for address, use in self._uses.items():
            is_set = address == url
            use.setText(tr("In use") if is_set else tr("Use it"))
            use.setEnabled(not is_set)
            use.updateGeometry()

    async def _look(self) -> None:
        self._state.setText(tr("Looking on this computer…"))
        self._again.setEnabled(False)
        try:
            self._show(await self._services.find())
        finally:
            self._again.setEnabled(True)

    def _show(self, servers: Sequence[LocalServer]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self._uses.clear()
        for server in servers:
            self._rows.addWidget(self._row(server))
        self.show_current(self._current)
        count = len(servers)
        found = tr_count(
            "One server runs on this computer:", "{count} servers run on this computer:", count
        )
        self._state.setText(found if count else tr(_NONE))

    def _row(self, server: LocalServer) -> QWidget:
        row = Panel("raised")
        use = ActionButton(tr("Use it"))
        use.setAccessibleName(
            tr("Use {title} at {base_url}", title=server.title, base_url=server.base_url)
        )
        use.clicked.connect(lambda: self.chosen.emit(server))
        self._uses[server.base_url] = use
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(server.title, is_bold=True))
        words.addWidget(muted_label(server.base_url))
        words.addWidget(muted_label(_models(server)))
        line = QHBoxLayout(row)
        line.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        line.setSpacing(GAP)
        line.addLayout(words, 1)
        line.addWidget(use)
        return row


def _models(server: LocalServer) -> str:
    shown = ", ".join(server.model_ids[:_MOST_MODELS])
    more = len(server.model_ids) - _MOST_MODELS
    if not shown:
        return tr("No model is loaded there yet.")
    return (
        tr("Models: {shown} and {more} more", shown=shown, more=more)
        if more > 0
        else tr("Models: {shown}", shown=shown)
    )
