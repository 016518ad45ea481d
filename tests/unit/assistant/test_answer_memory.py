"""An answer is found by its grounds, for three months, and goes with its conversation."""

from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.assistant.answer_memory import MIGRATIONS, AnswerMemory
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.message import TextPart
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.frozen_clock import FrozenClock

SAID = TextPart("At most 150.", citations=(Citation("travel.pdf", "At most 150.", 4),))


@pytest.fixture
def clock():
    return FrozenClock()


@pytest.fixture
def memory(tmp_path: Path, clock):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        database.migrate(MIGRATIONS)
        made = AnswerMemory(database, clock)
        made.put("key", SAID, Decimal("0.0003"), "turn_1")
        yield made


def test_an_answer_comes_back_with_its_places_and_what_it_cost(memory, clock):
    found = memory.find("key")

    assert (found.text, found.cost_usd, found.kept_at) == (SAID, Decimal("0.0003"), clock.now())
    assert memory.find("another") is None


def test_an_old_answer_is_not_told_again(memory, clock):
    clock.advance(timedelta(days=91))

    assert memory.find("key") is None


def test_an_answer_goes_with_its_conversation(memory):
    memory.forget(RemovedConversation("conv_1", ("turn_1",)))

    assert memory.find("key") is None
