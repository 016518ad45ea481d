"""Everything around an expense sheet, in a temporary folder, with the real parts."""

from dataclasses import replace

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.tool import ToolContext
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.system.settings import TomlSettings
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
        self.store = ExpenseStore(self.files, self.writer, self.clock, self.settings)
        self.policies = ExpensePolicyStore(
            self.files, self.store, ExchangeRates(self.settings), self.clock, self.settings
        )
        self.context = ToolContext(self.clock.now(), "user", "conversation", None)

    def write_policy(self, text: str) -> None:
        """Let these be the company's rules."""
        self.policies.file.parent.mkdir(parents=True, exist_ok=True)
        self.policies.file.write_text(text, encoding="utf-8")
