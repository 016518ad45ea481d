"""Builds the parts that the window and the terminal share."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_assist.app.assistant_grounds import AssistantGrounds, Desk
from desktop_assist.app.assistant_parts import AssistantParts, assistant_parts
from desktop_assist.app.calendar_parts import CalendarGrounds, CalendarParts, calendar_parts
from desktop_assist.app.conversation_parts import ConversationGrounds, ConversationParts
from desktop_assist.app.document_parts import build_library
from desktop_assist.app.later import Later
from desktop_assist.app.mcp_parts import WayOut, mcp_room
from desktop_assist.app.model_services import ModelServices
from desktop_assist.app.moment import Moment, build_clock
from desktop_assist.app.open_database import open_database
from desktop_assist.app.openai_access import CopyGrounds, KeyGrounds
from desktop_assist.app.own_records import OwnRecords
from desktop_assist.app.plugin_parts import plugin_provider, plugin_room
from desktop_assist.app.privacy_parts import Outgoing, build_redactor
from desktop_assist.app.usage_parts import UsageParts
from desktop_assist.assistant.assistant import Assistant
from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.assistant.cost_preview import CostPreview
from desktop_assist.assistant.taken_out_files import TakenOutFiles
from desktop_assist.calendars.contacts.contact_keeper import ContactKeeper
from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.connectors.mcp.mcp_room import McpRoom
from desktop_assist.connectors.slack.progress import SlackWaits
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.errors import FileError, StorageError
from desktop_assist.expenses.duplicates.receipt_marks import ReceiptMarks
from desktop_assist.expenses.expense import ExpenseFilter, ExpenseListing
from desktop_assist.expenses.outbox.outbox_table import anything_waits
from desktop_assist.expenses.waiting_receipts import WaitingReceipts
from desktop_assist.files.backup_shelf import BackupShelf
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.memory.assistant_store import AssistantStore
from desktop_assist.memory.fact_store import FactStore
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.storage.database_copies import DatabaseCopies
from desktop_assist.storage.presence import Presence
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.clock import FixedClock
from desktop_assist.system.extras import extras_here
from desktop_assist.system.folders import Folders
from desktop_assist.system.keyring_store import KeyringStore
from desktop_assist.system.resources import resource_path
from desktop_assist.system.sample_workspace import fill_sample
from desktop_assist.system.settings import settings_in
from desktop_assist.system.worker_pool import ExecutorPool
from desktop_assist.system.workspace import SettingsWorkspace

if TYPE_CHECKING:  # read when first used
    from desktop_assist.app.expense_parts import ExpenseParts
    from desktop_assist.app.hosted_parts import HostedParts
    from desktop_assist.connectors.slack.slack_room import SlackRoom
    from desktop_assist.expenses.expense_store import ExpenseStore
    from desktop_assist.expenses.outbox.expense_delivery import Delivered
    from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
    from desktop_assist.expenses.receipt.recognised import ReceiptRecognition


class Parts:
    """What the program is built of. It is handed to nobody: each gets from it what it uses.

    Building blocks: the settings are read and the database is brought up to date.

    Args:
        folders: Where the program keeps its own things.
        moment: How the clock was set.
        uses_environment: Whether the environment's OpenAI key and address may serve.

    Raises:
        SettingsError: settings.toml cannot be used.
        StorageError: The database cannot be used.
    """

    def __init__(self, folders: Folders, moment: Moment, *, uses_environment: bool = False) -> None:
        self.folders = folders
        self.settings = settings_in(folders.settings_file)
        self.clock = build_clock(self.settings, moment)
        self.workers = ExecutorPool()
        self.extras = extras_here()
        self.workspace = SettingsWorkspace(self.settings, folders)
        self.secrets = KeyringStore(folders.keyring_service)
        self.database_note = ""
        self.database = open_database(folders.database, self._note_database)
        self.models = ModelServices(
            KeyGrounds(self.settings, self.secrets, self.outgoing.door),
            CopyGrounds(self.database, self.outgoing.sent),
            uses_environment=uses_environment,
        )
        self._journal = SqliteJournal(self.database)
        self._presence = Presence(folders.data / "running")
        self.usage = UsageParts(self.database, self.clock, self._presence, self.settings)
        self.contacts = ContactStore(self.workspace, WorkspaceCalendars(self.workspace))
        self.conversations = self._build_conversations()
        self._writer = SafeWriter(
            self._journal, folders.data / "backups", self.clock, self.workspace.check
        )
        self.changes = ChangeHistory(self._journal, self._writer)
        self.calendar = self._build_calendar()
        self.viewers = ExecutorPool()  # apart from what reads a receipt for seconds
        self._expense_parts = Later(self._build_expenses)
        self.slack_waits, self._slack = SlackWaits(), Later(self._build_slack)
        self.indexing = self._build_indexing()
        self._hosted = Later(self._build_hosted)
        self.facts = FactStore(folders.facts_file, self._writer, self.clock, self.settings)
        self.assistants = AssistantStore(
            folders.assistants, resource_path("assistants"), self._writer
        )
        self.choice, self.mcp = AssistantChoice(self.database, self.assistants), self._build_mcp()
        self.assistant_parts = self._build_assistant()

    @cached_property
    def outgoing(self) -> Outgoing:
        """What leaves the laptop passes it."""
        return Outgoing(self.settings, self.database, self.clock)

    @cached_property
    def records(self) -> OwnRecords:
        """Everything kept about the person."""
        return OwnRecords(self.folders, self.secrets, self._forgetting)

    @property
    def slack(self) -> "SlackRoom":
        """Discussions fetched from Slack or imported; blocking the first time."""
        return self._slack()

    @cached_property
    def plugins(self) -> PluginRoom:
        """What other packages add."""
        processes = (self.workers, self.viewers)
        return plugin_room(self.database, self.settings, self.workers, processes)

    @cached_property
    def redactor(self) -> Redactor:
        """Takes personal data out of what leaves the laptop."""
        return build_redactor(self.contacts, self.settings)

    @cached_property
    def cost_preview(self) -> CostPreview:
        """Tells about what a message would cost."""
        services = self.assistant_parts.services

        def fixed() -> tuple[object, ...]:
            return services.instructions, services.tools.offered()

        store, tariff = self.conversations.store, self.usage.tariff
        return CostPreview(store, self.choice, self.settings.current, tariff, self.clock, fixed)

    @cached_property
    def contact_keeper(self) -> ContactKeeper:
        """Keeps people in a file of their own."""
        return ContactKeeper(self.workspace, self.contacts, self._writer)

    @cached_property
    def copies(self) -> BackupShelf:
        """The files as they were before they were first changed."""
        return BackupShelf(self._journal, self._writer, self.folders.data / "backups")

    @property
    def meetings(self) -> MeetingStore:
        """What is in the calendars."""
        return self.calendar.meetings

    @property
    def recognition(self) -> "ReceiptRecognition":
        """Reads receipts, in the worker process."""
        from desktop_assist.app.tool_parts import receipt_recognition

        return receipt_recognition()

    @property
    def expense_parts(self) -> "ExpenseParts":
        """Everything about expenses; blocking the first time."""
        return self._expense_parts()

    @property
    def policies(self) -> "ExpensePolicyStore":
        """The company's rules for expenses."""
        return self.expense_parts.policies

    @property
    def expenses(self) -> "ExpenseStore":
        """The rows of the sheet."""
        return self.expense_parts.store

    @cached_property
    def waiting_receipts(self) -> WaitingReceipts:
        """The receipts that are in no row of the sheet yet."""
        marks = ReceiptMarks(self.database)
        return WaitingReceipts(self.workspace, self._list_expenses, marks, self._journal)

    @property
    def library(self) -> DocumentLibrary:
        """The documents that are searched."""
        return self.indexing.library

    @property
    def hosted(self) -> "HostedParts":
        """Copies of the documents at a service; blocking the first time."""
        return self._hosted()

    @property
    def tool_names(self) -> tuple[str, ...]:
        """Everything a model may call."""
        return tuple(spec.name for spec in self.assistant_parts.services.tools.offered())

    def assistant(self, now: datetime | None = None) -> Assistant:
        """The assistant, at the present moment or at another one."""
        services = self.assistant_parts.services
        if now is not None:
            zone = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else self.clock.time_zone
            services = replace(services, clock=FixedClock(now, zone))
        return Assistant(services)

    async def prepare(self) -> None:
        """Settle what a crash left open: half-written changes first, then half-finished turns.

        The sample files are laid out when they are asked for and not there yet.
        """
        with suppress(StorageError):  # held by another copy of the program; the next turn's work
            await self.workers.run(self.plugins.refresh)
        await self.workers.run(self._writer.recover)
        with suppress(StorageError):  # held by another copy of the program; tried again later
            await self.workers.run(self.deliver_expenses)
        await self.assistant().recover()
        with suppress(StorageError):  # held by another copy of the program; the next start's work
            await self.workers.run(self.conversations.clear_away)
        with suppress(StorageError, FileError):  # the next turn's work
            await self.workers.run(self.conversations.turn_log.append)
        folder = self.workspace.sample_folder
        if self.settings.current().workspace.sample and not folder.exists():
            await self.workers.run(self.fill_sample)

    def deliver_expenses(self) -> "Delivered | None":
        """Write the expenses that wait for their sheet; None when none does; blocking."""
        return self.expenses.deliver() if anything_waits(self.database) else None

    def fill_sample(self) -> None:
        """Lay out the sample files; blocking."""
        fill_sample(self.workspace.sample_folder, resource_path("sample"))

    async def tell_budget(self) -> str:
        """How much of the month's budget is used, in a line."""
        return (await self.workers.run(self.usage.spending.state)).in_words()

    async def warm_up(self) -> None:
        """Load what the provider now chosen needs: SDK and prices take half a second each."""
        await self.workers.run(self.outgoing.follow)
        chosen = (await self.workers.run(self.settings.current)).assistant.provider
        await self.models.warm_up(chosen)
        if chosen == "openai":
            await self.workers.run(self.usage.tariff.load)

    async def close(self) -> None:
        """Finish what has begun and let go of the files and connections."""
        await self.models.close()
        for hosted in self._hosted.built:
            await hosted.connection.aclose()
        await self.mcp.close()
        await asyncio.to_thread(self.plugins.close)
        await asyncio.to_thread(self.workers.close)
        await asyncio.to_thread(self.viewers.close)
        with suppress(StorageError, OSError):  # the next end's work
            await asyncio.to_thread(self._keep_copy)
        self.database.close()
        self._presence.close()
        await asyncio.to_thread(self.records.finish)

    def _list_expenses(self, wanted: ExpenseFilter) -> ExpenseListing:
        return self.expenses.list(wanted)

    def _note_database(self, words: str) -> None:
        self.database_note = words

    def _keep_copy(self) -> None:
        copies = DatabaseCopies(self.folders.database)
        copies.keep(self.database, self.clock.now().date())

    def _forgetting(self) -> tuple[Callable[[], Awaitable[None]], ...]:
        subscriptions, servers = self.calendar.subscriptions, self.calendar.servers
        return self._forget_slack, subscriptions.forget, servers.forget, self.mcp.forget

    async def _forget_slack(self) -> None:
        room = await self.workers.run(self._slack)
        await room.threads.forget_token()

    def _build_slack(self) -> "SlackRoom":
        from desktop_assist.app.slack_parts import SlackGrounds, slack_room

        own = (self.database, self.settings, self.secrets, self.clock, self.workers)
        return slack_room(SlackGrounds(*own, self.outgoing.door, self.slack_waits))

    def _build_mcp(self) -> McpRoom:
        folder = self.folders.tool_servers
        way = WayOut(self.settings, self.outgoing.door)
        return mcp_room(self.database, self.secrets, way, folder, self.workers)

    def _build_conversations(self) -> ConversationParts:
        traces = (
            self.outgoing.sent,
            self.usage.store,
            TakenOutFiles(self.folders.data / "mails"),
        )
        own = (self.database, self.clock, self.settings, self.workers, self.redactor)
        return ConversationParts(ConversationGrounds(*own, self.folders.logs, traces))

    def _build_calendar(self) -> CalendarParts:
        return calendar_parts(
            CalendarGrounds(
                self.workspace,
                self.folders.subscriptions,
                self.folders.calendar_servers,
                self._writer,
                self.clock,
                self.settings,
                self.database,
                self.secrets,
                self.workers,
                self.outgoing.door,
            )
        )

    def _build_expenses(self) -> "ExpenseParts":
        from desktop_assist.app.expense_parts import Grounds, expense_parts

        return expense_parts(
            Grounds(self.workspace, self._writer, self.clock, self.settings, self.database)
        )

    def _build_indexing(self) -> Indexing:
        library = build_library(self.database, self.workspace, self._writer, self.clock)
        return Indexing(library, self.workers)

    def _build_hosted(self) -> "HostedParts":
        from desktop_assist.app.hosted_parts import HostedGrounds, hosted_parts

        kept = (self.library, self.database, self.usage.spending, self.settings, self.clock)
        way = (self.redactor, self.workers, self.outgoing.sent)
        return hosted_parts(self.models.openai, HostedGrounds(*kept, *way))

    def _build_assistant(self) -> AssistantParts:
        model_of_plugin = plugin_provider(self.plugins, self.settings, self.outgoing.door.check)
        desk = Desk(
            meetings=self.meetings,
            conflicts=self.calendar.settling,
            expenses=self._expense_parts,
            indexing=self.indexing,
            hosted=lambda: self.hosted.search,
            slack=self._slack,
            changes=self.changes,
            search=self.conversations.search,
            viewers=self.viewers,
            foreign=(self.mcp, self.plugins),
        )
        return assistant_parts(
            AssistantGrounds(
                settings=self.settings,
                database=self.database,
                clock=self.clock,
                workers=self.workers,
                presence=self._presence,
                writer=self._writer,
                journal=self._journal,
                workspace=self.workspace,
                contacts=self.contacts,
                facts=self.facts,
                choice=self.choice,
                spending=self.usage.spending,
                answers=self.conversations.answers,
                spared=self.usage.spared,
                turn_log=self.conversations.turn_log,
                redactor=self.redactor,
                taken_out=TakenOutFiles(self.folders.data / "mails"),
            ),
            desk,
            {**self.models.providers, model_of_plugin.name: lambda: model_of_plugin},
        )
