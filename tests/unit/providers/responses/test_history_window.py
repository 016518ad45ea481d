"""How much of a long conversation goes along."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.message import AttachmentPart, Message, ReasoningPart, TextPart
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.responses.history_window import text_tokens, tokens_in, window
from tests.helpers.frozen_clock import SUNDAY_MORNING

CALL = ToolCall("c1", "look_up", {"text": "word " * 100})
RESULT = ToolResult("c1", "look_up", ok=True, output={"summary": "word " * 300})
PICTURE = AttachmentPart("a.png", Path("a.png"), "image/png", 5)


def message(role, *parts, name="m"):
    return Message(name, role, parts, SUNDAY_MORNING)


def turn(number, words=600):
    return (
        message("user", TextPart("word " * words), name=f"u{number}"),
        message("assistant", CALL),
        message("tool", RESULT),
        message("assistant", TextPart("Done.")),
    )


def conversation(turns):
    return tuple(one for number in range(turns) for one in turn(number))


def first_of(messages):
    return messages[0].id


def test_a_short_conversation_goes_whole():
    assert window(conversation(3), 100_000) == conversation(3)


@given(st.integers(1, 12), st.integers(0, 30_000))
def test_a_call_is_never_parted_from_its_result(turns, room_tokens):
    kept = window(conversation(turns), room_tokens)

    assert kept[0].role == "user"
    assert len(kept) % 4 == 0
    assert kept == conversation(turns)[-len(kept) :]


def test_the_newest_turn_goes_even_without_room():
    assert window(conversation(3), 10) == conversation(3)[-4:]


def test_what_is_kept_has_room():
    room_tokens = tokens_in(conversation(5))

    assert tokens_in(window(conversation(9), room_tokens)) <= room_tokens


def test_the_beginning_stays_the_same_for_several_turns():
    room_tokens = tokens_in(conversation(10))

    beginnings = [first_of(window(conversation(turns), room_tokens)) for turns in range(1, 21)]

    assert beginnings[:11] == [*["u0"] * 10, beginnings[10]]
    assert len(set(beginnings)) <= 5


@pytest.mark.parametrize("text", ["A plain English sentence.", "これは日本語です。", "Größe"])
def test_a_text_is_rather_thought_too_long(text):
    assert text_tokens(text) >= len(text) / 4


def test_files_count_as_what_a_model_makes_of_them():
    asked = message("user", TextPart("What is it?"), PICTURE)
    picture = ConsentedUpload("m", 1, "image/png", "a.png", b"x" * 5_000_000)
    pages = ConsentedUpload("m", 1, "application/pdf", "a.pdf", b"x" * 500_000)

    assert 1_000 < tokens_in([asked], [picture]) < 3_000
    assert tokens_in([asked], [pages]) > 10_000
    assert tokens_in([asked]) < 500


def test_reasoning_counts_as_much_as_goes_back():
    sealed = ReasoningPart("", "openai", "m", {"encrypted_content": "g" * 9_000})

    assert tokens_in([message("assistant", sealed)]) > 3_000
