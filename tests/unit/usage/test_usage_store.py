"""What a month used is added up exactly, and what has no price is said so."""

import sqlite3
from contextlib import closing
from datetime import datetime
from decimal import Decimal

import pytest

from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.usage import StepUsage, TokenUsage
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.usage.usage_store import MIGRATIONS, MonthUsage, UsageStore
from tests.helpers.frozen_clock import BERLIN, FrozenClock

TOKENS = TokenUsage(100, 40, 20, 5)


def used(cost):
    return StepUsage("openai", "gpt-6-luna", TOKENS, cost)


@pytest.fixture
def store_at(tmp_path):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        database.migrate(MIGRATIONS)
        yield lambda *moment: UsageStore(database, FrozenClock(datetime(*moment, tzinfo=BERLIN)))


def test_costs_and_tokens_of_a_month_are_added_up(store_at):
    store = store_at(2026, 11, 22)
    store.record("turn_1", used(Decimal("0.1")))
    store.record("turn_1", used(Decimal("0.2")))
    store.record("turn_2", used(None))

    assert store.month(2026, 11) == MonthUsage(
        steps=3, tokens=TokenUsage(300, 120, 60, 15), cost_usd=Decimal("0.3"), unpriced_steps=1
    )


def test_a_month_begins_and_ends_at_home(store_at):
    store_at(2026, 12, 1, 0, 30).record("turn_1", used(Decimal(1)))
    store_at(2026, 12, 31, 23, 59).record("turn_1", used(Decimal(1)))
    store_at(2027, 1, 1).record("turn_1", used(Decimal(1)))
    store = store_at(2027, 1, 2)

    steps = [store.month(*month).steps for month in ((2026, 11), (2026, 12), (2027, 1))]

    assert steps == [0, 2, 1]


def test_what_a_removed_conversation_used_stays_counted_without_its_turn(store_at, tmp_path):
    store = store_at(2026, 11, 22)
    for turn in ("turn_1", "turn_2"):
        store.record(turn, used(Decimal(1)))

    store.forget(RemovedConversation("conv_1", ("turn_1",)))

    with closing(sqlite3.connect(tmp_path / "db.sqlite3")) as database:
        links = database.execute("SELECT turn_id FROM steps ORDER BY number").fetchall()
    assert (links, store.month(2026, 11).steps) == ([("",), ("turn_2",)], 2)
