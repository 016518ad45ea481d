"""Deletes a conversation so that nothing of it is left in any file of the program."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_assist.domain.conversation_removal import ConversationTrace, RemovedConversation
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import ConversationBusyError, UsageError

# Nothing while one of its turns is running: that would write into what is no longer there.
_NOTE = """
INSERT INTO removals (conversation_id, turn_ids)
SELECT id, (SELECT json_group_array(turns.id) FROM turns WHERE conversation_id = conversations.id)
FROM conversations
WHERE id = ? AND NOT EXISTS (
    SELECT 1 FROM turns WHERE conversation_id = conversations.id AND ended_at IS NULL
)
"""
_DELETE = "DELETE FROM conversations WHERE id IN (SELECT conversation_id FROM removals)"
_NOTED = "SELECT conversation_id, turn_ids FROM removals"
_DONE = "DELETE FROM removals WHERE conversation_id = ?"
# Deleted entries stay in the index until its parts are merged.
_REBUILD_INDEX = "INSERT INTO message_index (message_index) VALUES ('rebuild')"


@dataclass(frozen=True, slots=True)
class _Noted:
    conversation_id: str
    turn_ids: str

    def removed(self) -> RemovedConversation:
        return RemovedConversation(self.conversation_id, tuple(json.loads(self.turn_ids)))


class ConversationRemoval:
    """Removes conversations for good; blocking, safe from any worker thread.

    The changes made to the person's own files stay, and can still be undone: they belong to the
    files.

    Args:
        database: Holds the conversations.
        traces: Everything else that keeps something of them.
    """

    def __init__(self, database: Database, traces: Sequence[ConversationTrace]) -> None:
        self._database = database
        self._traces = traces

    def remove(self, conversation_id: str) -> None:
        """Delete a conversation.

        Raises:
            UsageError: There is no such conversation, or it is being answered.
            StorageError: It is deleted, but not all bytes are gone yet; `finish` does the rest.
        """
        noted = self._database.write(Statement(_NOTE, (conversation_id,)), Statement(_DELETE))
        if not noted:
            self._refuse(conversation_id)
        self.finish()

    def finish(self) -> None:
        """Complete removals that a crash or another program has cut short."""
        noted = self._database.rows(_Noted, _NOTED)
        for one in noted:
            for trace in self._traces:
                trace.forget(one.removed())
        if noted:
            self._database.write(Statement(_REBUILD_INDEX))
            self._database.forget_deleted()
            self._database.write(*(Statement(_DONE, (one.conversation_id,)) for one in noted))

    def _refuse(self, conversation_id: str) -> None:
        known = self._database.rows(
            str, "SELECT id FROM conversations WHERE id = ?", (conversation_id,)
        )
        if known:
            raise ConversationBusyError(
                "This conversation is still being answered.", "Stop the answer, then delete it."
            )
        raise UsageError(f"There is no conversation {conversation_id}.")
