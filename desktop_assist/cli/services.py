"""What the commands use; the composition root makes one of these."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.assistant.audit.audit_export import AuditExport
from desktop_assist.assistant.chat_import.chat_importer import ChatImporter
from desktop_assist.assistant.conversation_removal import ConversationRemoval
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.export.conversation_exporter import ConversationExporter
from desktop_assist.assistant.sent_store import SentStore
from desktop_assist.assistant.turn_log import TurnLog
from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.connectors.calendar_server.calendar_servers import CalendarServers
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.connectors.mcp.mcp_room import McpRoom
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.hosted.hosted_copy import HostedCopy
from desktop_assist.documents.hosted.hosted_search import HostedSearch
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_search import ConversationSearch
from desktop_assist.domain.database import Database
from desktop_assist.domain.extra import ExtraSource
from desktop_assist.domain.journal import Change
from desktop_assist.domain.local_server import LocalServer
from desktop_assist.domain.notifier import Notifier
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.duplicates.duplicate_finder import DuplicateFinder
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.receipt.recognised import ReceiptRecognition
from desktop_assist.expenses.report.report_store import ReportStore
from desktop_assist.memory.assistant_store import AssistantStore
from desktop_assist.memory.fact_store import FactStore
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.privacy.leaving_statement import LeavingStatement
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.system.folders import Folders
from desktop_assist.usage.spending_store import SpendingStore
from desktop_assist.usage.usage_report import UsageReport


class Changes(Protocol):
    """Takes changes back and makes them again; blocking."""

    def undo(self, change_id: str | None = None) -> Change:
        """Take back the last change, or the one with this id."""

    def redo(self, change_id: str | None = None) -> Change:
        """Make the change again that was last taken back, or the one with this id."""


class Mover(Protocol):
    """Takes all of it to another computer."""

    def pack(self, file: Path, day: date) -> None:
        """Write it into a file; blocking."""

    def take_in(self, file: Path) -> date:
        """Read such a file, which counts when the program ends; gives its day; blocking."""


class Records(Protocol):
    """Everything the program keeps about the person."""

    @property
    def moving(self) -> Mover:
        """Takes all of it to another computer."""

    async def forget(self) -> None:
        """Remove all of it when the program ends."""


@dataclass(frozen=True, slots=True)
class AddedByOthers:
    """What other programs and packages add.

    Attributes:
        mcp: Servers of tools.
        plugins: Packages.
    """

    mcp: McpRoom
    plugins: PluginRoom


@dataclass(frozen=True, slots=True)
class CliPrivacy:
    """What leaves the laptop, and what is kept of the person.

    Attributes:
        sent: What left for model services.
        audit: Writes down a period.
        statement: What leaves the laptop and when, as things stand; blocking.
        records: Everything the program keeps about the person.
        redactor: Takes personal data out of what leaves.
    """

    sent: SentStore
    audit: AuditExport
    statement: Callable[[], LeavingStatement]
    records: Records
    redactor: Redactor


@dataclass(frozen=True, slots=True)
class Exchange:
    """Conversations on their way to other programs, and from them."""

    exporter: ConversationExporter
    importer: ChatImporter


@dataclass(frozen=True, slots=True)
class KeyChecks:
    """Ask whether a key is good; each raises a ProviderError when not.

    Attributes:
        openai: OpenAI.
        compatible: The server of the person's choice.
    """

    openai: Callable[[str], Awaitable[None]]
    compatible: Callable[[str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class FetchedCalendars:
    """Calendars that come from elsewhere.

    Attributes:
        subscriptions: By their address, only read.
        servers: Kept in step with a server.
    """

    subscriptions: CalendarSubscriptions
    servers: CalendarServers


@dataclass(frozen=True, slots=True)
class CliServices:
    """Everything a command may need; each command is given only its own.

    Attributes:
        assistant: Answers at the present moment.
        assistant_at: The same assistant at another moment, for a line of a batch with its own.
        conversations: What was said before.
        search: Finds again what was said.
        removal: Deletes a conversation for good.
        exchange: Takes a conversation elsewhere, and those of other assistants over.
        meetings: The calendar.
        fetched: Calendars that come from elsewhere.
        contacts: The people the person knows.
        expenses: The expense sheet.
        duplicates: Finds what may be in the sheet already.
        policies: The company's rules for expenses.
        reports: The reports of expenses.
        recognition: Reads receipts.
        library: Documents that are searched.
        hosted_copy: Copies of them in a store at a service.
        hosted_search: Searches those.
        slack: Discussions fetched from Slack or imported.
        others: What other programs and packages add.
        facts: What is remembered of the person.
        assistants: Who can be chosen to answer.
        changes: Undo and redo.
        usage: What models used.
        spending: What is left of the month's budget.
        turn_log: What every step did.
        privacy: What leaves, and what is kept of the person.
        settings: settings.toml.
        secrets: Where keys are kept.
        key_checks: Asks whether a key is good.
        find_servers: Looks for model servers on this computer.
        notifier: The desktop's notifications, for the doctor.
        clock: The present moment.
        workers: Runs what blocks.
        folders: Where the program keeps its own things, for the doctor.
        workspace: Where the user's files are, for the doctor.
        database: The program's own file, for the doctor.
        extras: The heavy parts of the program, for the doctor.
    """

    assistant: Assistant
    assistant_at: Callable[[datetime], Assistant]
    conversations: ConversationStore
    search: ConversationSearch
    removal: ConversationRemoval
    exchange: Exchange
    meetings: MeetingStore
    fetched: FetchedCalendars
    contacts: ContactStore
    expenses: ExpenseStore
    duplicates: DuplicateFinder
    policies: ExpensePolicyStore
    reports: ReportStore
    recognition: ReceiptRecognition
    library: DocumentLibrary
    hosted_copy: HostedCopy
    hosted_search: HostedSearch
    slack: SlackRoom
    others: AddedByOthers
    facts: FactStore
    assistants: AssistantStore
    changes: Changes
    usage: UsageReport
    spending: SpendingStore
    turn_log: TurnLog
    privacy: CliPrivacy
    settings: SettingsStore
    secrets: SecretStore
    key_checks: KeyChecks
    find_servers: Callable[[], Awaitable[Sequence[LocalServer]]]
    notifier: Notifier
    clock: Clock
    workers: WorkerPool
    folders: Folders
    workspace: WorkspaceSource
    database: Database
    extras: ExtraSource
