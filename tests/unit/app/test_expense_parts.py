"""The parts of the expenses share one sheet and one policy."""

from contextlib import closing
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.app.expense_parts import Grounds, expense_parts
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses import column_choices
from desktop_assist.expenses.duplicates import receipt_marks
from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.report.expense_report import ReportWanted
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.expense_house import CAUSE, ExpenseHouse


def test_a_rule_that_is_filled_in_is_the_one_that_is_checked(tmp_path):
    house = ExpenseHouse(tmp_path)
    with closing(SqliteDatabase(tmp_path / "desktop_assist.sqlite3")) as database:
        database.migrate([*receipt_marks.MIGRATIONS, *column_choices.MIGRATIONS])
        parts = expense_parts(
            Grounds(house.files, house.writer, house.clock, house.settings, database)
        )

        parts.policy_form.save({"deadline_days": "60"}, {}, CAUSE)

        assert [rule.id for rule in parts.policies.policy().rules] == ["deadline"]


def test_a_report_that_was_handed_in_holds_the_rows_of_the_sheet(tmp_path):
    house = ExpenseHouse(tmp_path, sheet="expenses.csv")
    parts = expense_parts(
        Grounds(house.files, house.writer, house.clock, house.settings, house.database)
    )
    parts.store.add(NewExpense(date(2026, 10, 1), "Taxi", Decimal(12)), CAUSE)
    made = parts.reports.make(ReportWanted(date(2026, 10, 1), date(2026, 10, 31)), CAUSE)
    parts.reports.set_status(made.record.id, "submitted", CAUSE)

    with pytest.raises(ToolInputError, match=made.record.id):
        parts.store.delete(made.record.rows[0], CAUSE)
