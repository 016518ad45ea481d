"""What each kind of row says in one go."""

import pytest

from desktop_assist.domain.card import Card
from desktop_assist.domain.tool import ToolCall
from desktop_assist.ui.chat.row_words import row_words
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

CARD = Card(kind="meeting", title="Team sync", subtitle="Tuesday", warnings=("It clashes.",))
CALL = ToolCall("1", "undo", {})


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (UserRow("a", "See this", ("bill.pdf",)), "Your message: See this\nbill.pdf"),
        (AnswerRow("a", "It is **340**."), "Answer: It is 340."),
        (CardRow("a", CARD), "Team sync. Tuesday. It clashes."),
        (QuestionRow("a", "Which one?", ("one", "two")), "Which one?"),
        (QuestionRow("a", "", ("one", "two")), "one, two"),
        (ProblemRow("a", "It failed.", "Try later."), "It failed. Try later."),
        (ThoughtRow("a", "Let me see"), "Let me see"),
        (NoticeRow("a", "Take note"), "Take note"),
        (ActivityRow("a", "Looking"), "Looking"),
    ],
)
def test_a_row_says_what_is_seen_of_it(row, words):
    assert row_words(row) == words


def test_an_approval_says_why_it_asks():
    words = row_words(ApprovalRow("a", CALL, "It leaves the laptop."))
    assert words.startswith("Allow")
    assert words.endswith("It leaves the laptop.")
