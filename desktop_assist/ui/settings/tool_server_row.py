"""One server of tools on its page: what it starts with, how it is, and what each tool may do."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.connectors.mcp.server import KnownTool
from desktop_assist.connectors.mcp.server_state import ServerState
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.settings.foreign_row import (
    ForeignRow,
    cut_short,
    known_grid,
    unasked_box,
)
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.tick_box import TickBox

_Wanted: TypeAlias = Literal["allow", "check", "switch", "trust_words", "trust_tool", "remove"]
_RIGHTS = marked(
    "It runs with your own rights: it can read and change whatever you can. Let it start only if"
    " you know who made it."
)
_WORDS = marked("I have read what its tools say of themselves, below, and trust it")
_WORDS_NOTE = marked(
    "Until then, whatever a model changes while these tools are offered needs your yes."
)


@dataclass(frozen=True, slots=True)
class ServerWish:
    """What the person wants of a server.

    Attributes:
        server: Its name.
        what: Which change.
        is_wanted: For a switch: on, or off.
        tool: For a tool: its name.
    """

    server: str
    what: _Wanted
    is_wanted: bool = True
    tool: str = ""


class ToolServerRow(ForeignRow):
    """Shows a server.

    Signals:
        wished: A ServerWish.
    """

    wished = Signal(ServerWish)

    def __init__(self, state: ServerState) -> None:
        super().__init__(f"{state.server.name}, {state.words}")
        self._state = state
        self._name = state.server.name
        column = self._column
        column.addLayout(self._head())
        if state.problem:
            column.addWidget(IconLine("warning", state.problem, "warning"))
        column.addLayout(known_grid(state.starts_with))
        if not state.server.is_allowed:
            column.addWidget(IconLine("warning", tr(_RIGHTS), "warning"))
        elif state.server.tools:
            column.addWidget(self._words_box())
            column.addWidget(muted_label(tr(_WORDS_NOTE)))
            for tool in state.server.tools:
                column.addWidget(self._tool(tool))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        words = QVBoxLayout()
        words.addWidget(plain_label(self._name, is_bold=True))
        if not self._state.problem:
            words.addWidget(muted_label(self._state.words, 1.0))
        row.addLayout(words, 1)
        server = self._state.server
        if not server.is_allowed:
            row.addWidget(self._button(tr("Let it start"), "allow", is_primary=True))
        else:
            row.addWidget(self._button(tr("Check"), "check"))
            row.addWidget(self._button(tr("Take over anew"), "allow"))
            label = tr("Switch off") if server.is_on else tr("Switch on")
            row.addWidget(self._button(label, "switch", is_wanted=not server.is_on))
        remove = ActionButton(tr("Remove"), "quiet", "delete", icon_only=True)
        remove.setAccessibleName(f"{tr('Remove')}: {self._name}")
        remove.clicked.connect(lambda: self.wished.emit(ServerWish(self._name, "remove")))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(
        self, label: str, what: _Wanted, *, is_wanted: bool = True, is_primary: bool = False
    ) -> ActionButton:
        button = ActionButton(label, "primary" if is_primary else "plain")
        button.setAccessibleName(f"{label}: {self._name}")
        button.clicked.connect(lambda: self.wished.emit(ServerWish(self._name, what, is_wanted)))
        return button

    def _words_box(self) -> TickBox:
        box = TickBox(tr(_WORDS))
        box.setChecked(self._state.server.trusts_words)
        box.toggled.connect(
            lambda is_on: self.wished.emit(ServerWish(self._name, "trust_words", is_on))
        )
        return box

    def _tool(self, tool: KnownTool) -> QWidget:
        line = QWidget()
        row = QVBoxLayout(line)
        row.setContentsMargins(0, GAP // 2, 0, 0)
        row.setSpacing(GAP // 4)
        head = QHBoxLayout()
        head.addWidget(plain_label(tool.name), 1)
        if tool.claims.reads_only:
            head.addWidget(self._unasked_box(tool))
        row.addLayout(head)
        said = tool.description
        shown = cut_short(said)
        row.addWidget(muted_label(" ".join((tool.effect_words.capitalize() + ".", shown))))
        line.setToolTip("" if shown == said else said)
        return line

    def _unasked_box(self, tool: KnownTool) -> TickBox:
        return unasked_box(
            tool.name,
            lambda is_on: self.wished.emit(ServerWish(self._name, "trust_tool", is_on, tool.name)),
            is_on=tool.is_trusted,
        )
