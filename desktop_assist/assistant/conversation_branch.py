"""Makes another version of a conversation from one of its messages on; the earlier one stays."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.conversation_title import title_of
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.stored_time import to_stored
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation import Conversation, MessagePlace
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolCall, ToolResult

_NEW = """
INSERT INTO conversations (id, title, created_at, updated_at, is_named, branched_from,
    branched_from_message)
SELECT ?, ?, ?, ?, is_named, id, ? FROM conversations WHERE id = ?
"""
# What is done keeps its turn and its change: a card in the copy can still be undone.
_COPY = """
INSERT INTO messages (id, conversation_id, turn_id, role, status, parts, created_at)
SELECT 'msg_' || lower(hex(randomblob(8))), ?, turn_id, role,
    iif(status = 'streaming', 'complete', status), parts, created_at
FROM messages WHERE conversation_id = ? AND id IN (SELECT value FROM json_each(?))
ORDER BY number
"""
_ITS_NUMBER = re.compile(r" \((\d+)\)$")

IsDone = Callable[[ToolResult], bool]


@dataclass(frozen=True, slots=True)
class AnswerBranch:
    """A conversation up to the last message, ready to be answered once more.

    Attributes:
        conversation: The new one.
        kept_changes: How many things the earlier answer had done. They stand in the new
            conversation too, so that they are not done again.
    """

    conversation: Conversation
    kept_changes: int


class ConversationBranches:
    """Branches of conversations; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._conversations = ConversationStore(database, clock)

    def before(self, place: MessagePlace, text: str) -> Conversation:
        """A conversation that goes on with `text` in place of a message of the person's.

        Raises:
            UsageError: There is no such message, or it is none of the person's.
        """
        messages = self._conversations.messages(place.conversation_id)
        index = next((n for n, one in enumerate(messages) if one.id == place.message_id), None)
        if index is None or messages[index].role != "user":
            raise UsageError("This message cannot be edited.", "Open the conversation again.")
        title = "" if index else title_of(text)
        return self._branch(place, messages[:index], title)

    def after(self, place: MessagePlace) -> Conversation:
        """A conversation up to a message of the person's and its answer, to go on from there.

        Raises:
            UsageError: There is no such message.
        """
        messages = self._conversations.messages(place.conversation_id)
        numbers = [number for number, one in enumerate(messages) if one.role == "user"]
        asked = next((number for number in numbers if messages[number].id == place.message_id), -1)
        if asked < 0:
            raise UsageError("This message is no longer here.", "Open the conversation again.")
        end = next((number for number in numbers if number > asked), len(messages))
        return self._branch(place, messages[:end])

    def of_last_answer(self, conversation_id: str, is_done: IsDone) -> AnswerBranch:
        """A conversation whose last message of the person's has no answer yet.

        Args:
            conversation_id: The one with the answer.
            is_done: Tells of a result whether it has changed anything that must not be changed
                twice.

        Raises:
            UsageError: Nothing was asked in this conversation.
        """
        messages = self._conversations.messages(conversation_id)
        asked = [number for number, one in enumerate(messages) if one.role == "user"]
        if not asked:
            raise UsageError("There is no answer here to ask for again.")
        question = messages[asked[-1]]
        done = _what_was_done(messages[asked[-1] + 1 :], is_done)
        place = MessagePlace(conversation_id, question.id)
        branch = self._branch(place, (*messages[: asked[-1] + 1], *done))
        return AnswerBranch(branch, sum(map(is_done, _results(done))))

    def _branch(
        self, place: MessagePlace, kept: Iterable[Message], title: str = ""
    ) -> Conversation:
        made, now = new_id("conv"), to_stored(self._clock.now())
        ids = json.dumps([one.id for one in kept])
        origin = place.conversation_id
        new = (made, title or self._next_title(origin), now, now, place.message_id, origin)
        self._database.write(Statement(_NEW, new), Statement(_COPY, (made, origin, ids)))
        branch = self._conversations.find(made)
        if branch is None:
            raise UsageError(f"There is no conversation {origin}.")
        return branch

    def _next_title(self, conversation_id: str) -> str:
        origin = self._conversations.find(conversation_id)
        name = _ITS_NUMBER.sub("", origin.title if origin else "")
        titles = (one.title for one in self._conversations.listing())
        same = (title.removeprefix(name) for title in titles if title.startswith(name))
        numbers = (_ITS_NUMBER.fullmatch(rest) for rest in same)
        return f"{name} ({max((int(one[1]) for one in numbers if one), default=1) + 1})"


def _what_was_done(answer: tuple[Message, ...], is_done: IsDone) -> tuple[Message, ...]:
    """The calls and results of an answer up to the last that changed something."""
    last = max(
        (number for number, one in enumerate(answer) if any(map(is_done, _results((one,))))),
        default=-1,
    )
    return tuple(one for one in answer[: last + 1] if _is_work(one))


def _is_work(message: Message) -> bool:
    return any(isinstance(part, ToolCall | ToolResult) for part in message.parts)


def _results(messages: Iterable[Message]) -> Iterable[ToolResult]:
    parts = (part for message in messages for part in message.parts)
    return (part for part in parts if isinstance(part, ToolResult))
