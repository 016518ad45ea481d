"""Fetches the rest of long threads from Slack, and tells how far that is."""

import asyncio
from collections.abc import AsyncGenerator

from desktop_assist.background.heartbeat import Rest
from desktop_assist.connectors.slack.progress import SlackProgress
from desktop_assist.connectors.slack.slack_reader import Patience
from desktop_assist.connectors.slack.slack_room import SlackRoom
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.worker_pool import WorkerPool

LOOK_EVERY_S = 30.0
_TOPIC = "slack"
# Shorter waits are over before they have been read.
_SHORTEST_TOLD_S = 3.0


async def slack_notices(slack: SlackRoom) -> AsyncGenerator[Notice, None]:
    """What is waited for, for as long as the program runs."""
    was_told = False
    async for state in slack.waits.states():
        if state.wait_s >= _SHORTEST_TOLD_S:
            was_told = True
            yield Notice(_TOPIC, state.in_words(), is_passing=True)
        elif was_told and state.is_over:
            was_told = False
            yield Notice(_TOPIC, state.in_words())


async def catch_up(
    slack: SlackRoom,
    workers: WorkerPool,
    look_every_s: float = LOOK_EVERY_S,
    patience: Patience | None = None,
    rest: Rest = asyncio.sleep,
) -> None:
    """Go on with what was left off, one thread after the other, until it is cancelled."""
    patience = patience or Patience(tell=slack.waits.tell)
    given_up: set[str] = set()
    while True:
        await rest(look_every_s)
        try:
            await slack.threads.drop_old()
            left = await workers.run(slack.threads.store.open_fetches)
        except DesktopAssistError:  # the database is busy: the next look's work
            continue
        for fetch in left:
            if fetch.mark in given_up:
                continue
            try:
                await slack.threads.go_on(fetch, patience)
            except DesktopAssistError as error:
                # It is asked for again only by the person, or at the next start.
                given_up.add(fetch.mark)
                slack.waits.tell(SlackProgress(is_over=True))
                if error.code == "slack_access":
                    break
