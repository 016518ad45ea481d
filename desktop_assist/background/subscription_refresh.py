"""Keeps the copies of subscribed calendars fresh, and tells only what a person has to mend."""

import asyncio
from collections.abc import AsyncGenerator

from desktop_assist.background.heartbeat import Rest
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.connectors.subscription import Subscription
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.worker_pool import WorkerPool

# The start of the window comes first.
FIRST_LOOK_AFTER_S = 10.0
LOOK_EVERY_S = 60.0
# A server may forget a calendar for minutes, while it is itself being mended.
_TOLD_FROM_FAILURE = 2


async def subscription_notices(
    subscriptions: CalendarSubscriptions,
    clock: Clock,
    workers: WorkerPool,
    rest: Rest = asyncio.sleep,
) -> AsyncGenerator[Notice, None]:
    """Fetch each calendar when it is due, for as long as the program runs."""
    told: set[str] = set()
    await rest(FIRST_LOOK_AFTER_S)
    while True:
        for one in await _due(subscriptions, clock, workers):
            now = await _refreshed(subscriptions, one)
            if now is None or not now.problem:
                told.discard(one.id)
            elif _has_to_be_told(now) and now.id not in told:
                told.add(now.id)
                yield _notice(now)
        await rest(LOOK_EVERY_S)


async def _due(
    subscriptions: CalendarSubscriptions, clock: Clock, workers: WorkerPool
) -> list[Subscription]:
    try:
        listed = await workers.run(subscriptions.listing)
    except DesktopAssistError:  # the database is busy: the next look's work
        return []
    now = clock.now()
    return [one for one in listed if one.next_at <= now]


async def _refreshed(
    subscriptions: CalendarSubscriptions, one: Subscription
) -> Subscription | None:
    try:
        return await subscriptions.refresh(one.id)
    except DesktopAssistError:  # the database is busy: the next look's work
        return None


def _has_to_be_told(one: Subscription) -> bool:
    return one.needs_person and one.failures >= _TOLD_FROM_FAILURE


def _notice(one: Subscription) -> Notice:
    return Notice(
        f"calendar {one.id}",
        f"The calendar “{one.name}” could not be refreshed: {one.problem} {one.hint} "
        f"Its copy here is {one.age_words}.",
    )
