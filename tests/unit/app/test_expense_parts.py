"""The parts of the expenses share one sheet and one policy."""

from contextlib import closing

from desktop_assist.app.expense_parts import Grounds, expense_parts
from desktop_assist.expenses.duplicates import receipt_marks
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.expense_house import CAUSE, ExpenseHouse


def test_a_rule_that_is_filled_in_is_the_one_that_is_checked(tmp_path):
    house = ExpenseHouse(tmp_path)
    with closing(SqliteDatabase(tmp_path / "desktop_assist.sqlite3")) as database:
        database.migrate(receipt_marks.MIGRATIONS)
        parts = expense_parts(
            Grounds(house.files, house.writer, house.clock, house.settings, database, house.journal)
        )

        parts.policy_form.save({"deadline_days": "60"}, {}, CAUSE)

        assert [rule.id for rule in parts.policies.policy().rules] == ["deadline"]
        parts.viewers.close()
