"""Sentences about what tools did."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.tool import ToolResult
from desktop_assist.providers.embedded.answer import in_pieces, sentence_of


def test_a_hint_is_given_when_something_failed():
    output = {"summary": "It failed.", "hint": "Try later."}

    assert sentence_of(ToolResult("c1", "undo", ok=False, output=output)) == "It failed. Try later."
    assert sentence_of(ToolResult("c1", "undo", ok=True, output=output)) == "It failed."


def test_a_result_without_words_is_done():
    assert sentence_of(ToolResult("c1", "undo", ok=True, output={})) == "Done."


@given(st.text())
def test_pieces_add_up_to_the_text(text):
    assert "".join(in_pieces(text)) == text


def test_sentences_come_one_by_one():
    assert list(in_pieces("One. Two: 2.5?")) == ["One.", " Two:", " 2.5?"]
