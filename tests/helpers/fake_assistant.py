"""An assistant that answers from a script, for tests of what is seen."""

import asyncio
from collections.abc import Iterable

from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TurnFinished, TurnStarted
from tests.helpers.frozen_clock import SUNDAY_MORNING


class FakeAssistant:
    """Yields the given events; a pause in seconds stands for waiting on the world."""

    def __init__(self, events: Iterable[object] = (), conversation_id: str = "conv-1") -> None:
        self.events = list(events)
        self.conversation_id = conversation_id
        self.drafts = []
        self.received = []
        self.acts = []
        self.result = ToolResult("call-x", "undo", ok=True, output={"summary": "Undone."})
        self.was_closed = False

    async def send(self, draft):
        self.drafts.append(draft)
        async for event in self._play():
            yield event

    async def receive(self, paths, conversation_id):
        self.received.append((tuple(paths), conversation_id))
        async for event in self._play():
            yield event

    async def act(self, tool, arguments, conversation_id):
        self.acts.append((tool, arguments, conversation_id))
        if isinstance(self.result, DesktopAssistError):
            raise self.result
        return self.result

    async def _play(self):
        yield TurnStarted(self.conversation_id, "turn-1", "embedded")
        try:
            for event in self.events:
                if isinstance(event, float):
                    await asyncio.sleep(event)
                elif isinstance(event, DesktopAssistError):
                    raise event
                else:
                    yield event
        finally:
            self.was_closed = True
        yield TurnFinished(self.conversation_id, "turn-1", "embedded", "embedded", "completed")


class FakeConversations:
    """Conversations kept in memory."""

    def __init__(self, messages: dict[str, tuple[Message, ...]] | None = None) -> None:
        self.kept = messages or {}

    def listing(self):
        return tuple(
            Conversation(name, f"About {name}", SUNDAY_MORNING, SUNDAY_MORNING)
            for name in self.kept
        )

    def messages(self, conversation_id):
        return self.kept[conversation_id]
