"""What a row more costs in a large expense workbook, and a question to it.

The workbook is made up, the same in each run: a table with a validation, data bars and a formula
in each row, and a second sheet that sums it up. Adding a row is compared with openpyxl loading,
appending and saving the same file in the same run, in processor time. A question is asked of the
program that has the sheet in memory, and of one that was just started and has its mirror only.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
from openpyxl.formatting.rule import DataBarRule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from desktop_assist.domain.cause import Cause
from desktop_assist.expenses import column_choices
from desktop_assist.expenses.column_choices import ColumnChoices
from desktop_assist.expenses.expense import ExpenseFilter, NewExpense
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

APPEND_LIMIT, QUERY_LIMIT_MS = 20, 5.0
HEADINGS = (
    "Date", "Merchant", "Category", "Description", "Amount", "Currency", "Tax", "Rate", "Home",
    "Receipt",
)  # fmt: skip
CATEGORIES = ("Taxi", "Hotel", "Meals", "Train", "Office", "Software")
FIRST_DAY, DAYS = date(2017, 1, 1), 3600
MONTH = ExpenseFilter(date(2024, 5, 1), date(2024, 5, 31))
NEW = NewExpense(date(2026, 11, 3), "Taxi Nord", Decimal("19.90"), "EUR", "Taxi", "To the station")
CAUSE = Cause("Added an expense", "bench", "user")


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seconds = _measured(folder, options.rows, options.runs)
    ratio = round(seconds["openpyxl"] / seconds["append"], 1)
    queries = {name: second * 1000 for name, second in seconds.items() if name.startswith("query")}
    figures = {
        "ok": ratio >= APPEND_LIMIT and max(queries.values()) < QUERY_LIMIT_MS,
        "rows": options.rows,
        "ratio": ratio,
        "query_ms": {name: round(one, 2) for name, one in queries.items()},
        "cpu_s": {name: round(one, 5) for name, one in seconds.items()},
    }
    if options.json:
        print(json.dumps(figures))
    else:
        _show(figures)
    return 0 if figures["ok"] else 1


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _show(figures: dict[str, object]) -> None:
    print(f"adding a row: openpyxl takes {figures['ratio']} times as long (limit {APPEND_LIMIT})")
    for name, value in dict(figures["query_ms"]).items():
        print(f"{name}: {value} ms (limit {QUERY_LIMIT_MS:g})")
    for name, value in dict(figures["cpu_s"]).items():
        print(f"  {name}: {value} s of processor time")


def _measured(folder: Path, rows: int, runs: int) -> dict[str, float]:
    files = FixedWorkspace(folder / "workspace")
    sheet = folder / "workspace" / "expenses.xlsx"
    files.workspace = replace(files.workspace, expense_sheet=sheet)
    sheet.parent.mkdir(parents=True)
    _make(sheet, rows)
    seconds = {"openpyxl": _cost(lambda: _append_with_openpyxl(sheet, folder / "copy.xlsx"))}
    with closing(SqliteDatabase(folder / "bench.sqlite3")) as database:
        rooms = (sqlite_journal, mirror_tables, outbox_table, column_choices)
        database.migrate([one for room in rooms for one in room.MIGRATIONS])

        def started() -> ExpenseStore:
            clock = FrozenClock()
            journal = SqliteJournal(database)
            writer = SafeWriter(journal, folder / "data" / "backups", clock)
            sheets = ExpenseSheets(SheetMirror(database), ColumnChoices(database))
            outbox = ExpenseOutbox(database)
            delivery = ExpenseDelivery(outbox, writer, sheets, clock)
            settings = TomlSettings(folder / "settings.toml")
            return ExpenseStore(files, sheets, delivery, clock, settings)

        store = started()
        seconds["first reading"] = _cost(lambda: store.list(MONTH))
        seconds["append"] = _median(lambda: store.add(NEW, CAUSE), runs)
        seconds["append after a start"] = _cost(lambda: started().add(NEW, CAUSE))
        _settle(sheet)
        store.habits()  # takes the whole sheet into memory
        seconds["query in memory"] = _median(lambda: store.list(MONTH), runs * 10)
        fresh = started()
        fresh.list(MONTH)
        seconds["query after a start"] = _median(lambda: fresh.list(MONTH), runs * 10)
        taxis = replace(MONTH, category="Taxi")
        seconds["query of a category after a start"] = _median(lambda: fresh.list(taxis), runs * 10)
    return seconds


def _make(path: Path, rows: int) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Spending"
    sheet.append(HEADINGS)
    for number in range(2, rows + 2):
        day = FIRST_DAY + timedelta(days=number * DAYS // rows)
        sheet.append(
            (
                day, f"Shop {number % 977}", CATEGORIES[number % 6], f"Note {number}",
                number % 5000 / 100 + 1, "EUR", number % 700 / 100, 1.1,
                f"=ROUND(E{number}*H{number},2)", None,
            )
        )  # fmt: skip
    last = rows + 1
    table = Table(displayName="Spending", ref=f"A1:J{last}")
    sheet.add_table(table)
    check = DataValidation(type="list", formula1='"EUR,USD"')
    check.add(f"F2:F{last}")
    sheet.add_data_validation(check)
    bars = DataBarRule("num", 0, "max", None, color="638EC6")
    sheet.conditional_formatting.add(f"E2:E{last}", bars)
    workbook.create_sheet("Summary")["A1"] = f"=SUM(Spending!E2:E{last})"
    workbook.save(path)


def _append_with_openpyxl(path: Path, copy: Path) -> None:
    workbook = openpyxl.load_workbook(path)
    workbook["Spending"].append(
        (NEW.date, NEW.merchant, NEW.category, NEW.description, 19.9, "EUR")
    )
    workbook.save(copy)


def _settle(path: Path) -> None:
    """Let the file have been written a minute ago."""
    moment = path.stat().st_mtime - 60
    os.utime(path, (moment, moment))


def _median(work: Callable[[], object], runs: int) -> float:
    return statistics.median(_cost(work) for _ in range(runs))


def _cost(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
