"""Fetches the rest of long threads from Slack, and tells how far that is."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import TYPE_CHECKING

from desktop_assist.background.heartbeat import Rest
from desktop_assist.connectors.slack.progress import SlackProgress, SlackWaits
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.worker_pool import WorkerPool

if TYPE_CHECKING:  # read when something of Slack is kept
    from desktop_assist.connectors.slack.slack_reader import Patience
    from desktop_assist.connectors.slack.slack_room import SlackRoom

LOOK_EVERY_S = 30.0
_TOPIC = "slack"
# Shorter waits are over before they have been read.
_SHORTEST_TOLD_S = 3.0


async def slack_notices(waits: SlackWaits) -> AsyncGenerator[Notice, None]:
    """What is waited for, for as long as the program runs."""
    was_told = False
    async for state in waits.states():
        if state.wait_s >= _SHORTEST_TOLD_S:
            was_told = True
            yield Notice(_TOPIC, state.in_words(), is_passing=True)
        elif was_told and state.is_over:
            was_told = False
            yield Notice(_TOPIC, state.in_words())


async def catch_up(
    slack: "Callable[[], SlackRoom | None]",
    workers: WorkerPool,
    look_every_s: float = LOOK_EVERY_S,
    patience: "Patience | None" = None,
    rest: Rest = asyncio.sleep,
) -> None:
    """Go on with what was left off, one thread after the other, until it is cancelled.

    Args:
        slack: Gives what is kept; None while that is nothing; blocking.
        workers: Runs what blocks.
        look_every_s: So often.
        patience: Of whoever waits for Slack.
        rest: How time passes.
    """
    given_up: set[str] = set()
    while True:
        await rest(look_every_s)
        try:
            room = await workers.run(slack)
            if room is None:
                continue
            await room.threads.drop_old()
            left = await workers.run(room.threads.store.open_fetches)
        except DesktopAssistError:  # the database is busy: the next look's work
            continue
        for fetch in left:
            if fetch.mark in given_up:
                continue
            try:
                await room.threads.go_on(fetch, patience or room.patience)
            except DesktopAssistError as error:
                # It is asked for again only by the person, or at the next start.
                given_up.add(fetch.mark)
                room.waits.tell(SlackProgress(is_over=True))
                if error.code == "slack_access":
                    break
