"""Tools of other programs: which servers there are, what they start with, what they may do."""

import shlex
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_assist.connectors.mcp.mcp_room import McpRoom
from desktop_assist.connectors.mcp.server import ServerConfig
from desktop_assist.connectors.mcp.server_config import (
    given_pairs,
    launched,
    parse_config,
    reached,
    read_config,
)
from desktop_assist.domain.errors import DesktopAssistError, UsageError
from desktop_assist.domain.settings import LIST_SEPARATOR, Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.flow_layout import flow_of
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_line import SettingLine
from desktop_assist.ui.settings.tool_server_row import ServerWish, ToolServerRow
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NOTE = marked(
    "A server of tools (MCP) is another program: models can use its tools here. Nothing of it is "
    "started before you have seen what it starts with. Each of its tools asks first, and what it "
    "answers is never taken for an order. The values of variables are kept in the system's keyring."
)
_NONE = marked("No server is set up yet.")
_Adding: TypeAlias = Callable[[], tuple[ServerConfig, ...]]


class ToolsPage(QWidget):
    """Every change is made at once."""

    def __init__(
        self, keeper: SettingKeeper, room: McpRoom, workers: WorkerPool, tasks: TaskRunner
    ) -> None:
        super().__init__()
        self._room = room
        self._workers = workers
        self._tasks = tasks
        self._name = _line(tr("Name, such as files"), tr("Name of the server"))
        self._entry = _line(
            tr("Command or https address; or paste the JSON of a server"),
            tr("Command or address of the server"),
        )
        self._values = _line(
            tr("Variables or headers: NAME=VALUE NAME=VALUE"), tr("Variables of the server")
        )
        self._values.setEchoMode(QLineEdit.EchoMode.Password)
        self._add = ActionButton(tr("Add server"), "primary")
        self._import = ActionButton(tr("Import a list…"))
        self.notice = InlineNotice()
        self._none = muted_label(tr(_NONE), 1.0)
        self._only = SettingLine(
            keeper,
            "mcp.servers",
            tr("Servers that may be &used"),
            tr("Commands, https addresses or hosts, * for any rest, with ; between. Empty: any."),
            lambda settings: f"{LIST_SEPARATOR} ".join(settings.mcp.servers),
        )
        keeper.changed.connect(self._show_changed)
        self._rows = QVBoxLayout()
        self._lay_out()
        for line in (self._name, self._entry, self._values):
            line.textChanged.connect(self._enable)
            line.returnPressed.connect(self._add.click)
        self._add.clicked.connect(self._start_adding)
        self._import.clicked.connect(self._choose_list)
        self._enable()

    def show_settings(self, settings: Settings) -> None:
        """Show which may be used."""
        self._only.show_settings(settings)

    def _show_changed(self, settings: Settings) -> None:
        self.show_settings(settings)
        self._tasks.start(self._workers.run(self._room.refresh), "servers that may be used")

    async def refresh(self) -> None:
        """Show the servers as they are now."""
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
            row = ToolServerRow(state)
            row.wished.connect(self._do)
            self._rows.addWidget(row)
        self._none.setVisible(not states)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(GAP)
        first.addWidget(self._name, 1)
        first.addWidget(self._entry, 3)
        buttons = flow_of(self._import, self._add)
        second.addWidget(self._values, 1)
        self._rows.setSpacing(int(1.5 * GAP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * GAP))
        column.addWidget(plain_label(tr("Servers of tools"), is_bold=True))
        column.addWidget(muted_label(tr(_NOTE)))
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(buttons)
        column.addWidget(self.notice)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addWidget(self._only)
        column.addStretch(1)

    def _enable(self) -> None:
        self._add.setEnabled(bool(self._entry.text().strip()))

    def _start_adding(self) -> None:
        name, words = self._name.text().strip(), self._entry.text().strip()
        values = self._values.text()
        if words:
            self._start(self._take_over(lambda: _configs(name, words, values)), "add server")

    def _choose_list(self) -> None:
        dialog = QFileDialog(self, tr("List of servers"), "", tr("JSON (*.json)"))
        dialog.fileSelected.connect(
            lambda file: self._start(
                self._take_over(lambda: read_config(Path(file))), "import servers"
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _take_over(self, read: _Adding) -> None:
        reasons = [await self._room.add(one) for one in await self._workers.run(read)]
        for line in (self._name, self._entry, self._values):
            line.clear()
        await self.refresh()
        said = next(filter(None, reasons), "")
        if said:
            self.notice.show_warning(tr("Its values are kept only until you quit."), said)
        else:
            self.notice.show_success(tr("Added. Look at what it starts with, then let it start."))

    def _do(self, wish: ServerWish) -> None:
        self._start(self._fulfil(wish), wish.what)

    async def _fulfil(self, wish: ServerWish) -> None:
        try:
            said = await self._change(wish)
        finally:
            await self.refresh()
        if said:
            self.notice.show_success(said)

    async def _change(self, wish: ServerWish) -> str:
        room, name = self._room, wish.server
        match wish.what:
            case "allow":
                self.notice.show_warning(tr("“{name}” is started…", name=name))
                await room.allow(name)
                return tr("“{name}” is allowed. Each of its tools asks first.", name=name)
            case "check":
                news = await room.look_again(name)
                return tr("Its tools: {news}.", news=news.in_words())
            case "switch":
                await room.switch(name, is_on=wish.is_wanted)
            case "trust_words":
                await room.trust_words(name, is_trusted=wish.is_wanted)
            case "trust_tool":
                await room.trust_tool(name, wish.tool, is_trusted=wish.is_wanted)
            case "remove":
                await room.remove(name)
                return tr("“{name}” is removed.", name=name)
        return ""

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self.notice.clear()
        self._tasks.start(self._watch(work), name)

    async def _watch(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except DesktopAssistError as error:
            self.notice.show_problem(error)


def _line(hint: str, name: str) -> QLineEdit:
    line = FieldLine()
    line.setPlaceholderText(hint)
    line.setAccessibleName(name)
    keep_outline_visible(line)
    return line


def _configs(name: str, words: str, values: str) -> tuple[ServerConfig, ...]:
    """What was typed or pasted: a command, an address, or the JSON that others share."""
    if words.startswith("{"):
        return parse_config(words)
    try:
        pairs, command = given_pairs(shlex.split(values)), tuple(shlex.split(words))
    except ValueError as error:
        raise UsageError(
            tr("A quotation mark has no second one."), tr("Look at what was typed.")
        ) from error
    kind: Literal["address", "command"] = "address" if "://" in command[0] else "command"
    if kind == "address":
        return (reached(name, words, pairs),)
    return (launched(name, command, pairs),)
