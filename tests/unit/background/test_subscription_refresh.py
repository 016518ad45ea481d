"""Subscribed calendars are fetched when they are due; only what a person must mend is told."""

import asyncio
from contextlib import aclosing
from datetime import timedelta

import pytest

from desktop_assist.background.subscription_refresh import subscription_notices
from tests.helpers.calendar_server import SECRET, calendar_server, calendar_text
from tests.helpers.subscription_desk import SubscriptionDesk


@pytest.fixture
def server():
    with calendar_server() as running:
        yield running


@pytest.fixture
async def desk(tmp_path, server):
    made = SubscriptionDesk(tmp_path)
    await made.store.subscribe("Ada", server.address)
    yield made
    made.close()


def notices(desk):
    def hardly_rest(_):
        return asyncio.sleep(0.001)

    return aclosing(subscription_notices(desk.store, desk.clock, desk.workers, hardly_rest))


async def settled(desk, is_so):
    """Let it run until something is so; it must have told nothing."""
    async with notices(desk) as told, asyncio.timeout(10), asyncio.TaskGroup() as group:
        first = group.create_task(anext(told))
        while not is_so():  # noqa: ASYNC110 - a fetch tells nobody when it ends
            await asyncio.sleep(0.001)
        assert not first.done()
        first.cancel()


async def test_a_calendar_is_fetched_when_it_is_due_and_nothing_is_told(desk, server):
    server.share(calendar_text("Standup", "Review"), '"two"')
    desk.clock.advance(timedelta(hours=2))

    await settled(desk, lambda: b"Review" in desk.only().file.read_bytes())

    assert len(server.asked) == 2


async def test_before_it_is_due_the_server_is_left_alone(desk, server):
    await settled(desk, lambda: True)

    assert len(server.asked) == 1


async def test_what_passes_by_itself_is_not_told(desk, server):
    server.status = 503
    for _ in range(3):
        desk.clock.advance(timedelta(hours=2))
        failures = desk.only().failures
        await settled(desk, lambda failures=failures: desk.only().failures > failures)


async def test_what_a_person_must_mend_is_told_once_and_without_the_address(desk, server):
    server.status = 404
    desk.clock.advance(timedelta(hours=2))
    await settled(desk, lambda: desk.only().failures == 1)
    desk.clock.advance(timedelta(hours=2))

    async with notices(desk) as told, asyncio.timeout(10):
        notice = await anext(told)

    assert notice.text == (
        "The calendar “Ada” could not be refreshed: There is no calendar at this address, or not "
        "any more. Take the calendar's present address from its own settings, and subscribe again. "
        "Its copy here is as of 22 Nov, 10:00."
    )
    assert SECRET not in repr(notice)
