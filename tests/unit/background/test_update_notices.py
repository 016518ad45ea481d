"""A newer version is told of once."""

import asyncio
from contextlib import aclosing

from desktop_assist.background.update_notices import update_notices
from desktop_assist.connectors.update_feed import Release


class Feed:
    def __init__(self, *releases):
        self._releases = list(releases)

    async def newer(self):
        if not self._releases:
            await asyncio.sleep(3600)
        return self._releases.pop(0)


async def test_each_version_is_told_of_once_with_its_page():
    page = "https://example.org/1.1"
    feed = Feed(None, Release("1.1", page), Release("1.1", page), Release("1.2"))
    async with aclosing(update_notices(feed, lambda _: asyncio.sleep(0))) as notices:
        told = [(await anext(notices)).text for _ in range(2)]
    assert told == [
        "Version 1.1 of Desktop Assist is out. https://example.org/1.1",
        "Version 1.2 of Desktop Assist is out.",
    ]
