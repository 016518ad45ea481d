"""One plugin on its page: what is known of it, how it is, and what of it may be used."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_assist.domain.tool import ToolSpec
from desktop_assist.domain.translation import marked, tr
from desktop_assist.plugins.plugin_state import PluginState
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

_Wanted: TypeAlias = Literal["allow", "forbid", "trust_tool", "answer"]
_RIGHTS = marked(
    "It runs inside this program, with your own rights: it can read, change and send whatever you"
    " can. Allow it only if you know who made it."
)


@dataclass(frozen=True, slots=True)
class PluginWish:
    """What the person wants of a plugin.

    Attributes:
        plugin: Its name.
        what: Which change.
        is_wanted: For a tool: without asking, or not.
        of: For a tool or a model service: its name.
    """

    plugin: str
    what: _Wanted
    is_wanted: bool = True
    of: str = ""


class PluginRow(ForeignRow):
    """Shows a plugin.

    Signals:
        wished: A PluginWish.
    """

    wished = Signal(PluginWish)

    def __init__(self, state: PluginState) -> None:
        super().__init__(f"{state.name}, {state.words}")
        self._state = state
        self._name = state.name
        column = self._column
        column.addLayout(self._head())
        if state.problem:
            words = " ".join(filter(None, (state.problem, state.hint)))
            column.addWidget(IconLine("warning", words, "warning"))
        column.addLayout(known_grid(state.starts_with))
        if state.allowed is None:
            column.addWidget(IconLine("warning", tr(_RIGHTS), "warning"))
        for line in state.brings:
            column.addWidget(muted_label(line))
        for tool in state.tools:
            column.addLayout(self._tool(tool))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(plain_label(f"{self._name} {self._state.version}".strip(), is_bold=True), 1)
        for provider in self._state.loaded.providers if self._state.loaded else ():
            label = tr("Let “{name}” answer", name=provider.name)
            row.addWidget(self._button(label, PluginWish(self._name, "answer", of=provider.name)))
        if self._state.version and (self._state.allowed is None or self._state.problem):
            label = tr("Allow anew") if self._state.allowed else tr("Allow")
            row.addWidget(self._button(label, PluginWish(self._name, "allow"), "primary"))
        if self._state.allowed is not None:
            row.addWidget(self._button(tr("Forbid"), PluginWish(self._name, "forbid")))
        return row

    def _button(
        self, label: str, wish: PluginWish, kind: Literal["primary", "plain"] = "plain"
    ) -> ActionButton:
        button = ActionButton(label, kind)
        button.setAccessibleName(f"{label}: {self._name}")
        button.clicked.connect(lambda: self.wished.emit(wish))
        return button

    def _tool(self, tool: ToolSpec) -> QVBoxLayout:
        column, head = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(GAP // 4)
        head.addWidget(plain_label(tool.name), 1)
        if tool.effect == "read":
            head.addWidget(self._unasked_box(tool))
        column.addLayout(head)
        column.addWidget(muted_label(cut_short(tool.description)))
        return column

    def _unasked_box(self, tool: ToolSpec) -> TickBox:
        return unasked_box(
            tool.name,
            lambda is_on: self.wished.emit(PluginWish(self._name, "trust_tool", is_on, tool.name)),
            is_on=self._state.runs_unasked(tool.name),
        )
