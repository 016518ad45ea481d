"""An assistant on a real database, with a scripted provider."""

from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.assistant.assistant_services import AssistantServices
from desktop_assist.assistant.conversation_branch import ConversationBranches
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.intake import Intake
from desktop_assist.assistant.outside_marks import OutsideMarks
from desktop_assist.assistant.taken_out_files import TakenOutFiles
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.assistant.turn_log import LogGrounds, TurnLog
from desktop_assist.assistant.turn_store import TurnStore
from desktop_assist.calendars.meeting import MeetingListing
from desktop_assist.domain.database import Statement
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.tool import Tool
from desktop_assist.domain.turn_event import TurnEvent, TurnFinished, TurnStarted
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.memory.assistant_store import AssistantStore
from desktop_assist.memory.fact_store import FactStore
from desktop_assist.storage.presence import Presence
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.resources import resource_path
from desktop_assist.usage.price_list import PriceList
from desktop_assist.usage.spending_store import SpendingStore
from desktop_assist.usage.tariff import Tariff
from desktop_assist.usage.usage_store import UsageStore
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.ready_database import ready_database
from tests.helpers.shipped_people import REDACTOR

PRICES = PriceList(resource_path("prices.toml"))


def no_meetings(path: Path) -> MeetingListing:
    return MeetingListing(())


@dataclass
class AssistantRig:
    """Everything a test of turns needs."""

    assistant: Assistant
    services: AssistantServices
    conversations: ConversationStore
    assistants: AssistantStore
    database: SqliteDatabase
    presence: Presence
    usage: UsageStore

    async def send(self, text: str, conversation_id: str | None = None, **more) -> list[TurnEvent]:
        draft = Draft(text, conversation_id=conversation_id, **more)
        async with aclosing(self.assistant.send(draft)) as events:
            return [event async for event in events]

    @property
    def traces(self):
        return self.services.turn_log, self.usage

    def only_messages(self):
        (conversation,) = self.conversations.listing()
        return self.conversations.messages(conversation.id)

    def with_provider(self, provider: Provider) -> "AssistantRig":
        return self.with_providers(lambda name: provider)

    def with_providers(self, providers) -> "AssistantRig":
        return self.with_services(replace(self.services, providers=providers))

    def with_tools(self, *tools: Tool) -> "AssistantRig":
        return self.with_services(replace(self.services, tools=ToolRunner(tools)))

    def with_services(self, services: AssistantServices) -> "AssistantRig":
        return replace(self, assistant=Assistant(services), services=services)

    @property
    def provider(self) -> Provider:
        return self.services.providers(None)

    def start_conversation(self, conversation_id: str) -> None:
        """A conversation under an id that a test can name."""
        made = self.conversations.create("Hello")
        self.database.write(
            Statement("UPDATE conversations SET id = ? WHERE id = ?", (conversation_id, made.id))
        )

    def leave_running_turn(
        self, turn_id: str, messages=(), owner: str = "gone", status: str = "running"
    ) -> str:
        """What a program that was killed leaves: a running turn; gives its conversation."""
        conversation = self.conversations.create("Left")
        for message in messages:
            self.conversations.put(conversation.id, message)
        self.database.write(
            Statement(
                "INSERT INTO turns (id, conversation_id, owner, provider, model_id, status,"
                " started_at) VALUES (?, ?, ?, '', '', ?, '')",
                (turn_id, conversation.id, owner, status),
            )
        )
        return conversation.id

    def close(self) -> None:
        self.presence.close()
        self.database.close()


def assistant_rig(
    folder: Path, provider: Provider, *tools: Tool, workers=None, settings=None
) -> AssistantRig:
    """A fresh assistant with its files in `folder`."""
    clock, workers = FrozenClock(), workers or InlineWorkers()
    database = ready_database(folder / "desktop_assist.sqlite3")
    presence = Presence(folder / "running")
    journal = SqliteJournal(database)
    writer = SafeWriter(journal, folder / "backups", clock)
    runner = ToolRunner(tools)
    assistants = AssistantStore(folder / "assistants", resource_path("assistants"), writer)
    settings = settings or FixedSettings()
    tariff = Tariff(PRICES, settings.current)
    conversations = ConversationStore(database, clock)
    mails = TakenOutFiles(folder / "mails")
    intake = Intake(runner, CalendarDesk(folder / "desk").incoming, workers, mails)
    services = AssistantServices(
        providers=lambda name: provider,
        tools=runner,
        turns=TurnStore(database, clock, presence),
        branches=ConversationBranches(database, clock),
        spending=SpendingStore(database, clock, presence, settings, tariff),
        turn_log=TurnLog(
            LogGrounds(database, conversations, settings, clock), REDACTOR, folder / "logs"
        ),
        journal=journal,
        redactor=REDACTOR,
        intake=lambda: intake,
        facts=FactStore(folder / "facts.jsonl", writer, clock, FixedSettings()),
        choice=AssistantChoice(database, assistants),
        marks=OutsideMarks(database),
        clock=clock,
        workers=workers,
        instructions="Be brief.",
    )
    usage = UsageStore(database, clock)
    return AssistantRig(
        Assistant(services), services, conversations, assistants, database, presence, usage
    )


def status_of(events: list[TurnEvent]) -> str:
    (finished,) = (event for event in events if isinstance(event, TurnFinished))
    return finished.status


def conversation_of(events: list[TurnEvent]) -> str:
    (started,) = (event for event in events if isinstance(event, TurnStarted))
    return started.conversation_id
