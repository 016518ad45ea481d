"""Slack's Web API, asked with its own library."""

import asyncio

import pytest

from desktop_assist.connectors.slack.access import SlackNetwork
from desktop_assist.connectors.slack.web_api import SlackWebApi, Waiting
from desktop_assist.domain.errors import SlackError
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.slack_desk import at, travel_thread


def api(server, waiting=None):
    async def token():
        return server.token

    network = SlackNetwork(api_url=server.root)
    return SlackWebApi(lambda: network, token, InlineWorkers(), waiting)


async def test_a_workspace_is_named_with_its_address(server):
    workspace = await api(server).workspace()

    assert (workspace.name, workspace.url) == ("Acme", "https://acme.slack.com/")


async def test_pages_go_on_until_the_cursor_is_empty(server):
    travel_thread(server)
    server.largest_page = 3

    first = await api(server).replies("C0TRAVEL1", at(0))
    second = await api(server).replies("C0TRAVEL1", at(0), first.cursor)

    assert [len(first.messages), len(second.messages), second.cursor] == [3, 2, ""]


@pytest.mark.parametrize(("said", "waited"), [("7", 7.0), ("", 30.0)])
async def test_slack_is_waited_for_as_long_as_it_asks(server, said, waited):
    server.busy, waits = [said], []

    async def pause(seconds):
        waits.append(seconds)

    await api(server, Waiting(waits.append, pause)).workspace()

    assert waits == [waited, waited]


async def test_a_wait_can_be_cancelled(server):
    server.busy, waits = ["60"], asyncio.Event()
    waiting = Waiting(tell=lambda _: waits.set())
    task = asyncio.get_running_loop().create_task(api(server, waiting).workspace())
    await waits.wait()

    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_wait_without_end_is_not_taken(server):
    server.busy = ["7200"]

    with pytest.raises(SlackError, match="120 minutes"):
        await api(server).workspace()


async def test_the_token_is_not_carried_to_where_a_redirect_leads(server):
    from tests.helpers.slack_server import slack_server

    with slack_server() as elsewhere:
        server.redirects_to = f"{elsewhere.root}auth.test"

        with pytest.raises(SlackError):
            await api(server).workspace()

    assert elsewhere.tokens == []


@pytest.mark.parametrize("status", [500, 503])
async def test_a_fault_of_slacks_is_told_as_one(server, status):
    server.status = status

    with pytest.raises(SlackError, match="fault"):
        await api(server).workspace()


async def test_somebody_slack_does_not_know_any_more_keeps_the_id(server):
    assert (await api(server).user("U0GONE")).name == "U0GONE"


async def test_a_bot_is_asked_after_as_one(server):
    assert (await api(server).user("B0DEPLOY")).name == "Deploy bot"
