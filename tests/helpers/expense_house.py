"""Everything around an expense sheet, in a temporary folder, with the real parts."""

import weakref
from dataclasses import replace
from functools import cached_property

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.tool import ToolContext
from desktop_assist.expenses import column_choices
from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.duplicates import receipt_marks
from desktop_assist.expenses.duplicates.duplicate_finder import DuplicateFinder
from desktop_assist.expenses.duplicates.receipt_marks import ReceiptMarks
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.mirror import mirror_tables
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from desktop_assist.expenses.outbox import outbox_table
from desktop_assist.expenses.outbox.expense_delivery import ExpenseDelivery
from desktop_assist.expenses.outbox.expense_outbox import ExpenseOutbox
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.policy.policy_form_store import PolicyFormStore
from desktop_assist.expenses.questions.expense_questions import ExpenseQuestions
from desktop_assist.expenses.receipt_store import ReceiptStore
from desktop_assist.expenses.report.report_book import ReportBook
from desktop_assist.expenses.report.report_drafting import ReportSources
from desktop_assist.expenses.report.report_store import ReportStore
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.settings import TomlSettings
from desktop_assist.tools.add_expense import AddExpense
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.memory_journal import MemoryJournal

CAUSE = Cause("Added an expense", "add_expense", "user")


class ExpenseHouse:
    """An expense store with a real safe writer and settings file."""

    def __init__(self, folder, sheet="expenses.xlsx") -> None:
        self.files = FixedWorkspace(folder / "workspace")
        self.sheet = folder / "workspace" / sheet
        self.files.workspace = replace(self.files.workspace, expense_sheet=self.sheet)
        self.sheet.parent.mkdir(parents=True)
        self.clock = FrozenClock()
        self.settings = TomlSettings(folder / "settings.toml")
        self.journal = MemoryJournal()
        self.writer = SafeWriter(self.journal, folder / "data" / "backups", self.clock)
        self.history = ChangeHistory(self.journal, self.writer)
        self.workers = InlineWorkers()
        self.database = SqliteDatabase(folder / "data" / "house.sqlite3")
        weakref.finalize(self, self.database.close)
        rooms = (mirror_tables, outbox_table, receipt_marks, column_choices)
        self.database.migrate([one for room in rooms for one in room.MIGRATIONS])
        self.sheets = ExpenseSheets(SheetMirror(self.database), ColumnChoices(self.database))
        self.marks = ReceiptMarks(self.database)
        self.outbox = ExpenseOutbox(self.database)
        self.book = ReportBook(self.files)
        self.delivery = ExpenseDelivery(
            self.outbox, self.writer, self.sheets, self.clock, self.book
        )
        self.store = ExpenseStore(self.files, self.sheets, self.delivery, self.clock, self.settings)
        self.questions = ExpenseQuestions(
            self.store, ExchangeRates(self.settings), self.book.handed_in
        )
        self.policies = ExpensePolicyStore(
            self.files, self.store, ExchangeRates(self.settings), self.clock, self.settings
        )
        self.policy_form = PolicyFormStore(self.policies, self.store, self.writer, self.clock)
        self.context = ToolContext(self.clock.now(), "user", "conversation", None)

    def write_policy(self, text: str) -> None:
        """Let these be the company's rules."""
        self.policies.file.parent.mkdir(parents=True, exist_ok=True)
        self.policies.file.write_text(text, encoding="utf-8")

    @cached_property
    def receipts(self) -> ReceiptStore:
        return ReceiptStore(self.files, self.writer, self.marks, self.settings)

    @cached_property
    def reports(self) -> ReportStore:
        rates = ExchangeRates(self.settings)
        sources = ReportSources(self.store, self.receipts, rates, self.policies)
        return ReportStore(sources, self.book, self.writer, self.clock, self.settings)

    @cached_property
    def duplicates(self) -> DuplicateFinder:
        return DuplicateFinder(self.files, self.store, self.marks)

    def adding(self) -> AddExpense:
        """The tool that adds expenses."""
        return AddExpense(self.store, self.policies, self.receipts, self.duplicates, self.workers)
