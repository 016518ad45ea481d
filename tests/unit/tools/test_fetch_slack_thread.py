"""A discussion fetched by a model, or by the program itself."""

import pytest

from desktop_assist.domain.errors import SlackError, ToolInputError
from desktop_assist.tools.fetch_slack_thread import FetchSlackThread
from tests.helpers.slack_desk import SlackDesk, travel_thread
from tests.helpers.slack_server import slack_server
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    with slack_server() as server:
        desk = SlackDesk(tmp_path, server)
        yield desk
        desk.close()


def fetch(desk, **arguments):
    return run_tool(FetchSlackThread(desk.room), **arguments)


async def test_a_link_gives_what_was_said_and_what_it_comes_to(desk):
    found = await fetch(desk, permalink=travel_thread(desk.server))

    assert found.is_outside
    assert found.output["summary"].startswith("#travel, 18 November 2026")
    assert found.output["action_items"][0]["owner"] == "Ben Okafor"
    assert found.output["agreements"][0]["start"].startswith("2026-11-24T14:00")
    assert found.card.kind == "slack_thread"


async def test_a_link_given_as_the_channel_is_a_link(desk):
    found = await fetch(desk, channel=travel_thread(desk.server))

    assert found.output["message_count"] == 5


async def test_days_narrow_down_what_is_found(desk):
    travel_thread(desk.server)

    found = await fetch(
        desk, channel="travel", query="hotel", **{"from": "2026-11-01", "to": "2026-11-02"}
    )

    assert found.output["messages"] == []
    assert found.output["summary"] == "Nothing about “hotel” was found in #travel at that time."


async def test_without_a_token_the_card_leads_to_the_settings(desk):
    desk.secrets.kept.clear()

    found = await fetch(desk, permalink=travel_thread(desk.server))

    assert found.card.actions[0].shows_settings
    assert found.card.actions[0].settings_page == "slack"
    assert found.output["needs"] == "slack_token"


async def test_waiting_for_slack_is_told_and_not_longer_than_a_call_may_take(desk):
    link = travel_thread(desk.server)
    desk.server.busy = ["120"]

    with pytest.raises(SlackError, match="not here yet"):
        await fetch(desk, permalink=link)

    async for state in desk.room.waits.states():
        assert state.wait_s == 120
        break


@pytest.mark.parametrize(
    "arguments", [{}, {"permalink": "https://example.org/x"}, {"query": "x", "from": "soon"}]
)
async def test_what_makes_no_sense_is_to_be_corrected(desk, arguments):
    with pytest.raises(ToolInputError):
        await fetch(desk, **arguments)


async def test_a_tick_is_shown_the_next_time(desk):
    link = travel_thread(desk.server)
    first = await fetch(desk, permalink=link)
    place = first.card.tasks[0].ticking.arguments
    desk.store.tick(place["channel_id"], place["thread_ts"], place["item"], is_done=True)

    assert (await fetch(desk, permalink=link)).card.tasks[0].is_done
