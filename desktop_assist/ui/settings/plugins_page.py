"""Packages that add to this program: which are installed, and which of them are allowed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.plugin_row import PluginRow, PluginWish
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.surfaces import muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NOTE = marked(
    "A plugin is a Python package that brings tools, models or types of files. Nothing of it runs "
    "before you allow it, and only as the version you see here: after any change of its files it "
    "waits for a new yes. Each of its tools asks first."
)
_NONE = marked("No plugin is installed.")


class PluginsPage(QWidget):
    """Every change is made at once."""

    def __init__(self, keeper: SettingKeeper, room: PluginRoom, tasks: TaskRunner) -> None:
        super().__init__()
        self._keeper = keeper
        self._room = room
        self._tasks = tasks
        self.notice = InlineNotice()
        self._none = muted_label(tr(_NONE), 1.0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(int(1.5 * GAP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * GAP))
        column.addWidget(plain_label(tr("Plugins"), is_bold=True))
        column.addWidget(muted_label(tr(_NOTE)))
        column.addWidget(self.notice)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addStretch(1)

    async def refresh(self) -> None:
        """Show the plugins as they are now."""
        try:
            states = await self._room.listing()
        except DesktopAssistError as error:
            self.notice.show_problem(error)
            return
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for state in states:
            row = PluginRow(state)
            row.wished.connect(self._do)
            self._rows.addWidget(row)
        self._none.setVisible(not states)

    def _do(self, wish: PluginWish) -> None:
        self.notice.clear()
        self._tasks.start(self._fulfil(wish), wish.what)

    async def _fulfil(self, wish: PluginWish) -> None:
        try:
            said = await self._change(wish)
        except DesktopAssistError as error:
            self.notice.show_problem(error)
            said = ""
        await self.refresh()
        if said:
            self.notice.show_success(said)

    async def _change(self, wish: PluginWish) -> str:
        room, name = self._room, wish.plugin
        match wish.what:
            case "allow":
                await room.allow(name)
                return tr("“{name}” is allowed. Each of its tools asks first.", name=name)
            case "forbid":
                await room.forbid(name)
                return tr(
                    "“{name}” is forbidden. What of it has run stays until you quit.", name=name
                )
            case "trust_tool":
                await room.trust_tool(name, wish.of, is_trusted=wish.is_wanted)
            case "answer":
                await self._keeper.set("plugins.provider", wish.of)
                await self._keeper.set("assistant.provider", "plugin")
                return tr("“{name}” answers from now on.", name=wish.of)
        return ""
