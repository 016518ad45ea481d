"""Writes a conversation to a file of the person's."""

import re
from pathlib import Path
from typing import assert_never

from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.export import ExportForm
from desktop_assist.files.new_file import write_new_file

_LONGEST_NAME = 60
# What no file system, Windows' included, takes in a name.
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')


class ConversationExporter:
    """Exports conversations; blocking, safe from any worker thread."""

    def __init__(self, conversations: ConversationStore, clock: Clock) -> None:
        self._conversations = conversations
        self._clock = clock

    def export(self, conversation_id: str, form: ExportForm, folder: Path) -> Path:
        """Write the conversation into the folder, under a new name; give the file.

        Raises:
            UsageError: There is no such conversation.
            FileError: It cannot be written there.
        """
        conversation = self._conversations.find(conversation_id)
        if conversation is None:
            raise UsageError(f"There is no conversation {conversation_id}.")
        content = self._content(conversation, form).encode("utf-8", "replace")
        return write_new_file(folder, f"{_file_name(conversation.title)}.{form}", content)

    def _content(self, conversation: Conversation, form: ExportForm) -> str:
        # The window holds this class all the time, and hardly ever exports.
        from desktop_assist.assistant.export.html_form import as_html
        from desktop_assist.assistant.export.json_form import as_json
        from desktop_assist.assistant.export.markdown_form import as_markdown

        messages, now = self._conversations.messages(conversation.id), self._clock.now()
        match form:
            case "md":
                return as_markdown(conversation, messages, now)
            case "json":
                return as_json(conversation, messages, now)
            case "html":
                return as_html(conversation, messages, now)
            case _:
                assert_never(form)


def _file_name(title: str) -> str:
    """A name for the file that says what it is about, on any system."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST_NAME].strip(" .…")
    return name or "Conversation"
