"""A program of its own that adds expenses to a workbook, again and again, until it is killed.

Prints the number of each expense once it is told to be added.
"""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.expenses import column_choices
from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.expense_sheets import ExpenseSheets
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.mirror import mirror_tables
from desktop_assist.expenses.mirror.sheet_mirror import SheetMirror
from desktop_assist.expenses.outbox import outbox_table
from desktop_assist.expenses.outbox.expense_delivery import ExpenseDelivery
from desktop_assist.expenses.outbox.expense_outbox import ExpenseOutbox
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage import sqlite_journal
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.settings import TomlSettings
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock


class Purse:
    """The real parts around one sheet, over a database file."""

    def __init__(self, folder: Path, sheet: str, database: SqliteDatabase) -> None:
        files = FixedWorkspace(folder / "workspace")
        self.sheet = folder / "workspace" / sheet
        files.workspace = replace(files.workspace, expense_sheet=self.sheet)
        clock, settings = FrozenClock(), TomlSettings(folder / "settings.toml")
        self.journal = SqliteJournal(database)
        self.writer = SafeWriter(self.journal, folder / "app" / "backups", clock)
        self.outbox = ExpenseOutbox(database)
        sheets = ExpenseSheets(SheetMirror(database), ColumnChoices(database))
        delivery = ExpenseDelivery(self.outbox, self.writer, sheets, clock)
        self.store = ExpenseStore(files, sheets, delivery, clock, settings)

    def recover(self) -> None:
        """What the program does at each start."""
        self.writer.recover()
        self.store.deliver()


@contextmanager
def purse_in(folder: Path, sheet: str) -> Iterator[Purse]:
    with closing(SqliteDatabase(folder / "app" / "purse.sqlite3")) as database:
        rooms = (sqlite_journal, mirror_tables, outbox_table, column_choices)
        database.migrate([one for room in rooms for one in room.MIGRATIONS])
        yield Purse(folder, sheet, database)


def expense(number: int) -> NewExpense:
    return NewExpense(date(2026, 11, 3), f"Shop {number}", Decimal(number), "EUR", "Meals")


def main(folder: Path, sheet: str, first: int) -> None:
    with purse_in(folder, sheet) as purse:
        purse.recover()
        for number in count(first):
            purse.store.add(expense(number), Cause("Added", "add_expense", "user"))
            print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
