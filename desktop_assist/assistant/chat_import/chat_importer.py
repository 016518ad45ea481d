"""Keeps the conversations of another assistant like those that were held here."""

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop_assist.assistant.chat_import.told_chat import ToldChat
from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.conversation_title import shortened, title_of
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class ImportedChats:
    """What came of an export.

    Attributes:
        source: The assistant whose export it is.
        ids: The conversations that are new here, by their ids.
        known: So many were here already.
    """

    source: str
    ids: tuple[str, ...]
    known: int


class ChatImporter:
    """Takes an export over as often as one likes: each conversation is kept once.

    What was said elsewhere is text from outside here: it gives no orders when it is gone on with.
    """

    def __init__(
        self,
        store: ConversationStore,
        removal: ConversationRemoval,
        clock: Clock,
        workers: WorkerPool,
    ) -> None:
        self._store = store
        self._removal = removal
        self._clock = clock
        self._workers = workers

    async def take(self, path: Path) -> ImportedChats:
        """Keep all conversations of an export.

        Raises:
            UnreadableFileError: It is no such export, or is broken; nothing was kept.
        """
        from desktop_assist.assistant.chat_import.chat_export import read_chat_export

        chats = await self._workers.run_isolated(read_chat_export, path)
        return await self._workers.run(self._keep, chats)

    async def let_go(self, done: ImportedChats) -> None:
        """Delete what an import brought, and nothing else."""
        for one in done.ids:
            await self._workers.run(self._removal.remove, one)

    def _keep(self, chats: tuple[ToldChat, ...]) -> ImportedChats:
        new = [chat for chat in chats if self._store.take_in(self._begun(chat), _messages(chat))]
        [(source, _)] = Counter(chat.source for chat in chats).most_common(1)
        return ImportedChats(source, tuple(map(_id_of, new)), len(chats) - len(new))

    def _begun(self, chat: ToldChat) -> Conversation:
        title = shortened(" ".join(chat.title.split())) or title_of(chat.messages[0].text)
        first, last = chat.messages[0].said_at, max(one.said_at for one in chat.messages)
        return Conversation(_id_of(chat), title, first, min(last, self._clock.now()))


def _id_of(chat: ToldChat) -> str:
    """The same for the same conversation, each time it is imported."""
    return f"conv_{sha256(f'{chat.source} {chat.id}'.encode()).hexdigest()[:16]}"


def _messages(chat: ToldChat) -> tuple[Message, ...]:
    name, turn = _id_of(chat).removeprefix("conv_"), 0
    messages = []
    for number, one in enumerate(chat.messages):
        turn += one.role == "user"
        messages.append(
            Message(
                id=f"msg_{name}_{number}",
                role=one.role,
                parts=(TextPart(one.text, outside=chat.source),),
                created_at=one.said_at,
                turn_id=f"turn_{name}_{turn}",
            )
        )
    return tuple(messages)
