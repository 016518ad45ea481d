"""One remembered fact on its page: read, reworded, forgotten."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.chat.row_view import IconLine
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP

_FROM_OUTSIDE = marked(
    "From a file or another program. While it is remembered, a model's changes wait for your yes."
)


class FactRow(Panel):
    """Shows a fact; an editor takes its place when it is to be reworded.

    Signals:
        reworded: The fact's id and its new words.
        forgotten: The id of the fact to forget.
    """

    reworded = Signal(str, str)
    forgotten = Signal(str)

    def __init__(self, fact: Fact) -> None:
        super().__init__("raised")
        self._fact = fact
        self._line = FieldLine(fact.text)
        self._line.setAccessibleName(tr("Words of the fact"))
        keep_outline_visible(self._line)
        self._edit = _icon_button(tr("Edit"), "edit", fact)
        self._forget = _icon_button(tr("Forget"), "delete", fact)
        self._save = ActionButton(tr("Save"), "primary")
        self._cancel = ActionButton(tr("Cancel"))
        self._shown, self._edited = QWidget(), QWidget()
        self.setAccessibleName(fact.text)
        self._lay_out()
        self._connect()
        self._show_editor(is_shown=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._edited.isHidden():
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        _in_a_row(self._shown, plain_label(self._fact.text), self._edit, self._forget)
        _in_a_row(self._edited, self._line, self._save, self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(int(1.5 * GAP), GAP // 2, GAP // 2, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(self._shown)
        column.addWidget(self._edited)
        column.addWidget(
            muted_label(tr("Since {day}", day=tr_told(date_words(self._fact.created_at.date()))))
        )
        if self._fact.is_outside:
            column.addWidget(IconLine("warning", tr(_FROM_OUTSIDE), "warning"))

    def _connect(self) -> None:
        self._edit.clicked.connect(self._begin)
        self._forget.clicked.connect(lambda: self.forgotten.emit(self._fact.id))
        self._line.returnPressed.connect(self._finish)
        self._save.clicked.connect(self._finish)
        self._cancel.clicked.connect(self._give_up)

    def _begin(self) -> None:
        self._show_editor(is_shown=True)
        self._line.setFocus()
        self._line.selectAll()

    def _finish(self) -> None:
        self._show_editor(is_shown=False)
        self.reworded.emit(self._fact.id, self._line.text())

    def _give_up(self) -> None:
        self._line.setText(self._fact.text)
        self._show_editor(is_shown=False)
        self._edit.setFocus()

    def _show_editor(self, *, is_shown: bool) -> None:
        self._edited.setVisible(is_shown)
        self._shown.setVisible(not is_shown)


def _icon_button(text: str, icon: str, fact: Fact) -> ActionButton:
    button = ActionButton(text, "quiet", icon, icon_only=True)
    button.setAccessibleName(f"{text}: {fact.text}")
    return button


def _in_a_row(frame: QWidget, wide: QWidget, *buttons: QWidget) -> None:
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP // 2)
    row.addWidget(wide, 1)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
