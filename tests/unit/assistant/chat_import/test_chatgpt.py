"""A conversation of ChatGPT is read as it was last on the screen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assist.assistant.chat_import.chatgpt import is_chat, read_chat
from tests.helpers.foreign_chats import gpt_chat, gpt_node

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def test_only_the_branch_that_was_seen_last_is_taken_and_nothing_hidden():
    chat = read_chat(gpt_chat())
    assert (chat.source, chat.id, chat.title) == ("ChatGPT", "c-1", "Trip to Rome")
    said = [(one.role, one.text) for one in chat.messages]
    assert said == [
        ("user", "When is the best time for Rome?"),
        ("assistant", "In **spring**."),
    ]


def test_without_its_last_node_the_newest_leaf_counts():
    chat = gpt_chat()
    del chat["current_node"]
    assert read_chat(chat).messages[-1].text == "In **spring**."


def test_a_circle_ends():
    chat = gpt_chat()
    chat["mapping"]["root"] = gpt_node("root", "a2")
    assert len(read_chat(chat).messages) == 2


@pytest.mark.parametrize("empty", [{}, {"mapping": {}}, {"mapping": {"a": None}}, []])
def test_where_nothing_was_said_there_is_no_conversation(empty):
    assert read_chat(empty) is None


@settings(max_examples=25)
@given(JSON, st.sampled_from(["mapping", "create_time", "current_node", "title"]))
def test_whatever_stands_in_it_is_borne(value, key):
    chat = gpt_chat()
    chat[key] = value
    if is_chat(chat):
        read_chat(chat)
    chat = gpt_chat()
    chat["mapping"]["q"]["message"] = value
    assert len(read_chat(chat).messages) >= 1
