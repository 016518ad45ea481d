"""Asks what a text of another program is to be told before it is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_assist.connectors.mcp.offers import PromptArgument, RemotePrompt
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP

_WIDTH = 52 * GAP


class PromptForm(QDialog):
    """One line for each thing it is to be told; what is left empty is not told.

    Signals:
        filled: What it is told, by the names.
    """

    filled = Signal(dict)

    def __init__(self, server: str, prompt: RemotePrompt, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arguments = prompt.arguments
        self.lines = {one.name: FieldLine() for one in prompt.arguments}
        self._attach = ActionButton(tr("Attach"), "primary")
        self._attach.clicked.connect(self._fill)
        self.setWindowTitle(f"{server}: {prompt.title}")
        self.setMinimumWidth(_WIDTH)
        self._lay_out(prompt)
        self._enable()

    def _lay_out(self, prompt: RemotePrompt) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addWidget(plain_label(self.windowTitle(), is_bold=True))
        if prompt.description:
            column.addWidget(muted_label(prompt.description))
        for one in prompt.arguments:
            column.addSpacing(GAP // 2)
            column.addWidget(plain_label(_label(one)))
            column.addWidget(self._line(one))
        column.addStretch(1)
        column.addSpacing(GAP)
        cancel = ActionButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._attach)
        column.addLayout(foot)

    def _line(self, argument: PromptArgument) -> QLineEdit:
        line = self.lines[argument.name]
        line.setAccessibleName(_label(argument))
        line.setPlaceholderText(argument.description)
        line.textChanged.connect(self._enable)
        return line

    def _enable(self) -> None:
        wanted = [self.lines[one.name] for one in self._arguments if one.is_required]
        self._attach.setEnabled(all(line.text().strip() for line in wanted))

    def _fill(self) -> None:
        told = {name: line.text().strip() for name, line in self.lines.items()}
        self.filled.emit({name: text for name, text in told.items() if text})
        self.accept()


def _label(argument: PromptArgument) -> str:
    return argument.name if argument.is_required else tr("{name} (optional)", name=argument.name)
