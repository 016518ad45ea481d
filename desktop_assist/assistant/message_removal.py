"""Takes a message with its answer out of a conversation, and puts it back where it stood."""

from dataclasses import astuple, dataclass

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import ConversationBusyError, UsageError
from desktop_assist.domain.taken_out import TakenOut

# From a message of the person's up to the next one: what was done in between belongs to it.
_OF_TURN = """
SELECT number, id, turn_id, role, status, parts, created_at FROM messages
WHERE conversation_id = ? AND number >= ? AND number < coalesce(
    (SELECT min(number) FROM messages
     WHERE conversation_id = ? AND role = 'user' AND number > ?),
    9223372036854775807)
ORDER BY number
"""
_FIRST = "SELECT number FROM messages WHERE id = ? AND conversation_id = ? AND role = 'user'"
_IS_BUSY = "SELECT id FROM turns WHERE conversation_id = ? AND ended_at IS NULL LIMIT 1"
_DELETE = "DELETE FROM messages WHERE number = ?"
_PUT_BACK = """
INSERT INTO messages (number, id, turn_id, role, status, parts, created_at, conversation_id)
SELECT ?, ?, ?, ?, ?, ?, ?, id FROM conversations WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    id: str
    turn_id: str
    role: str
    status: str
    parts: str
    created_at: str


class MessageRemoval:
    """What was changed in files stays changed, and stays in the list of changes.

    Blocking, safe from any worker thread.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def take_out(self, place: MessagePlace) -> TakenOut:
        """Delete a message of the person's with all that answered it.

        Raises:
            UsageError: There is no such message.
            ConversationBusyError: The conversation is being answered.
        """
        name = place.conversation_id
        first = self._database.rows(int, _FIRST, (place.message_id, name))
        if not first:
            raise UsageError("This message is no longer here.", "Open the conversation again.")
        if self._database.rows(str, _IS_BUSY, (name,)):
            raise ConversationBusyError(
                "This conversation is still being answered.", "Stop the answer, then delete it."
            )
        found = self._database.rows(_Row, _OF_TURN, (name, first[0]) * 2)
        self._database.write(*(Statement(_DELETE, (row.number,)) for row in found))
        return TakenOut(name, tuple(astuple(row) for row in found))

    def put_back(self, taken: TakenOut) -> None:
        """Keep them again, each where it stood."""
        self._database.write(
            *(Statement(_PUT_BACK, (*row, taken.conversation_id)) for row in taken.rows)
        )
