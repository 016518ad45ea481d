"""How each kind of row looks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.argument_words import argument_fields
from desktop_assist.ui.cards.card_field import FieldGrid
from desktop_assist.ui.cards.card_frame import CardFrame, card_heading
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.cards.spoken_names import tool_name
from desktop_assist.ui.chat.message_view import AnswerRowView, UserRowView
from desktop_assist.ui.chat.row_widget import UNLIMITED, RowView
from desktop_assist.ui.chat.thought_view import ThoughtView
from desktop_assist.ui.chat.transcript_row import (
    ActivityRow,
    AnswerRow,
    ApprovalRow,
    CardRow,
    NoticeRow,
    ProblemRow,
    QuestionRow,
    ThoughtRow,
    TranscriptRow,
    UserRow,
)
from desktop_assist.ui.flow_layout import FlowLayout
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, Drawing, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP

_WIDEST_CARD = 70 * GAP


class CardRowView(RowView):
    """A card, as wide as reads well; a table takes what there is."""

    def __init__(self, row: CardRow, pictures: PictureLoader) -> None:
        super().__init__(row.key)
        self._pictures = pictures
        self._card = row.card
        self._column = self.make_column()
        self._frame = self._make_frame()
        self._column.addWidget(self._frame)
        self._state = IconLine("undo", tr("Undone"))
        self._column.addWidget(self._state)
        self.show_row(row)

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if not isinstance(row, CardRow):
            return
        if row.card != self._card:  # what a click on it led to
            self._card = row.card
            former, self._frame = self._frame, self._make_frame()
            self._column.replaceWidget(former, self._frame)
            former.setParent(None)
            former.deleteLater()
            self._frame.show()  # it came into a row that is on the screen already
            self._column.activate()
        is_over = row.state in ("done", "undone")
        self._frame.show_state(
            is_running=row.state == "running", is_over=is_over, problem=row.problem
        )
        self._state.setVisible(row.state == "undone")

    def _make_frame(self) -> CardFrame:
        frame = CardFrame(self._card, self._pictures)
        is_wide = self._card.table or self._card.quotes
        self.widest = UNLIMITED if is_wide else _WIDEST_CARD
        frame.setMaximumWidth(self.widest)
        frame.action_clicked.connect(self._report_action)
        frame.resized.connect(self.resized)
        return frame

    def _report_action(self, action: CardAction, values: dict[str, str | int]) -> None:
        self.action_clicked.emit(self.key, action, values)


class QuestionRowView(RowView):
    """A question with its answers as buttons."""

    def __init__(self, row: QuestionRow) -> None:
        super().__init__(row.key)
        column = self.make_column()
        if row.text:
            column.addWidget(IconLine("question", row.text))
        self._choices = QWidget()
        flow = FlowLayout(self._choices)
        for action in row.actions:
            button = ActionButton(action.label, "primary" if action.is_primary else "plain")
            button.clicked.connect(lambda _=False, action=action: self._act(action))
            flow.addWidget(button)
        for choice in row.choices:
            button = ActionButton(choice)
            button.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
            flow.addWidget(button)
        column.addWidget(self._choices)
        self.show_row(row)

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if isinstance(row, QuestionRow):
            self._choices.setVisible(row.is_open and bool(row.choices or row.actions))

    def _act(self, action: CardAction) -> None:
        self.action_clicked.emit(self.key, action, {})

    def _choose(self, choice: str) -> None:
        self.choice_clicked.emit(self.key, choice)


class ApprovalRowView(RowView):
    """A call that waits for a yes, with its exact arguments."""

    widest = _WIDEST_CARD

    def __init__(self, row: ApprovalRow) -> None:
        super().__init__(row.key)
        column = self.make_column()
        panel = Panel("raised")
        panel.setMaximumWidth(_WIDEST_CARD)
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        inner.setSpacing(int(1.5 * GAP))
        title = tr("Allow “{what}”?", what=tool_name(row.call.name))
        inner.addLayout(card_heading("approval", title, row.reason))
        inner.addWidget(FieldGrid(argument_fields(row.call.arguments)))
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        # No is first and takes the focus first: text from outside may have led to this.
        no, yes = ActionButton(tr("Don't allow")), ActionButton(tr("Allow once"), "primary")
        no.clicked.connect(lambda: self._answer(is_yes=False))
        yes.clicked.connect(lambda: self._answer(is_yes=True))
        flow.addWidget(no)
        flow.addWidget(yes)
        inner.addWidget(self._buttons)
        self._outcome = muted_label("")
        inner.addWidget(self._outcome)
        column.addWidget(panel)
        self.show_row(row)

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if not isinstance(row, ApprovalRow):
            return
        self._buttons.setVisible(row.answer == "open")
        self._outcome.setVisible(row.answer != "open")
        self._outcome.setText(tr("Allowed") if row.answer == "yes" else tr("Not allowed"))

    def _answer(self, *, is_yes: bool) -> None:
        self.approval_given.emit(self.key, is_yes)


class ProblemRowView(RowView):
    """What went wrong, and the next step."""

    widest = _WIDEST_CARD

    def __init__(self, row: ProblemRow) -> None:
        super().__init__(row.key)
        column = self.make_column()
        panel = Panel("error")
        panel.setMaximumWidth(_WIDEST_CARD)
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(2 * GAP, int(1.5 * GAP), 2 * GAP, int(1.5 * GAP))
        inner.setSpacing(GAP)
        inner.addWidget(IconLine("error", row.message, "error", is_bold=True))
        if row.hint:
            inner.addWidget(plain_label(tr_told(row.hint)))
        ways = QWidget()
        flow = FlowLayout(ways)
        for label, click in self._ways(row):
            button = ActionButton(label)
            button.clicked.connect(click)
            flow.addWidget(button)
        ways.setVisible(bool(flow.count()))
        inner.addWidget(ways)
        column.addWidget(panel)

    def _ways(self, row: ProblemRow) -> Iterator[tuple[str, Callable[[], None]]]:
        """What can be done about it, each with its button."""
        if row.is_set_up:
            settings = CardAction(tr("Open settings"), shows_settings=True)
            yield settings.label, lambda: self.action_clicked.emit(row.key, settings, {})
        if row.retry is not None:
            again = row.retry
            yield tr("Try again"), lambda: self.retry_clicked.emit(row.key, again)
            if row.is_of_budget:
                anyway = replace(again, may_pass_budget=True)
                yield (
                    tr("Send this one all the same"),
                    lambda: self.retry_clicked.emit(row.key, anyway),
                )
            if row.is_of_service:
                here = replace(again, provider="embedded")
                yield tr("Answer on this computer"), lambda: self.retry_clicked.emit(row.key, here)


class ThoughtRowView(RowView):
    """What the model says of its reasoning."""

    widest = _WIDEST_CARD

    def __init__(self, row: ThoughtRow) -> None:
        super().__init__(row.key)
        self._thought = ThoughtView()
        self._thought.setMaximumWidth(_WIDEST_CARD)
        self._thought.resized.connect(self.resized)
        self.make_column().addWidget(self._thought)
        self.show_row(row)

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if isinstance(row, ThoughtRow):
            self._thought.show_text(row.text)


class NoticeRowView(RowView):
    """Something to know about the answer."""

    def __init__(self, row: NoticeRow) -> None:
        super().__init__(row.key)
        self.make_column().addWidget(IconLine("information", row.text))


class ActivityRowView(RowView):
    """What is being done just now."""

    def __init__(self, row: ActivityRow) -> None:
        super().__init__(row.key)
        column = self.make_column()
        self._text = muted_label(row.text, 1.0)
        column.addWidget(self._text)

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if isinstance(row, ActivityRow):
            self._text.setText(row.text)


class IconLine(QWidget):
    """A drawing beside a sentence."""

    def __init__(
        self, icon: str, text: str, colour: str = "accent", *, is_bold: bool = False
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        label: QLabel = plain_label(text, is_bold=is_bold)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        mark = Drawing(icon, label.fontMetrics().height() + 2, colour)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)


def make_row_view(row: TranscriptRow, pictures: PictureLoader) -> RowView:  # noqa: C901, PLR0912 - a case each
    """The view for a row."""
    view: RowView
    match row:
        case UserRow():
            view = UserRowView(row, pictures)
        case AnswerRow():
            view = AnswerRowView(row)
        case CardRow():
            view = CardRowView(row, pictures)
        case QuestionRow():
            view = QuestionRowView(row)
        case ApprovalRow():
            view = ApprovalRowView(row)
        case ProblemRow():
            view = ProblemRowView(row)
        case ThoughtRow():
            view = ThoughtRowView(row)
        case NoticeRow():
            view = NoticeRowView(row)
        case ActivityRow():
            view = ActivityRowView(row)
        case _:
            assert_never(row)
    return view


def estimated_height(row: TranscriptRow, width: int, line_height: int) -> int:
    """A guess that is good enough for a scroll bar, without laying anything out."""
    match row:
        case UserRow(text=text) | AnswerRow(shown=text):
            characters_a_line = max(width // (line_height // 2), 10)
            lines = text.count("\n") + len(text) // characters_a_line + 1
            return lines * line_height + 7 * GAP
        case CardRow(card=card):
            rows = min(len(card.table.rows), 9) if card.table else 0
            return (4 + len(card.fields) + rows + len(card.warnings)) * (line_height + GAP)
        case QuestionRow(choices=choices, actions=actions):
            return (1 + len(choices) + len(actions)) * 2 * line_height
        case _:
            return 3 * line_height
