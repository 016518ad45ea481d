"""How each kind of row looks, and what a click in it says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.tool import ToolCall
from desktop_assist.ui.chat.row_view import estimated_height, make_row_view
from desktop_assist.ui.chat.transcript_row import (
    ActivityRow,
    AnswerRow,
    ApprovalRow,
    CardRow,
    NoticeRow,
    ProblemRow,
    QuestionRow,
    ThoughtRow,
    UserRow,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.widget_finding import named

UNDO = CardAction("Undo", "undo", {"change_id": "c1"})
CALL = ToolCall("call-1", "create_meeting", {"title": "Team sync"})
HELLO = Draft("Hello")
ROWS = (
    UserRow("user", "Hello", ("a.pdf",), SUNDAY_MORNING),
    AnswerRow("answer", "It is *noon*.", SUNDAY_MORNING),
    CardRow("card", Card("meeting", "Team sync", actions=(UNDO,))),
    QuestionRow("question", "Which day?", ("Monday", "Tuesday")),
    ApprovalRow("approval", CALL, "A document is part of this."),
    ProblemRow(
        "problem",
        "It failed.",
        "Start again.",
        HELLO,
        is_of_service=True,
        is_set_up=True,
        is_of_budget=True,
    ),
    ThoughtRow("thought", "First the dates, then the sums."),
    NoticeRow("notice", "Another model answers."),
    ActivityRow("activity", "Working…"),
)
CLICKS = (
    (ROWS[2], "Undo", "action_clicked", ["card", UNDO, {}]),
    (ROWS[3], "Tuesday", "choice_clicked", ["question", "Tuesday"]),
    (ROWS[4], "Allow once", "approval_given", ["approval", True]),
    (ROWS[4], "Don't allow", "approval_given", ["approval", False]),
    (ROWS[5], "Try again", "retry_clicked", ["problem", HELLO]),
    (
        ROWS[5],
        "Send this one all the same",
        "retry_clicked",
        ["problem", Draft("Hello", may_pass_budget=True)],
    ),
    (
        ROWS[5],
        "Answer on this computer",
        "retry_clicked",
        ["problem", Draft("Hello", provider="embedded")],
    ),
    (
        ROWS[5],
        "Open settings",
        "action_clicked",
        ["problem", CardAction("Open settings", shows_settings=True), {}],
    ),
)


@pytest.fixture
def show(qtbot):
    def make(row):
        view = make_row_view(row, None)
        qtbot.addWidget(view)
        view.resize(600, max(view.row_height(600), 1))
        view.show()
        return view

    return make


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_every_row_has_a_height_and_a_fair_guess_of_it(show, row):
    view = show(row)
    line = view.fontMetrics().lineSpacing()
    assert view.row_height(600) >= line
    assert 0.3 < estimated_height(row, 600, line) / view.row_height(600) < 3


@pytest.mark.parametrize(("row", "button", "signal", "told"), CLICKS)
def test_a_click_is_told_with_the_rows_key(show, qtbot, row, button, signal, told):
    view = show(row)
    with qtbot.waitSignal(getattr(view, signal)) as clicked:
        qtbot.mouseClick(named(view, QPushButton, button), Qt.MouseButton.LeftButton)
    assert clicked.args == told


def test_an_approval_shows_the_exact_arguments(show):
    view = show(ROWS[4])
    assert named(view, QLabel, "Title: Team sync").isVisible()


def test_an_answered_question_offers_nothing_more(show):
    view = show(ROWS[3])
    view.show_row(QuestionRow("question", "Which day?", ("Monday",), is_open=False))
    assert not any(button.isVisible() for button in view.findChildren(QPushButton))


def test_an_answer_can_be_copied_as_it_was_written(show, qtbot, qapp):
    view = show(ROWS[1])
    qtbot.mouseClick(named(view, QPushButton, "Copy answer"), Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == "It is *noon*."


def test_what_a_click_led_to_takes_the_place_of_the_card(show, qtbot):
    view = show(ROWS[2])
    mail = CardAction("Open in mail program", opens=Path("draft.eml"))

    height = view.row_height(600)

    view.show_row(CardRow("card", Card("meeting", "Invitation", actions=(mail,))))

    assert view.row_height(600) == height
    assert [
        label.text() for label in view.findChildren(QLabel) if label.text() == "Team sync"
    ] == []
    with qtbot.waitSignal(view.action_clicked) as click:
        qtbot.mouseClick(named(view, QPushButton, mail.label), Qt.MouseButton.LeftButton)
    assert click.args == ["card", mail, {}]
