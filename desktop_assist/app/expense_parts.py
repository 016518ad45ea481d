"""Join what belongs to the expenses: the sheet, its receipts, the rules for them, the reports."""

from dataclasses import dataclass

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.duplicates.duplicate_finder import DuplicateFinder
from desktop_assist.expenses.duplicates.receipt_marks import ReceiptMarks
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from desktop_assist.expenses.outbox.expense_delivery import ExpenseDelivery
from desktop_assist.expenses.outbox.expense_outbox import ExpenseOutbox
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.policy.policy_form_store import PolicyFormStore
from desktop_assist.expenses.questions.expense_questions import ExpenseQuestions
from desktop_assist.expenses.receipt_store import ReceiptStore
from desktop_assist.expenses.report.report_book import ReportBook
from desktop_assist.expenses.report.report_drafting import ReportSources
from desktop_assist.expenses.report.report_store import ReportStore
from desktop_assist.files.safe_write import SafeWriter


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the expenses stand on."""

    workspace: WorkspaceSource
    writer: SafeWriter
    clock: Clock
    settings: SettingsStore
    database: Database


@dataclass(frozen=True, slots=True)
class ExpenseParts:
    """The expenses.

    Attributes:
        store: The rows of the sheet.
        receipts: Keeps and finds their receipts.
        duplicates: Finds what may be the same.
        policies: The company's rules, and what does not keep to them.
        policy_form: Fills the common rules in.
        reports: The reports of them, which hold the rows of those handed in fast.
        questions: Answers what was spent on what.
    """

    store: ExpenseStore
    receipts: ReceiptStore
    duplicates: DuplicateFinder
    policies: ExpensePolicyStore
    policy_form: PolicyFormStore
    reports: ReportStore
    questions: ExpenseQuestions
    exchange: ExchangeRates


def expense_parts(on: Grounds) -> ExpenseParts:
    """The expenses on these grounds."""
    sheets = ExpenseSheets(SheetMirror(on.database), ColumnChoices(on.database))
    book = ReportBook(on.workspace)
    outbox = ExpenseOutbox(on.database)
    delivery = ExpenseDelivery(outbox, on.writer, sheets, on.clock, book)
    store = ExpenseStore(on.workspace, sheets, delivery, on.clock, on.settings)
    marks = ReceiptMarks(on.database)
    exchange = ExchangeRates(on.settings)
    receipts = ReceiptStore(on.workspace, on.writer, marks, on.settings)
    policies = ExpensePolicyStore(on.workspace, store, exchange, on.clock, on.settings)
    sources = ReportSources(store, receipts, exchange, policies)
    return ExpenseParts(
        store,
        receipts,
        DuplicateFinder(on.workspace, store, marks),
        policies,
        PolicyFormStore(policies, store, on.writer, on.clock),
        ReportStore(sources, book, on.writer, on.clock, on.settings),
        ExpenseQuestions(store, exchange, book.handed_in),
        exchange,
    )
