"""Joins the assistant: the providers it asks, the tools it uses, and what it keeps of its turns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop_assist.app.expense_parts import ExpenseParts
from desktop_assist.app.provider_choice import ProviderChoice
from desktop_assist.assistant.alike_memory import AlikeMemory
from desktop_assist.assistant.answer_memory import AnswerMemory
from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.assistant.assistant_services import AssistantServices
from desktop_assist.assistant.conversation_branch import ConversationBranches
from desktop_assist.assistant.conversation_index import ConversationIndex
from desktop_assist.assistant.intake import Intake
from desktop_assist.assistant.look_first import LookServices
from desktop_assist.assistant.model_inquiry import InquiryServices, ModelInquiry
from desktop_assist.assistant.outside_marks import OutsideMarks
from desktop_assist.assistant.taken_out_files import TakenOutFiles
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.assistant.turn_log import TurnLog
from desktop_assist.assistant.turn_store import TurnStore
from desktop_assist.calendars.contacts.contact_store import ContactStore
from desktop_assist.calendars.invitations.incoming_store import IncomingStore
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.documents.hosted.hosted_search import HostedSearch
from desktop_assist.documents.indexing import Indexing
from desktop_assist.documents.same_question import SameQuestion
from desktop_assist.documents.vectors.encoder import Encoder
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import ToolSource
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.expenses.receipt.careful_reader import CarefulReader
from desktop_assist.expenses.receipt.recognised import ReceiptRecognition
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.memory.fact_store import FactStore
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider
from desktop_assist.storage.presence import Presence
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.resources import resource_path
from desktop_assist.tools.registry import ToolServices, build_tools
from desktop_assist.usage.spared_costs import SparedCosts
from desktop_assist.usage.spending_store import SpendingStore
from desktop_assist.usage.step_pacer import StepPacer


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
        foreign: Give tools of other programs.
    """

    meetings: MeetingStore
    conflicts: ConflictSettling
    expenses: ExpenseParts
    indexing: Indexing
    hosted: HostedSearch
    slack: SlackRoom
    changes: ChangeHistory
    search: ConversationIndex
    recognition: ReceiptRecognition
    foreign: tuple[ToolSource, ...] = ()


@dataclass(frozen=True, slots=True)
class AssistantParts:
    """The assistant.

    Attributes:
        services: What each of its turns uses.
        receipt_reader: Reads a receipt, with a second opinion where one is wanted.
        get_ready: Loads what the first chore will need; blocking.
    """

    services: AssistantServices
    receipt_reader: CarefulReader
    get_ready: Callable[[], None]


def assistant_parts(
    grounds: AssistantGrounds, desk: Desk, others: Mapping[str, Provider]
) -> AssistantParts:
    """The assistant as the program joins it.

    Args:
        grounds: What it stands on.
        desk: What its tools work on.
        others: The providers by their names in the settings, the embedded one aside.
    """
    library = desk.indexing.library

    def is_answered(question: str) -> bool:
        return library.answer(question).is_found

    embedded = EmbeddedProvider(grounds.settings.current, grounds.contacts.known, is_answered)
    providers = ProviderChoice(
        grounds.settings,
        grounds.contacts,
        embedded,
        dict(others),
        lambda call: is_answered(str(call.arguments["query"])),
    )
    turns = TurnStore(grounds.database, grounds.clock, grounds.presence)
    inquiry = _inquiry(grounds, providers, turns)
    reader = CarefulReader(
        desk.recognition, desk.expenses.store.habits, inquiry, grounds.settings, grounds.workers
    )
    made_from = _tool_services(grounds, desk, inquiry, reader)
    tools = ToolRunner(build_tools(made_from), sources=desk.foreign)
    intake = Intake(tools, made_from.incoming, grounds.workers, grounds.taken_out)
    services = _services(grounds, providers, (tools, turns, intake))
    return AssistantParts(services, reader, embedded.get_ready)


def _tool_services(
    grounds: AssistantGrounds, desk: Desk, inquiry: ModelInquiry, reader: CarefulReader
) -> ToolServices:
    invitations = InvitationStore(
        desk.meetings, grounds.workspace, grounds.writer, grounds.clock, grounds.settings
    )
    expenses = desk.expenses
    return ToolServices(
        meetings=desk.meetings,
        conflicts=desk.conflicts,
        invitations=invitations,
        incoming=IncomingStore(desk.meetings, invitations, grounds.writer, grounds.clock),
        expenses=expenses.store,
        questions=expenses.questions,
        policies=expenses.policies,
        reports=expenses.reports,
        policy_form=expenses.policy_form,
        receipts=expenses.receipts,
        duplicates=expenses.duplicates,
        receipt_reader=reader,
        rule_inquiry=RuleInquiry(inquiry),
        indexing=desk.indexing,
        slack=desk.slack,
        facts=grounds.facts,
        changes=desk.changes,
        search=desk.search,
        settings=grounds.settings,
        contacts=grounds.contacts,
        workers=grounds.workers,
        viewers=expenses.viewers,
        hosted=desk.hosted,
    )


def _inquiry(
    grounds: AssistantGrounds, providers: ProviderChoice, turns: TurnStore
) -> ModelInquiry:
    return ModelInquiry(
        InquiryServices(
            providers=providers.named,
            turns=turns,
            database=grounds.database,
            spending=grounds.spending,
            turn_log=grounds.turn_log,
            redactor=grounds.redactor,
            clock=grounds.clock,
            workers=grounds.workers,
            pacing=StepPacer(grounds.database, grounds.clock),
        )
    )


def _services(
    grounds: AssistantGrounds,
    providers: ProviderChoice,
    built: tuple[ToolRunner, TurnStore, Intake],
) -> AssistantServices:
    tools, turns, intake = built
    return AssistantServices(
        providers=providers.named,
        chores=providers.for_chore,
        look=providers.look,
        smaller=providers.smaller,
        pacing=StepPacer(grounds.database, grounds.clock),
        looking=LookServices(grounds.answers, grounds.spared, grounds.workers, _alike(grounds)),
        tools=tools,
        turns=turns,
        branches=ConversationBranches(grounds.database, grounds.clock),
        spending=grounds.spending,
        turn_log=grounds.turn_log,
        journal=grounds.journal,
        redactor=grounds.redactor,
        intake=intake,
        facts=grounds.facts,
        choice=grounds.choice,
        marks=OutsideMarks(grounds.database),
        clock=grounds.clock,
        workers=grounds.workers,
        instructions=resource_path("prompts/instructions.md").read_text("utf-8"),
    )


def _alike(grounds: AssistantGrounds) -> AlikeMemory:
    comparison = SameQuestion(
        Encoder(resource_path("embedding/tokenizer.json")), resource_path("search")
    )
    return AlikeMemory(grounds.database, grounds.answers, comparison)
