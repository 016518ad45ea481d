"""Every tool of the program: a new one is one new file and one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_assist.calendars.invitations.incoming_store import IncomingStore
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.documents.hosted.hosted_search import HostedSearch
from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.contact import ContactSource
from desktop_assist.domain.conversation_search import ConversationSearch
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.tool import Tool
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.duplicates.duplicate_finder import DuplicateFinder
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.policy.policy_form_store import PolicyFormStore
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.expenses.questions.expense_questions import ExpenseQuestions
from desktop_assist.expenses.receipt.careful_reader import CarefulReader
from desktop_assist.expenses.receipt_store import ReceiptStore
from desktop_assist.expenses.report.report_store import ReportStore
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.memory.fact_store import FactStore
from desktop_assist.tools.add_expense import AddExpense
from desktop_assist.tools.add_mileage import AddMileage
from desktop_assist.tools.answer_invitation import AnswerInvitation
from desktop_assist.tools.ask_for_expense_rules import AskForExpenseRules
from desktop_assist.tools.calculate import Calculate
from desktop_assist.tools.calculation.currency_sum import LatestRates
from desktop_assist.tools.cancel_meeting import CancelMeeting
from desktop_assist.tools.check_policy import CheckPolicy
from desktop_assist.tools.create_meeting import CreateMeeting
from desktop_assist.tools.delete_expense import DeleteExpense
from desktop_assist.tools.describe_document import DescribeDocument
from desktop_assist.tools.draft_expense import DraftExpense
from desktop_assist.tools.draft_expense_rules import DraftExpenseRules
from desktop_assist.tools.draft_meeting import DraftMeeting
from desktop_assist.tools.duplicate_meeting import DuplicateMeeting
from desktop_assist.tools.fetch_slack_thread import FetchSlackThread
from desktop_assist.tools.find_document import FindDocument
from desktop_assist.tools.find_free_time import FindFreeTime
from desktop_assist.tools.find_meetings import FindMeetings
from desktop_assist.tools.forget import Forget
from desktop_assist.tools.generate_expense_report import GenerateExpenseReport
from desktop_assist.tools.import_calendar import ImportCalendar
from desktop_assist.tools.import_slack_export import ImportSlackExport
from desktop_assist.tools.keep_document import KeepDocument
from desktop_assist.tools.keep_receipt import KeepReceipt
from desktop_assist.tools.list_expense_reports import ListExpenseReports
from desktop_assist.tools.list_expenses import ListExpenses
from desktop_assist.tools.list_meetings import ListMeetings
from desktop_assist.tools.look_up_table import LookUpTable
from desktop_assist.tools.read_receipt import ReadReceipt
from desktop_assist.tools.remember import Remember
from desktop_assist.tools.remove_document import RemoveDocument
from desktop_assist.tools.remove_slack_export import RemoveSlackExport
from desktop_assist.tools.restore_occurrence import RestoreOccurrence
from desktop_assist.tools.save_expense_rules import SaveExpenseRules
from desktop_assist.tools.save_invitation import SaveInvitation
from desktop_assist.tools.search_conversations import SearchConversations
from desktop_assist.tools.search_policies import SearchPolicies
from desktop_assist.tools.set_report_status import SetReportStatus
from desktop_assist.tools.settle_calendar_conflict import SettleCalendarConflict
from desktop_assist.tools.show_calendar_conflicts import ShowCalendarConflicts
from desktop_assist.tools.show_expense_rules import ShowExpenseRules
from desktop_assist.tools.summarize_expenses import SummarizeExpenses
from desktop_assist.tools.tick_slack_task import TickSlackTask
from desktop_assist.tools.undo import Undo
from desktop_assist.tools.update_expense import UpdateExpense
from desktop_assist.tools.update_meeting import UpdateMeeting
from desktop_assist.tools.use_expense_sheet import UseExpenseSheet
from desktop_assist.tools.work_out_per_diem import WorkOutPerDiem
from desktop_assist.tools.write_waiting_expenses import WriteWaitingExpenses


@dataclass(frozen=True, slots=True)
class ToolServices:
    """What tools are made from; each takes just what it uses."""

    meetings: MeetingStore
    conflicts: ConflictSettling
    invitations: InvitationStore
    incoming: IncomingStore
    expenses: ExpenseStore
    questions: ExpenseQuestions
    exchange: LatestRates
    policies: ExpensePolicyStore
    reports: ReportStore
    policy_form: PolicyFormStore
    receipts: ReceiptStore
    duplicates: DuplicateFinder
    receipt_reader: CarefulReader
    rule_inquiry: RuleInquiry
    indexing: Indexing
    slack: SlackRoom
    facts: FactStore
    changes: ChangeHistory
    search: ConversationSearch
    settings: SettingsStore
    contacts: ContactSource
    workers: WorkerPool
    viewers: WorkerPool
    hosted: HostedSearch | None = None


REGISTRY: tuple[Callable[[ToolServices], Tool], ...] = (
    lambda it: CreateMeeting(it.meetings, it.invitations, it.settings, it.workers, it.contacts),
    lambda it: ListMeetings(it.meetings, it.workers),
    lambda it: FindFreeTime(it.meetings, it.settings, it.workers),
    lambda it: UpdateMeeting(it.meetings, it.invitations, it.settings, it.workers, it.contacts),
    lambda it: CancelMeeting(it.meetings, it.invitations, it.workers),
    lambda it: SaveInvitation(it.invitations, it.workers),
    lambda it: AnswerInvitation(it.incoming, it.workers),
    lambda it: RestoreOccurrence(it.meetings, it.invitations, it.workers),
    lambda it: DuplicateMeeting(it.meetings, it.invitations, it.workers),
    lambda it: FindMeetings(it.meetings, it.workers),
    lambda it: ImportCalendar(it.meetings, it.incoming, it.workers),
    lambda it: ShowCalendarConflicts(it.conflicts, it.workers),
    lambda it: SettleCalendarConflict(it.conflicts),
    lambda it: ListExpenses(it.questions, it.workers),
    lambda it: AddExpense(it.expenses, it.policies, it.receipts, it.duplicates, it.workers),
    lambda it: SummarizeExpenses(it.expenses, it.workers),
    lambda it: CheckPolicy(it.policies, it.reports, it.workers),
    lambda it: ShowExpenseRules(it.policy_form, it.workers),
    lambda it: SaveExpenseRules(it.policy_form, it.workers),
    lambda it: DraftExpenseRules(it.policy_form, it.rule_inquiry, it.workers),
    lambda it: AskForExpenseRules(it.policy_form, it.rule_inquiry, it.workers),
    lambda it: AddMileage(it.expenses, it.policies, it.workers),
    lambda it: WorkOutPerDiem(it.policies, it.workers),
    lambda it: UpdateExpense(it.expenses, it.workers),
    lambda it: DeleteExpense(it.expenses, it.workers),
    lambda it: WriteWaitingExpenses(it.expenses, it.workers),
    lambda it: SearchPolicies(it.indexing, it.workers, it.hosted),
    lambda it: LookUpTable(it.indexing, it.workers),
    lambda it: KeepDocument(it.indexing, it.workers),
    lambda it: FindDocument(it.indexing, it.workers),
    lambda it: DescribeDocument(it.indexing.library, it.workers),
    lambda it: RemoveDocument(it.indexing.library, it.workers),
    lambda it: FetchSlackThread(it.slack),
    lambda it: ImportSlackExport(it.slack),
    lambda it: RemoveSlackExport(it.slack),
    lambda it: TickSlackTask(it.slack, it.workers),
    lambda it: DraftMeeting(it.settings, it.workers),
    lambda _: DraftExpense(),
    lambda it: GenerateExpenseReport(it.reports, it.workers),
    lambda it: ListExpenseReports(it.reports, it.workers),
    lambda it: SetReportStatus(it.reports, it.workers),
    lambda it: KeepReceipt(it.receipts, it.duplicates, it.receipt_reader, it.viewers),
    lambda it: ReadReceipt(it.receipts, it.receipt_reader, it.workers),
    lambda it: UseExpenseSheet(it.expenses, it.settings, it.workers),
    lambda it: Remember(it.facts, it.workers),
    lambda it: Forget(it.facts, it.workers),
    lambda it: Calculate(it.exchange, it.settings, it.workers),
    lambda it: SearchConversations(it.search, it.workers),
    lambda it: Undo(it.changes, it.workers),
)


def build_tools(services: ToolServices) -> tuple[Tool, ...]:
    """All tools, in the order in which a model is told of them."""
    return tuple(make(services) for make in REGISTRY)
