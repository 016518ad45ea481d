"""What the assistant stands on, and what its tools work on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.assistant.answer_memory import AnswerMemory
from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.assistant.conversation_index import ConversationIndex
from desktop_assist.assistant.taken_out_files import TakenOutFiles
from desktop_assist.assistant.turn_log import TurnLog
from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolSource
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.memory.fact_store import FactStore
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.storage.presence import Presence
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.usage.spending_store import SpendingStore

if TYPE_CHECKING:  # built when the first tool is used
    from desktop_assist.app.expense_parts import ExpenseParts
    from desktop_assist.connectors.slack.slack_room import SlackRoom
    from desktop_assist.documents.hosted.hosted_search import HostedSearch


@dataclass(frozen=True, slots=True)
class AssistantGrounds:
    """What the assistant stands on, whatever it is asked."""

    settings: SettingsStore
    database: Database
    clock: Clock
    workers: WorkerPool
    presence: Presence
    writer: SafeWriter
    journal: SqliteJournal
    workspace: WorkspaceSource
    contacts: ContactStore
    facts: FactStore
    choice: AssistantChoice
    spending: SpendingStore
    answers: AnswerMemory
    spared: SparedCosts
    turn_log: TurnLog
    redactor: Redactor
    taken_out: TakenOutFiles


@dataclass(frozen=True, slots=True)
class Desk:
    """What its tools work on.

    Attributes:
        expenses: Built when the first tool is used, as `hosted` and `slack` are.
        viewers: Look at files, apart from what reads a receipt for seconds.
        foreign: Give tools of other programs.
    """

    meetings: MeetingStore
    conflicts: ConflictSettling
    expenses: "Callable[[], ExpenseParts]"
    indexing: Indexing
    hosted: "Callable[[], HostedSearch]"
    slack: "Callable[[], SlackRoom]"
    changes: ChangeHistory
    search: ConversationIndex
    viewers: WorkerPool
    foreign: tuple[ToolSource, ...] = ()
