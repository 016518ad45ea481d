"""Threads and channels, fetched page by page."""

from datetime import timedelta

import pytest

from desktop_assist.connectors.slack.access import SlackNetwork
from desktop_assist.connectors.slack.slack_reader import OutOfTimeError, SlackReader
from desktop_assist.connectors.slack.slack_store import Fetch
from desktop_assist.connectors.slack.web_api import SlackWebApi
from tests.helpers.slack_desk import at, travel_thread


def reader(desk, patience=None):
    network = SlackNetwork(api_url=desk.server.root)

    async def token():
        return desk.server.token

    api = SlackWebApi(lambda: network, token, desk.workers)
    return SlackReader(api, desk.store, desk.clock, desk.workers, patience or desk.patience)


async def test_everybody_is_asked_after_once(desk, server):
    travel_thread(server)

    await reader(desk).thread("C0TRAVEL1", at(0))
    await reader(desk).thread("C0TRAVEL1", at(0))

    assert server.count("users.info") == 3


async def test_a_cursor_that_slack_has_forgotten_begins_again(desk, server):
    travel_thread(server)
    desk.store.keep_fetch(Fetch("C0TRAVEL1", at(0), desk.clock.now(), "one", "Zm9vYmFy"))

    fetch = await reader(desk).thread("C0TRAVEL1", at(0))

    assert (fetch.is_whole, desk.store.count("C0TRAVEL1", at(0))) == (True, 5)


async def test_a_wait_that_is_too_long_at_the_beginning_is_not_begun(desk, server):
    travel_thread(server)
    server.busy = ["60"]

    with pytest.raises(OutOfTimeError):
        await reader(desk, desk.hurried(5)).thread("C0TRAVEL1", at(0))

    assert desk.waits == []


async def test_the_talk_of_a_channel_is_asked_for_from_where_it_was_left_off(desk, server):
    travel_thread(server)
    await reader(desk).history("C0TRAVEL1")
    desk.clock.advance(timedelta(hours=1))

    await reader(desk).history("C0TRAVEL1")

    oldest = [given["oldest"] for name, given in server.asked if name == "conversations.history"]
    assert len(oldest) == 2
    assert oldest[1] > oldest[0]


async def test_channels_are_listed_once_in_a_while(desk, server):
    travel_thread(server)

    await reader(desk).channels()
    listed = await reader(desk).channels()

    assert [one.title for one in listed] == ["#travel"]
    assert server.count("users.conversations") == 1


async def test_without_its_scope_nothing_is_searched_for(desk, server):
    assert await reader(desk).search("hotel") == ()
