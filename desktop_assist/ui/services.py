"""What a conversation on screen asks of the rest of the program."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TurnEvent
from desktop_assist.domain.worker_pool import WorkerPool


class AssistantService(Protocol):
    """Runs turns."""

    def send(self, draft: Draft) -> AsyncGenerator[TurnEvent, None]:
        """Answer a draft."""

    def receive(
        self, paths: tuple[Path, ...], conversation_id: str | None
    ) -> AsyncGenerator[TurnEvent, None]:
        """Do something useful with dropped files."""

    async def act(self, tool: str, arguments: JsonObject, conversation_id: str) -> ToolResult:
        """Run a tool as the person's own click."""


class ConversationSource(Protocol):
    """Tells of kept conversations; blocking."""

    def listing(self) -> tuple[Conversation, ...]:
        """All conversations, the last used first."""

    def messages(self, conversation_id: str) -> tuple[Message, ...]:
        """A conversation's messages, oldest first."""


@dataclass(frozen=True, slots=True)
class ChatServices:
    """What a conversation on screen uses."""

    assistant: AssistantService
    conversations: ConversationSource
    workers: WorkerPool
    clock: Clock
