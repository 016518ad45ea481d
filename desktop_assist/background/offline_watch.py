"""Ends what is still connected, soon after somebody has turned the network off for the program.

The switch may be turned in the settings, in a terminal, in the file, or by an administrator.
"""

import asyncio
from collections.abc import Awaitable, Callable

from desktop_assist.background.heartbeat import Rest

LOOK_EVERY_S = 2.0


async def watch_switch(keep: Callable[[], Awaitable[object]], rest: Rest = asyncio.sleep) -> None:
    """Look for as long as the program runs.

    Args:
        keep: Ends what may not be open now.
        rest: Waits between two looks.
    """
    while True:
        await keep()
        await rest(LOOK_EVERY_S)
