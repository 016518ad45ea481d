"""What is kept of Slack."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_assist.connectors.slack.message import (
    SlackFile,
    SlackMessage,
    SlackReaction,
    SlackUser,
)
from desktop_assist.connectors.slack.slack_store import LIVE, Fetch, SlackSource
from desktop_assist.connectors.slack.thread_finder import Wanted
from tests.helpers.slack_desk import at

MESSAGE = SlackMessage(
    "C1", at(0), at(0), "U1", "Ada", "Where is the plan?", ("https://a.example",),
    (SlackFile("plan.pdf", "application/pdf"),), (SlackReaction("+1", 2),), at(3), reply_count=4,
)  # fmt: skip


@pytest.fixture
def store(offline):
    return offline.store


def put(desk, *messages, source=LIVE, mark="one"):
    desk.store.put(messages, source, mark, desk.clock.now())


def test_a_message_comes_back_as_it_was(offline, store):
    put(offline, MESSAGE)

    assert store.thread("C1", at(0)) == (MESSAGE,)


def test_what_slack_says_wins_over_an_export(offline, store):
    put(offline, MESSAGE)
    put(offline, replace(MESSAGE, text="old"), source="export")

    assert store.message("C1", at(0)).text == MESSAGE.text


def test_what_a_whole_fetch_did_not_see_is_gone(offline, store):
    put(offline, MESSAGE, replace(MESSAGE, ts=at(1)))
    put(offline, MESSAGE, mark="two")

    store.end_fetch(Fetch("C1", at(0), offline.clock.now(), "two", is_whole=True))

    assert [one.ts for one in store.thread("C1", at(0))] == [at(0)]


def test_how_far_a_fetch_has_come_is_kept(offline, store):
    fetch = Fetch("C1", at(0), offline.clock.now(), "one", "next")

    store.keep_fetch(fetch)

    assert (store.fetch("C1", at(0)), store.open_fetches()) == (fetch, (fetch,))


def test_changed_words_are_found_and_former_ones_are_not(offline, store):
    put(offline, MESSAGE)
    put(offline, replace(MESSAGE, text="Where is the budget?"))

    found = [bool(offline.finder.find(Wanted(word))) for word in ("budget", "plan")]

    assert found == [True, False]


def test_removing_a_source_takes_everything_of_it(offline, store):
    put(offline, MESSAGE, source="export")
    store.put_people([SlackUser("U1", "Ada")], "export", offline.clock.now())
    store.put_source(SlackSource("export", "T1", "", offline.clock.now()))

    removed = store.remove("export")

    assert (removed, store.sources(), store.thread("C1", at(0))) == (1, (), ())
    assert not store.names(["U1"], offline.clock.now()).users


def test_only_what_is_too_old_is_dropped(offline, store):
    put(offline, MESSAGE)
    offline.clock.advance(timedelta(days=10))
    put(offline, replace(MESSAGE, ts=at(1)))

    dropped = store.drop_older(offline.clock.now() - timedelta(days=5))

    assert (dropped, [one.ts for one in store.thread("C1", at(0))]) == (1, [at(1)])


def test_a_tick_is_kept_and_taken_away(store):
    store.tick("C1", at(0), "item", is_done=True)
    ticked = store.ticked("C1", at(0))
    store.tick("C1", at(0), "item", is_done=False)

    assert (ticked, store.ticked("C1", at(0))) == ({"item"}, frozenset())
