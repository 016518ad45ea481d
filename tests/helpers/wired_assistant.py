"""An assistant whose model is a service of the tests, asked over a real connection."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path

from desktop_assist.assistant.server_copy_record import ServerCopyRecord
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.message import Message
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.tool import Tool, ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    NoticeGiven,
    TextDelta,
    ToolFinished,
    TurnEvent,
    TurnFailed,
    TurnFinished,
)
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider, OwnSide
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.assistant_rig import AssistantRig, assistant_rig
from tests.helpers.notebook_tool import ReadNotes, SlowWrite, WriteNote
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, said


@dataclass
class Seen:
    """What a person saw of a turn."""

    events: list[TurnEvent] = field(default_factory=list)

    def of(self, kind: type) -> list:
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def text(self) -> str:
        return "".join(event.text for event in self.of(TextDelta))

    @property
    def status(self) -> str:
        return self.of(TurnFinished)[-1].status

    @property
    def failure(self) -> str:
        return " ".join(f"{one.message} {one.hint}" for one in self.of(TurnFailed))

    @property
    def notices(self) -> list[str]:
        return [event.text for event in self.of(NoticeGiven)]

    @property
    def results(self) -> list[ToolResult]:
        return [event.result for event in self.of(ToolFinished)]


@dataclass
class WiredAssistant:
    """The assistant, the service that it asks, and the notes that its tools write."""

    rig: AssistantRig
    server: ResponsesServer
    notes: list[str]
    slow: SlowWrite
    key: list[str]
    provider: OpenAIResponsesProvider
    approves: bool = True
    attachments: tuple[Path, ...] = ()
    conversation_id: str | None = None

    async def send(self, text: str) -> Seen:
        """Go on with the conversation, or begin it."""
        seen = Seen()
        await self.send_into(seen, text)
        return seen

    async def send_into(self, seen: Seen, text: str) -> None:
        """The same, for a turn that will be stopped."""
        draft = Draft(text, self.attachments, self.conversation_id)
        async with aclosing(self.rig.assistant.send(draft)) as events:
            async for event in events:
                seen.events.append(event)
                self._react(event)

    def messages(self) -> tuple[Message, ...]:
        return self.rig.conversations.messages(self.conversation_id)

    def sent(self, number: int = -1) -> list[dict]:
        """The input of a request."""
        return self.server.requests[number].body["input"]

    async def check_that_it_goes_on(self) -> None:
        """The database is whole, no turn is open, and the service takes the next request."""
        self.server.replies.clear()
        self.server.replies.append(answered(said("Still here.")))
        self.attachments = ()
        seen = await self.send("Still there?")
        assert (seen.text, seen.status) == ("Still here.", "completed"), seen.failure
        rows = self.rig.database.rows
        assert rows(str, "PRAGMA integrity_check") == ["ok"]
        assert rows(str, "SELECT id FROM turns WHERE ended_at IS NULL") == []

    def _react(self, event: TurnEvent) -> None:
        self.conversation_id = getattr(event, "conversation_id", "") or self.conversation_id
        if isinstance(event, ApprovalRequested):
            event.answer(self.approves)


@asynccontextmanager
async def wired_assistant(
    folder: Path, server: ResponsesServer, *tools: Tool, limits=None, places=None, **settings
) -> AsyncIterator[WiredAssistant]:
    """An assistant with a notebook, and with a model at the server's address."""
    chosen = OpenAISettings(**{"base_url": server.url, **settings})
    key, notes, slow = [GOOD_KEY], [], SlowWrite()

    async def read_key():
        return key[-1]

    notebook = (WriteNote(notes), ReadNotes(notes), slow, *tools)
    with closing(SqliteDatabase(folder / "desktop_assist.sqlite3")) as database:
        record = ServerCopyRecord(database)
        here = OwnSide(record, places)
        provider = OpenAIResponsesProvider(lambda: chosen, read_key, here, **(limits or {}))
        with closing(assistant_rig(folder, provider, *notebook)) as rig:
            yield WiredAssistant(rig, server, notes, slow, key, provider)
        await provider.aclose()
