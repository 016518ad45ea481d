"""Sentences about what tools did."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolResult
from desktop_assist.providers.embedded.answer import answer_to, in_pieces, latest_results

DONE = ToolResult("c1", "undo", ok=True, output={"summary": "It is gone.", "hint": "More."})
FAILED = ToolResult("c2", "undo", ok=False, output={"summary": "It failed.", "hint": "Try later."})


def message(role, *parts):
    return Message("m", role, parts, datetime(2026, 11, 22, tzinfo=UTC))


def test_a_hint_is_given_when_something_failed():
    assert answer_to((DONE, FAILED)) == "It is gone.\n\nIt failed. Try later."


def test_a_result_without_words_is_done():
    assert answer_to((ToolResult("c1", "undo", ok=True, output={}),)) == "Done."


def test_only_the_results_at_the_end_are_new():
    question = message("user", TextPart("undo"))

    assert latest_results((message("tool", DONE), question)) == ()
    assert latest_results((question, message("tool", DONE), message("tool", FAILED))) == (
        DONE,
        FAILED,
    )


@given(st.text())
def test_pieces_add_up_to_the_text(text):
    assert "".join(in_pieces(text)) == text


def test_sentences_come_one_by_one():
    assert list(in_pieces("One. Two: 2.5?")) == ["One.", " Two:", " 2.5?"]
