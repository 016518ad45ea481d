"""An assistant that answers from a script, for tests of what is seen."""

import asyncio
from collections.abc import Iterable

from desktop_assist.assistant.conversation_branch import AnswerBranch
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import TurnFinished, TurnStarted
from desktop_assist.ui.services import KeptServices
from tests.helpers.frozen_clock import SUNDAY_MORNING


class FakeAssistant:
    """Yields the given events; a pause in seconds stands for waiting on the world."""

    def __init__(self, events: Iterable[object] = (), conversation_id: str = "conv-1") -> None:
        self.events = list(events)
        self.conversation_id = conversation_id
        self.drafts = []
        self.spoken = []
        self.received = []
        self.acts = []
        self.result = ToolResult("call-x", "undo", ok=True, output={"summary": "Undone."})
        self.was_closed = False
        self.branched = []
        self.kept_changes = 0

    async def send(self, draft, spoken=None):
        self.drafts.append(draft)
        self.spoken.append(spoken)
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

    async def branch_after(self, place):
        self.branched.append(place)
        return Conversation("branch", "Again", SUNDAY_MORNING, SUNDAY_MORNING)

    async def branch_answer(self, conversation_id):
        conversation = Conversation("branch", "Again", SUNDAY_MORNING, SUNDAY_MORNING)
        return AnswerBranch(conversation, self.kept_changes)

    async def _play(self):
        yield TurnStarted(self.conversation_id, "turn-1", "embedded", "msg-1")
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
    """Conversations kept in memory; also finds, exports and deletes them."""

    def __init__(self, messages: dict[str, tuple[Message, ...]] | None = None) -> None:
        self.kept = messages or {}
        self.changes = []
        self.found = ()
        self.queries = []
        self.origins = {}

    @property
    def services(self) -> KeptServices:
        return KeptServices(self, self, self, self, self)

    def listing(self):
        return tuple(
            Conversation(
                name,
                f"About {name}",
                SUNDAY_MORNING,
                SUNDAY_MORNING,
                branched_from=self.origins.get(name),
            )
            for name in self.kept
        )

    def messages(self, conversation_id):
        return self.kept[conversation_id]

    def rename(self, conversation_id, title):
        self.changes.append(("rename", conversation_id, title))

    def pin(self, conversation_id, *, is_pinned):
        self.changes.append(("pin", conversation_id, is_pinned))

    def archive(self, conversation_id, *, is_archived):
        self.changes.append(("archive", conversation_id, is_archived))

    def search(self, query):
        self.queries.append(query.words)
        return self.found

    def remove(self, conversation_id):
        self.changes.append(("remove", conversation_id))
        self.kept.pop(conversation_id, None)

    def take_out(self, place):
        self.changes.append(("take out", place.message_id))
        former = self.kept[place.conversation_id]
        self.kept[place.conversation_id] = tuple(m for m in former if m.id != place.message_id)
        return place.conversation_id, former

    def put_back(self, taken):
        conversation_id, former = taken
        self.kept[conversation_id] = former

    def export(self, conversation_id, form, folder):
        self.changes.append(("export", conversation_id, form))
        return folder / f"About {conversation_id}.{form}"
