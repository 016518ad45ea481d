"""Conversations stay, in the order of use, and are put in order."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.assistant.tables import MIGRATIONS
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.storage.sqlite_database import SqliteDatabase
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING, FrozenClock


@pytest.fixture
def clock():
    return FrozenClock()


@pytest.fixture
def store(tmp_path, clock):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        database.migrate(MIGRATIONS)
        yield ConversationStore(database, clock)


def message(name="m1", text="Hello", **more):
    return Message(name, "user", (TextPart(text),), SUNDAY_MORNING, **more)


def test_a_new_conversation_is_found_by_its_id(store):
    made = store.create("Schedule a team sync")

    assert store.find(made.id) == made
    assert (made.title, made.created_at) == ("Schedule a team sync", SUNDAY_MORNING)
    assert store.find("nothing") is None


def test_the_last_used_comes_first(store, clock):
    first, second = store.create("First"), store.create("Second")
    clock.advance(timedelta(minutes=1))
    store.put(first.id, message())

    assert [one.title for one in store.listing()] == ["First", "Second"]
    assert store.latest().id == first.id
    assert second.id in {one.id for one in store.listing()}


def test_without_conversations_there_is_no_latest(store):
    assert store.latest() is None
    assert store.listing() == ()


def test_messages_come_back_in_order_and_in_the_home_zone(store):
    made = store.create("First")
    kept = [message("m1", "One"), message("m2", "Two", turn_id="t1", status="streaming")]
    for one in kept:
        store.put(made.id, one)

    assert store.messages(made.id) == tuple(kept)
    assert store.messages(made.id)[0].created_at.tzinfo == BERLIN


def test_a_message_put_again_is_replaced_where_it_stands(store):
    made = store.create("First")
    store.put(made.id, message("m1", status="streaming"))
    store.put(made.id, message("m2"))

    store.put(made.id, replace(message("m1", "More"), status="complete"))

    assert [one.parts[0].text for one in store.messages(made.id)] == ["More", "Hello"]
    assert store.messages(made.id)[0].status == "complete"


def test_a_title_can_be_changed(store):
    made = store.create("First")

    store.rename(made.id, " Team  sync ")

    assert store.find(made.id).title == "Team sync"


@pytest.mark.parametrize(("name", "title"), [("nothing", "New"), (None, "  ")])
def test_a_title_that_cannot_be_set_is_refused(store, name, title):
    made = store.create("First")

    with pytest.raises(UsageError):
        store.rename(name or made.id, title)


def test_a_title_a_person_chose_stays(store):
    made = store.create("First")

    store.name_after(made.id, "Better")
    better = store.find(made.id).title
    store.rename(made.id, "Chosen")
    store.name_after(made.id, "Better still")

    assert (better, store.find(made.id).title) == ("Better", "Chosen")


def test_pinned_ones_come_first(store, clock):
    first = store.create("First")
    clock.advance(timedelta(minutes=1))
    store.create("Second")

    assert store.pin(first.id, is_pinned=True).is_pinned
    assert [one.title for one in store.listing()] == ["First", "Second"]
    assert not store.pin(first.id, is_pinned=False).is_pinned


def test_an_archived_one_can_be_put_back(store):
    made = store.create("First")

    assert store.archive(made.id, is_archived=True).is_archived
    assert not store.archive(made.id, is_archived=False).is_archived


def test_what_is_not_there_cannot_be_changed(store):
    for change in (
        lambda: store.pin("nothing", is_pinned=True),
        lambda: store.archive("nothing", is_archived=True),
    ):
        with pytest.raises(UsageError):
            change()


def test_the_messages_of_one_turn_are_given_alone(store):
    made = store.create("Hello")
    store.put(made.id, message("m1", turn_id="turn_1"), message("m2", turn_id="turn_2"))

    assert [one.id for one in store.messages_of_turn(made.id, "turn_2")] == ["m2"]
