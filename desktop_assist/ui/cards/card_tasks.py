"""What is to be done, with a box to tick and the next steps beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.card import CardAction, CardTask
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.tick_box import TickBox

_TITLE = marked("To do")


class CardTasks(QWidget):
    """The tasks, a line each.

    Signals:
        chosen: What a tick or a button does.
    """

    chosen = Signal(CardAction)

    def __init__(self, tasks: Sequence[CardTask], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{tr(_TITLE)}: {len(tasks)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(muted_label(tr(_TITLE)))
        for task in tasks:
            column.addLayout(self._line(task))

    def _line(self, task: CardTask) -> QHBoxLayout:
        box = TickBox()
        box.setChecked(task.is_done)
        box.setAccessibleName(f"{task.text}, {task.detail}")
        ticking = task.ticking
        box.setEnabled(ticking is not None)
        if ticking is not None:
            box.toggled.connect(lambda: self.chosen.emit(ticking))  # by a screen reader, too
        what = plain_label(task.text)
        if task.is_done:
            font = what.font()
            font.setStrikeOut(True)
            what.setFont(font)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(what)
        words.addWidget(muted_label(task.detail))
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(box)
        line.addLayout(words, 1)
        for action in task.actions:
            line.addWidget(self._button(task, action))
        return line

    def _button(self, task: CardTask, action: CardAction) -> ActionButton:
        button = ActionButton(action.label, "quiet")
        button.setAccessibleName(f"{action.label}: {task.text}")
        button.clicked.connect(lambda: self.chosen.emit(action))
        return button
