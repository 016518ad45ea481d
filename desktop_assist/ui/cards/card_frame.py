"""The one frame in which every chore shows its result."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_assist.domain.card import Card, CardAction, CardKind
from desktop_assist.domain.told_card import told_card
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldGrid
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.cards.card_quotes import CardQuotes
from desktop_assist.ui.cards.card_side import side_by_side
from desktop_assist.ui.cards.card_table import CardTableView
from desktop_assist.ui.cards.card_tasks import CardTasks
from desktop_assist.ui.cards.picture_dialog import openable_picture
from desktop_assist.ui.cards.warning_list import WarningList
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_EDIT = marked("Edit")
_SAID = marked("What was said")
ICONS: dict[CardKind, str] = {
    "meeting": "calendar",
    "meeting_list": "calendar",
    "calendar_import": "calendar",
    "expense": "receipt",
    "expense_list": "sheet",
    "expense_report": "document",
    "receipt": "receipt",
    "sheet": "sheet",
    "document": "document",
    "fact": "fact",
    "conversation_list": "search",
    "slack_thread": "conversation",
    "tool_result": "approval",
    "calculation": "calculator",
    "undo": "undo",
    "error": "error",
}


class CardFrame(Panel):
    """Shows a card.

    Signals:
        action_clicked: The action, and the corrected values by argument name.
        resized: Its height has changed.
    """

    action_clicked = Signal(CardAction, dict)
    resized = Signal()

    def __init__(self, card: Card, pictures: PictureLoader, parent: QWidget | None = None) -> None:
        super().__init__("raised", parent)
        self._card = card = told_card(card)
        self._fields: FieldGrid | None = None
        self._folded: FieldGrid | None = None
        self._buttons: list[ActionButton] = []
        self._actions = QWidget(self)
        self._note = warning_line("")
        self._note.hide()
        self.setAccessibleName(f"{card.title}. {card.subtitle}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        self._column.setSpacing(int(1.5 * GAP))
        self._column.addLayout(_heading(card))
        self._add_body(pictures)
        self._add_discussion()
        self._add_folded()
        if card.warnings:
            self._column.addWidget(WarningList(card.warnings))
        self._column.addWidget(self._note)
        self._add_actions()
        if card.footnote:
            self._column.addWidget(muted_label(card.footnote))

    def show_state(self, *, is_running: bool, is_over: bool, problem: str) -> None:
        """Follow what became of a click: buttons rest while it runs, and go when it is over."""
        for button in self._buttons:
            button.setEnabled(not is_running)
        self._actions.setVisible(not is_over and bool(self._buttons))
        self._set_note(problem)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_unfolded = self._folded is not None and not self._folded.isHidden()
        primary = next((action for action in self._card.actions if action.is_primary), None)
        primary = self._card.editing if is_unfolded else primary
        if is_return and primary is not None and self._buttons and self._buttons[0].isEnabled():
            self._click(primary)
        else:
            super().keyPressEvent(event)

    def _add_body(self, pictures: PictureLoader) -> None:
        card = self._card
        fields = tuple(one for one in card.fields if not (card.editing and one.name))
        if fields:
            self._fields = FieldGrid(fields)
        if card.beside and not card.quotes:
            self._column.addLayout(side_by_side(card, self._fields, pictures))
        elif card.picture is not None:
            row = QHBoxLayout()
            row.setSpacing(2 * GAP)
            row.addWidget(openable_picture(card.picture, pictures), 0, Qt.AlignmentFlag.AlignTop)
            if self._fields is not None:
                row.addWidget(self._fields, 1, Qt.AlignmentFlag.AlignTop)
            else:
                row.addStretch(1)
            self._column.addLayout(row)
        elif self._fields is not None:
            self._column.addWidget(self._fields)
        if card.table is not None:
            self._add_table(CardTableView(card.table))

    def _add_discussion(self) -> None:
        """What people said, beside it what that comes to, and below what is to be done."""
        if not self._card.quotes:
            return
        row = QHBoxLayout()
        row.setSpacing(3 * GAP)
        said = [(tr(_SAID), self._card.quotes)]
        for title, quotes in (*said, *((side.title, side.quotes) for side in self._card.beside)):
            shown = CardQuotes(title, quotes, is_folded=title == tr(_SAID))
            shown.chosen.connect(self._click)
            shown.resized.connect(self.resized)
            row.addWidget(shown, 1)
        self._column.addLayout(row)
        if self._card.tasks:
            self._column.addSpacing(GAP)
            tasks = CardTasks(self._card.tasks)
            tasks.chosen.connect(self._click)
            self._column.addWidget(tasks)

    def _add_folded(self) -> None:
        """The fields of an editable card, seen once "Edit" was clicked."""
        if self._card.editing is None:
            return
        self._folded = FieldGrid(tuple(field for field in self._card.fields if field.name))
        self._folded.hide()
        self._column.addWidget(self._folded)

    def _edit(self, button: ActionButton, editing: CardAction) -> None:
        """Unfold the fields, and save them once they are unfolded."""
        if self._folded is None or not self._folded.isHidden():
            self._click(editing)
            return
        self._folded.show()
        self._folded.focus_first()
        button.setText(editing.label)
        button.setAccessibleName(editing.label)
        button.set_kind("primary")
        self.resized.emit()

    def _add_table(self, table: CardTableView) -> None:
        self._column.addWidget(table)
        table.row_chosen.connect(self._click)
        if not table.hidden_rows:
            return
        more = ActionButton(tr("Show {hidden_rows} more", hidden_rows=table.hidden_rows), "quiet")
        self._column.addWidget(more)

        def unfold() -> None:
            table.unfold()
            more.hide()
            self.resized.emit()

        more.clicked.connect(unfold)

    def _add_actions(self) -> None:
        if not self._card.actions:
            self._actions.hide()
            return
        flow = FlowLayout(self._actions)
        for action in self._card.actions:
            button = ActionButton(action.label, "primary" if action.is_primary else "plain")
            button.clicked.connect(lambda _=False, action=action: self._click(action))
            self._buttons.append(button)
            flow.addWidget(button)
        if (editing := self._card.editing) is not None:
            edit = ActionButton(tr(_EDIT))
            edit.clicked.connect(lambda: self._edit(edit, editing))
            self._buttons.append(edit)
            flow.addWidget(edit)
        self._column.addWidget(self._actions)

    def _click(self, action: CardAction) -> None:
        fields = self._fields_of(action)
        problem = fields.first_problem() if fields and action.tool else ""
        self._set_note(problem)
        if not problem:
            self.action_clicked.emit(action, fields.changed_values() if fields else {})

    def _fields_of(self, action: CardAction) -> FieldGrid | None:
        """The fields whose values an action is given: undoing, say, has no use for a new amount."""
        editing = self._card.editing
        if editing is not None:
            return self._folded if action is editing else None
        return self._fields if action is _first_action(self._card) else None

    def _set_note(self, text: str) -> None:
        if self._note.text == text:
            return
        self._note.set_text(text)
        self._note.setVisible(bool(text))
        self.resized.emit()


def _first_action(card: Card) -> CardAction | None:
    """What a card with fields is for: what Return presses, else its first button."""
    running = [action for action in card.actions if action.tool]
    return next((one for one in running if one.is_primary), running[0] if running else None)


class WarningLine(Panel):
    """A sentence that must be seen."""

    def __init__(self, text: str) -> None:
        super().__init__("warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        mark = Drawing("warning", self.fontMetrics().height() + 2, "warning")
        self._label: QLabel = plain_label(text)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)


def warning_line(text: str) -> WarningLine:
    """A marked line: a clash, a doubtful figure, why a click did nothing."""
    return WarningLine(text)


def card_heading(icon: str, title: str, subtitle: str = "", colour: str = "accent") -> QHBoxLayout:
    """What a card is about: its drawing, a title and a line below it."""
    row = QHBoxLayout()
    row.setSpacing(int(1.5 * GAP))
    row.addWidget(Drawing(icon, 3 * GAP, colour), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(GAP // 4)
    words.addWidget(plain_label(title, TITLE_FACTOR, is_bold=True))
    if subtitle:
        words.addWidget(muted_label(subtitle, 1.0))
    row.addLayout(words, 1)
    return row


def _heading(card: Card) -> QHBoxLayout:
    colour = "error" if card.kind == "error" else "accent"
    return card_heading(ICONS[card.kind], card.title, card.subtitle, colour)
