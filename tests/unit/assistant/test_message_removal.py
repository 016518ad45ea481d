"""A message goes with its answer, and comes back where it stood."""

from contextlib import closing

import pytest

from desktop_assist.assistant.conversation_index import ConversationIndex
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.message_removal import MessageRemoval
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.conversation_search import ConversationQuery
from desktop_assist.domain.database import Statement
from desktop_assist.domain.errors import ConversationBusyError, UsageError
from desktop_assist.domain.message import Message, TextPart
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.ready_database import ready_database

SAID = (("q1", "user"), ("a1", "assistant"), ("q2", "user"), ("a2", "assistant"), ("q3", "user"))
RUNNING = """
INSERT INTO turns (id, conversation_id, owner, provider, model_id, status, started_at)
VALUES ('t', ?, 'me', 'embedded', '', 'running', '2026-11-22')
"""


class House:
    """One conversation of three questions, the last one without an answer."""

    def __init__(self, database):
        clock = FrozenClock()
        self.database = database
        self.store = ConversationStore(database, clock)
        self.index = ConversationIndex(database, clock)
        self.removal = MessageRemoval(database)
        self.name = self.store.create("q1").id
        parts = {name: (TextPart(f"Word{name}"),) for name, _ in SAID}
        self.store.put(self.name, *(Message(n, role, parts[n], SUNDAY_MORNING) for n, role in SAID))

    def names(self):
        return [one.id for one in self.store.messages(self.name)]


@pytest.fixture
def house(tmp_path):
    with closing(ready_database(tmp_path / "db.sqlite3")) as database:
        yield House(database)


def test_what_answered_it_goes_too_and_is_not_found_any_more(house):
    house.removal.take_out(MessagePlace(house.name, "q2"))
    assert house.names() == ["q1", "a1", "q3"]
    assert house.index.search(ConversationQuery("Worda2")) == ()


def test_it_comes_back_where_it_stood(house):
    taken = house.removal.take_out(MessagePlace(house.name, "q2"))
    house.removal.put_back(taken)
    assert house.names() == ["q1", "a1", "q2", "a2", "q3"]
    assert len(house.index.search(ConversationQuery("Worda2"))) == 1


def test_only_what_the_person_said_is_taken_out(house):
    with pytest.raises(UsageError, match="no longer here"):
        house.removal.take_out(MessagePlace(house.name, "a1"))


def test_while_it_is_answered_nothing_is_taken_out(house):
    house.database.write(Statement(RUNNING, (house.name,)))
    with pytest.raises(ConversationBusyError):
        house.removal.take_out(MessagePlace(house.name, "q1"))
    assert house.names()[0] == "q1"
