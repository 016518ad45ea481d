"""Which discussion somebody means."""

from datetime import date

import pytest

from desktop_assist.connectors.slack.message import SlackChannel, SlackMessage
from desktop_assist.connectors.slack.thread_finder import Wanted, channel_named
from tests.helpers.slack_desk import at


def said(channel, ts, text, thread=None):
    return SlackMessage(channel, ts, thread or ts, "U1", "Ada", text)


@pytest.fixture
def desk(offline):
    now = offline.clock.now()
    offline.store.put_channels(
        [SlackChannel("C1", "berlin-travel"), SlackChannel("C2", "it")], "x", now
    )
    messages = [
        said("C1", at(0), "Who books the hotels?"),
        said("C1", at(1), "I do", at(0)),
        said("C2", at(2), "The hotel network is down"),
        said("C2", at(9_000), "Hotel again"),
    ]
    offline.store.put(messages, "x", "mark", now)
    return offline


def roots(desk, wanted):
    return [one.thread_ts for one in desk.finder.find(wanted)]


def test_the_name_of_the_channel_counts(desk):
    assert roots(desk, Wanted("hotel travel"))[0] == at(0)


def test_the_newer_one_is_first_among_equals(desk):
    assert roots(desk, Wanted("hotel", "C2")) == [at(9_000), at(2)]


def test_days_are_kept_to(desk):
    assert roots(desk, Wanted("hotel", "C2", last=date(2026, 11, 19))) == [at(2)]


def test_without_words_the_newest_is_meant(desk):
    assert roots(desk, Wanted(channel_id="C1")) == [at(0)]


def test_signs_of_the_index_are_plain_signs(desk):
    assert roots(desk, Wanted('"hotel" OR * NEAR(')) != []


@pytest.mark.parametrize(
    ("name", "found"), [("#IT", "C2"), ("berlin", "C1"), ("x", None), ("", None)]
)
def test_a_channel_is_found_by_its_name_or_how_it_begins(desk, name, found):
    channel = channel_named(name, desk.store.channels())

    assert (channel.id if channel else None) == found


@pytest.mark.parametrize("name", ["berlin travel", "Berlin-Travel", "new-berlin-travel"])
def test_a_name_of_several_words_is_found_however_it_is_parted(name):
    channels = [SlackChannel("C1", "berlin-travel"), SlackChannel("C2", "travel-desk")]

    found = channel_named(name, channels)

    assert found is not None
    assert found.id == "C1"
