"""What is connected is ended whichever way the switch was turned."""

import asyncio

import pytest

from desktop_assist.background.offline_watch import LOOK_EVERY_S, watch_switch


class EnoughError(Exception):
    """A test has seen what it wanted."""


async def test_it_looks_at_once_and_again_after_each_rest():
    seen = []

    async def keep():
        seen.append("look")

    async def rest(seconds):
        await asyncio.sleep(0)
        seen.append(seconds)
        if len(seen) == 4:
            raise EnoughError

    with pytest.raises(EnoughError):
        await watch_switch(keep, rest)

    assert seen == ["look", LOOK_EVERY_S] * 2
