"""A conversation of Claude is read."""

from datetime import UTC, datetime

import pytest

from desktop_assist.assistant.chat_import.claude import is_chat, read_chat
from tests.helpers.foreign_chats import claude_chat


def test_what_was_said_is_read_from_its_parts_or_in_one_piece():
    chat = read_chat(claude_chat())
    said = [(one.role, one.text) for one in chat.messages]
    assert said == [("user", "Translate “Beleg”."), ("assistant", "Receipt.")]
    assert chat.messages[0].said_at == datetime(2026, 10, 1, 8, 0, 1, tzinfo=UTC)


@pytest.mark.parametrize("rows", [[], [None], [{"sender": "human"}], [{"text": "by nobody"}]])
def test_where_nothing_was_said_there_is_no_conversation(rows):
    chat = claude_chat() | {"chat_messages": rows}
    assert is_chat(chat)
    assert read_chat(chat) is None


def test_what_is_no_conversation_is_told_apart():
    assert not is_chat({"mapping": {}})
    assert read_chat("text") is None
