"""Discussions as JSON."""

from dataclasses import replace

from desktop_assist.connectors.slack.thread_json import link_to, thread_json, with_ticks
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.slack_desk import at


def test_each_claim_leads_to_its_message(travel):
    thread, digest = travel
    shape = thread_json(thread, digest, BERLIN)

    links = {one["permalink"] for one in shape["messages"]}
    claims = [*shape["claims"], *shape["action_items"], *shape["agreements"]]
    assert claims
    assert {one["permalink"] for one in claims} <= links
    assert {one["link"] for one in shape["citations"]} <= links


def test_a_reply_is_linked_within_its_thread(travel):
    thread, _ = travel

    assert link_to(thread, at(5)).endswith(f"?thread_ts={at(0)}&cid=C0TRAVEL1")


def test_only_what_there_is_is_told_of_a_message(travel):
    messages = thread_json(*travel, BERLIN)["messages"]

    assert set(messages[0]) == {"author", "said_at", "text", "permalink"}
    assert messages[2]["reactions"] == {"+1": 2}
    assert messages[3]["edited"] is True


def test_of_a_long_discussion_beginning_and_end_are_given(travel):
    thread, digest = travel
    many = tuple(replace(thread.messages[0], text="x" * 3_000) for _ in range(100))

    shape = thread_json(replace(thread, messages=many), digest, BERLIN)

    assert shape["left_out"] + len(shape["messages"]) == 100
    assert len(str(shape["messages"])) < 60_000


def test_what_was_ticked_off_is_done(travel):
    _, digest = travel

    ticked = with_ticks(digest, frozenset({digest.items[0].key}))

    assert ticked.items[0].is_done
