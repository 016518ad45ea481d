"""The rest of a long thread comes by itself, and waiting for it is told."""

import asyncio
from contextlib import suppress

import pytest

from desktop_assist.background.slack_catch_up import catch_up, slack_notices
from desktop_assist.connectors.slack.progress import SlackProgress
from tests.helpers.slack_desk import SlackDesk, at, travel_thread
from tests.helpers.slack_server import slack_server


@pytest.fixture
def desk(tmp_path):
    with slack_server() as server:
        desk = SlackDesk(tmp_path, server)
        yield desk
        desk.close()


async def leave_off(desk):
    """Fetch a part of a thread: Slack asks to wait for longer than there is time."""
    desk.server.largest_page, desk.server.busy_every = 2, 6
    await desk.threads.by_permalink(travel_thread(desk.server), desk.hurried(5))
    desk.server.busy_every = 0


async def work_until(desk, is_over):
    task = asyncio.get_running_loop().create_task(
        catch_up(lambda: desk.room, desk.workers, 0.001, desk.patience)
    )
    async with asyncio.timeout(10):
        while not is_over():  # noqa: ASYNC110 - what is waited for is in the database
            await asyncio.sleep(0.005)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_what_was_left_off_is_fetched_to_its_end(desk):
    await leave_off(desk)
    assert desk.store.count("C0TRAVEL1", at(0)) < 5

    await work_until(desk, lambda: not desk.store.open_fetches())

    assert desk.store.count("C0TRAVEL1", at(0)) == 5


async def test_a_refused_token_is_not_tried_again_and_again(desk):
    await leave_off(desk)
    desk.server.token = "another"
    asked = len(desk.server.asked)

    await work_until(desk, lambda: len(desk.server.asked) > asked)
    await work_until(desk, lambda: True)

    assert len(desk.server.asked) - asked <= 2


async def test_only_waits_that_can_be_read_are_told(desk):
    notices = slack_notices(desk.room.waits)
    for state in (SlackProgress(5, 9), SlackProgress(5, 9, wait_s=60)):
        desk.room.waits.tell(state)

    notice = await anext(notices)
    await notices.aclose()

    assert notice.is_passing
    assert notice.text == (
        "5 of 9 messages fetched from Slack. Slack asks to wait; it goes on in 60 seconds."
    )


async def test_while_nothing_is_kept_it_only_looks_again(desk):
    looks = []
    task = asyncio.get_running_loop().create_task(
        catch_up(lambda: looks.append("looked"), desk.workers, 0.001)
    )
    async with asyncio.timeout(10):
        while len(looks) < 2:  # noqa: ASYNC110 - nobody tells of a look
            await asyncio.sleep(0.005)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task

    assert desk.server.asked == []
