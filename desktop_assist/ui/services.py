"""What a conversation on screen asks of the rest of the program."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_assist.assistant.conversation_branch import AnswerBranch
from desktop_assist.assistant.sent_store import TurnRequest
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation import Conversation, MessagePlace
from desktop_assist.domain.conversation_search import ConversationSearch
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.export import ExportForm
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Message
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.taken_out import TakenOut
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TurnEvent
from desktop_assist.domain.worker_pool import WorkerPool


class AssistantService(Protocol):
    """Runs turns."""

    def send(
        self, draft: Draft, spoken: SpokenTurn | None = None
    ) -> AsyncGenerator[TurnEvent, None]:
        """Answer a draft, or what was said aloud."""

    def receive(
        self, paths: tuple[Path, ...], conversation_id: str | None
    ) -> AsyncGenerator[TurnEvent, None]:
        """Do something useful with dropped files."""

    async def act(
        self, tool: str, arguments: JsonObject, conversation_id: str | None
    ) -> ToolResult:
        """Run a tool as the person's own click, within a conversation or outside any."""

    async def branch_after(self, place: MessagePlace) -> Conversation:
        """Make a conversation that goes on from a message and its answer."""

    async def branch_answer(self, conversation_id: str) -> AnswerBranch:
        """Make a conversation in which the last message can be answered once more."""


class ConversationSource(Protocol):
    """Tells of kept conversations, and puts them in order; blocking."""

    def listing(self) -> tuple[Conversation, ...]:
        """All conversations, the last used first."""

    def messages(self, conversation_id: str) -> tuple[Message, ...]:
        """A conversation's messages, oldest first."""

    def rename(self, conversation_id: str, title: str) -> Conversation:
        """Give a conversation the title a person chose."""

    def pin(self, conversation_id: str, *, is_pinned: bool) -> Conversation:
        """Keep a conversation at the top of the list, or no longer."""

    def archive(self, conversation_id: str, *, is_archived: bool) -> Conversation:
        """Take a conversation out of the list, or put it back."""


class RemovalService(Protocol):
    """Deletes conversations for good; blocking."""

    def remove(self, conversation_id: str) -> None:
        """Delete a conversation, so that nothing of it is left."""


class ExportService(Protocol):
    """Writes conversations to files; blocking."""

    def export(self, conversation_id: str, form: ExportForm, folder: Path) -> Path:
        """Write a conversation into the folder, under a new name; give the file."""


class MessageService(Protocol):
    """Takes messages out of conversations, and puts them back; blocking."""

    def take_out(self, place: MessagePlace) -> TakenOut:
        """Delete a message of the person's with its answer."""

    def put_back(self, taken: TakenOut) -> None:
        """Keep them again, each where it stood."""


class SentSource(Protocol):
    """Tells what left for model services; blocking."""

    def of_conversation(self, conversation_id: str) -> tuple[TurnRequest, ...]:
        """The requests of a conversation, oldest first."""


@dataclass(frozen=True, slots=True)
class KeptServices:
    """What the list of kept conversations uses beside them."""

    search: ConversationSearch
    removal: RemovalService
    exporter: ExportService
    messages: MessageService
    sent: SentSource


@dataclass(frozen=True, slots=True)
class ChatServices:
    """What a conversation on screen uses."""

    assistant: AssistantService
    conversations: ConversationSource
    kept: KeptServices
    workers: WorkerPool
    clock: Clock
