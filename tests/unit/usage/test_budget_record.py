"""Each state of a budget is told once, by one copy of the program."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.usage.budget_record import MIGRATIONS, BudgetRecord
from desktop_assist.usage.budget_state import BudgetState

NEAR = BudgetState("2026-11", Decimal(5), Decimal("4.2"), Decimal(0), date(2026, 12, 1))
REACHED = replace(NEAR, used_usd=Decimal(5))


@pytest.fixture
def record(tmp_path):
    database = SqliteDatabase(tmp_path / "usage.sqlite3")
    database.migrate(MIGRATIONS)
    yield BudgetRecord(database)
    database.close()


def test_a_state_is_taken_up_once(record):
    assert [record.take(NEAR), record.take(NEAR), record.take(REACHED)] == [True, False, True]


def test_that_it_is_near_is_no_news_after_it_was_reached(record):
    assert [record.take(REACHED), record.take(NEAR)] == [True, False]


def test_another_month_and_another_limit_are_told_of_anew(record):
    record.take(NEAR)
    assert record.take(replace(NEAR, month="2026-12"))
    assert record.take(replace(NEAR, limit_usd=Decimal("5.1")))
    assert not record.take(replace(NEAR, limit_usd=Decimal("5.00")))
