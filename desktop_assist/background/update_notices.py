"""Tells of a newer version once, where the person wants to be told."""

import asyncio
from collections.abc import AsyncGenerator

from desktop_assist.background.heartbeat import Rest
from desktop_assist.connectors.update_feed import UpdateFeed
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.translation import tr

# The start of the window comes first.
FIRST_LOOK_AFTER_S = 60.0
LOOK_EVERY_S = 24 * 3600.0


async def update_notices(
    feed: UpdateFeed, rest: Rest = asyncio.sleep
) -> AsyncGenerator[Notice, None]:
    """Look once a day; each version is told of once."""
    told = ""
    await rest(FIRST_LOOK_AFTER_S)
    while True:
        release = await feed.newer()
        if release is not None and release.version != told:
            told = release.version
            words = tr("Version {version} of Desktop Assist is out.", version=told)
            yield Notice("update", f"{words} {release.page}".rstrip())
        await rest(LOOK_EVERY_S)
