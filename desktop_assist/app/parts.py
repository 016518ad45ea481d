"""Builds the parts that the window and the terminal share."""

import os
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_assist.app.moment import Moment
from desktop_assist.assistant import tables
from desktop_assist.assistant.assistant import Assistant, AssistantServices
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.intake import Intake
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.assistant.turn_store import TurnStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.settings import OpenAISettings, SettingsStore
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider, check_key
from desktop_assist.storage import sqlite_journal
from desktop_assist.storage.presence import Presence
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.clock import FixedClock, SystemClock, find_time_zone
from desktop_assist.system.folders import Folders
from desktop_assist.system.keyring_store import KeyringStore
from desktop_assist.system.resources import resource_path
from desktop_assist.system.settings import TomlSettings
from desktop_assist.system.worker_pool import ExecutorPool
from desktop_assist.system.workspace import SettingsWorkspace
from desktop_assist.tools.registry import ToolServices, build_tools
from desktop_assist.usage import usage_store
from desktop_assist.usage.usage_store import UsageStore

_OPENAI = "openai"
_ROOM_TABLES = (sqlite_journal.MIGRATIONS, tables.MIGRATIONS, usage_store.MIGRATIONS)


class OpenAIAccess:
    """The key and the settings of the OpenAI service, as they are at the moment of use.

    Args:
        settings: settings.toml.
        secrets: Where the key is kept.
        uses_environment: Whether OPENAI_API_KEY and OPENAI_BASE_URL may serve: only after the
            person asked for this provider by name.
    """

    def __init__(
        self, settings: SettingsStore, secrets: KeyringStore, *, uses_environment: bool
    ) -> None:
        self._settings = settings
        self._secrets = secrets
        self._uses_environment = uses_environment

    def settings(self) -> OpenAISettings:
        """The settings, with the environment's address where none is set."""
        settings = self._settings.current().openai
        address = os.environ.get("OPENAI_BASE_URL", "") if self._uses_environment else ""
        return replace(settings, base_url=settings.base_url or address)

    async def read_key(self) -> str | None:
        """The key, None when there is none."""
        if self._uses_environment and (key := os.environ.get("OPENAI_API_KEY")):
            return key
        return await self._secrets.get(_OPENAI)

    async def check_key(self, key: str) -> None:
        """Ask the service whether a key is good.

        Raises:
            ProviderError: It is not, or the service cannot be asked.
        """
        await check_key(key, self.settings())


@dataclass(frozen=True, slots=True)
class Parts:
    """What the program is built of. It is handed to nobody: each gets from it what it uses."""

    folders: Folders
    settings: TomlSettings
    secrets: KeyringStore
    openai: OpenAIAccess
    openai_provider: OpenAIResponsesProvider
    clock: Clock
    workers: ExecutorPool
    workspace: SettingsWorkspace
    database: SqliteDatabase
    presence: Presence
    writer: SafeWriter
    changes: ChangeHistory
    meetings: MeetingStore
    expenses: ExpenseStore
    conversations: ConversationStore
    assistant_services: AssistantServices

    def assistant(self, now: datetime | None = None) -> Assistant:
        """The assistant, at the present moment or at another one."""
        services = self.assistant_services
        if now is not None:
            zone = ZoneInfo(self.clock.time_zone.key)
            services = replace(services, clock=FixedClock(now, zone))
        return Assistant(services)

    async def recover(self) -> None:
        """Settle what a crash left open: half-written changes first, then half-finished turns."""
        await self.workers.run(self.writer.recover)
        await self.assistant().recover()

    def close(self) -> None:
        """Finish what has begun and let go of the files."""
        self.workers.close()
        self.database.close()
        self.presence.close()


def build_parts(folders: Folders, moment: Moment, *, uses_environment: bool = False) -> Parts:
    """Build everything; blocking, and the database is brought up to date.

    Raises:
        SettingsError: settings.toml cannot be used.
        StorageError: The database cannot be used.
    """
    settings = TomlSettings(folders.settings_file)
    clock = build_clock(settings, moment)
    workers = ExecutorPool()
    database = SqliteDatabase(folders.database)
    database.migrate([one for room in _ROOM_TABLES for one in room])
    presence = Presence(folders.data / "running")
    workspace = SettingsWorkspace(settings, folders)
    journal = SqliteJournal(database)
    writer = SafeWriter(journal, folders.data / "backups", clock)
    changes = ChangeHistory(journal, writer)
    meetings = MeetingStore(workspace, writer, clock)
    expenses = ExpenseStore(workspace, writer, clock, settings)
    secrets = KeyringStore(folders.keyring_service)
    openai = OpenAIAccess(settings, secrets, uses_environment=uses_environment)
    openai_provider = OpenAIResponsesProvider(openai.settings, openai.read_key)
    tools = ToolServices(meetings, expenses, changes, settings, workspace, writer, workers)
    return Parts(
        folders=folders,
        settings=settings,
        secrets=secrets,
        openai=openai,
        openai_provider=openai_provider,
        clock=clock,
        workers=workers,
        workspace=workspace,
        database=database,
        presence=presence,
        writer=writer,
        changes=changes,
        meetings=meetings,
        expenses=expenses,
        conversations=ConversationStore(database, clock),
        assistant_services=AssistantServices(
            providers=_Providers(settings, openai_provider).named,
            tools=ToolRunner(build_tools(tools)),
            turns=TurnStore(database, clock, presence),
            usage=UsageStore(database, clock),
            intake=Intake(meetings.read_file, workers),
            clock=clock,
            workers=workers,
            instructions=resource_path("prompts/instructions.md").read_text("utf-8"),
        ),
    )


def build_clock(settings: SettingsStore, moment: Moment) -> Clock:
    """The clock as set on the command line, else the machine's, in the home zone."""
    zone = find_time_zone(moment.time_zone or settings.current().calendar.time_zone)
    return FixedClock(moment.now, zone) if moment.now else SystemClock(zone)


class _Providers:
    """Finds the provider of a name."""

    def __init__(self, settings: SettingsStore, openai: OpenAIResponsesProvider) -> None:
        self._settings = settings
        self._providers: dict[str, Provider] = {
            "embedded": EmbeddedProvider(settings.current),
            _OPENAI: openai,
        }

    def named(self, name: str | None) -> Provider:
        chosen = name or self._settings.current().assistant.provider
        if chosen not in self._providers:
            raise UsageError(
                f"There is no provider “{chosen}”.", "Known: " + ", ".join(self._providers) + "."
            )
        return self._providers[chosen]
