"""One server of tools on its page: what it starts with, how it is, and what each tool may do."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.connectors.mcp.server import KnownTool
from desktop_assist.connectors.mcp.server_state import ServerState
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label, plain_label
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
_LONGEST_WORDS = 400


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


class ToolServerRow(Panel):
    """Shows a server.

    Signals:
        wished: A ServerWish.
    """

    wished = Signal(ServerWish)

    def __init__(self, state: ServerState) -> None:
        super().__init__("raised")
        self._state = state
        self._name = state.server.name
        self.setAccessibleName(f"{self._name}, {state.words}")
        column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), int(1.5 * GAP), int(1.5 * GAP), int(1.5 * GAP))
        column.setSpacing(GAP)
        column.addLayout(self._head())
        if state.problem:
            column.addWidget(IconLine("warning", state.problem, "warning"))
        column.addLayout(_start(state))
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
        shown = said if len(said) <= _LONGEST_WORDS else f"{said[:_LONGEST_WORDS]}…"
        row.addWidget(muted_label(" ".join((tool.effect_words.capitalize() + ".", shown))))
        line.setToolTip("" if shown == said else said)
        return line

    def _unasked_box(self, tool: KnownTool) -> TickBox:
        box = TickBox(tr("Without asking"))
        box.setAccessibleName(f"{tr('Without asking')}: {tool.name}")
        box.setChecked(tool.is_trusted)
        box.toggled.connect(
            lambda is_on: self.wished.emit(ServerWish(self._name, "trust_tool", is_on, tool.name))
        )
        return box


def _start(state: ServerState) -> QGridLayout:
    """What it starts with, each line with its heading."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(int(1.5 * GAP))
    grid.setVerticalSpacing(GAP // 2)
    grid.setColumnStretch(1, 1)
    for line, (heading, words) in enumerate(state.starts_with):
        first = muted_label(heading)
        first.setWordWrap(False)
        grid.addWidget(first, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(words), line, 1)
    return grid
