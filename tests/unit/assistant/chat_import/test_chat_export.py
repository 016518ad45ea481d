"""An export is read as it was sent, or as what was unpacked from it."""

import pytest

from desktop_assist.assistant.chat_import import chat_export
from desktop_assist.assistant.chat_import.chat_export import is_chat_export, read_chat_export
from desktop_assist.domain.errors import UnreadableFileError
from tests.helpers.foreign_chats import claude_chat, gpt_chat, write_chats


@pytest.mark.parametrize("name", ["a.zip", "conversations.json"])
def test_both_assistants_are_read_from_a_zip_or_the_file_in_it(tmp_path, name):
    file = write_chats(tmp_path / name, gpt_chat(), claude_chat(), {"mapping": {}})
    assert [one.source for one in read_chat_export(file)] == ["ChatGPT", "Claude"]


def test_a_large_export_is_in_several_files_in_a_folder(tmp_path):
    file = write_chats(tmp_path / "a.zip", gpt_chat(), name="export/conversations-003.json")
    assert is_chat_export(file)
    assert len(read_chat_export(file)) == 1


@pytest.mark.parametrize("content", [b"", b"not json", b"[" * 100_000, b"PK\x03\x04broken", b"[]"])
def test_what_is_none_is_refused_in_words(tmp_path, content):
    file = tmp_path / "x.zip"
    file.write_bytes(content)
    assert not is_chat_export(file)
    with pytest.raises(UnreadableFileError, match=r"x\.zip"):
        read_chat_export(file)


def test_what_is_far_too_large_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(chat_export, "_LARGEST_BYTES", 10)
    with pytest.raises(UnreadableFileError, match="far larger"):
        read_chat_export(write_chats(tmp_path / "a.zip", gpt_chat()))
