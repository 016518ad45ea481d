"""Tells when the computer has slept: clocks that count time awake say nothing of it.

On Linux the system's login service tells it on the system's message bus. Elsewhere nothing is told,
and whoever waits looks again within a minute.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator

_MOST_SIGNALS = 8
_ANSWER_LIMIT_S = 5.0
_INTERFACE, _PATH = "org.freedesktop.login1.Manager", "/org/freedesktop/login1"


async def wakes() -> AsyncGenerator[None, None]:
    """Yield each time the computer wakes; end where nobody tells it."""
    if not sys.platform.startswith("linux"):
        return
    try:
        from jeepney import MatchRule, message_bus
        from jeepney.auth import AuthenticationError
        from jeepney.io.asyncio import open_dbus_router
        from jeepney.io.common import RouterClosed
        from jeepney.wrappers import DBusErrorResponse
    except ImportError:
        return
    rule = MatchRule(type="signal", interface=_INTERFACE, member="PrepareForSleep", path=_PATH)
    try:
        async with open_dbus_router("SYSTEM") as router:
            with router.filter(rule, bufsize=_MOST_SIGNALS) as signals:
                async with asyncio.timeout(_ANSWER_LIMIT_S):
                    await router.send_and_get_reply(message_bus.AddMatch(rule))
                while True:
                    (goes_to_sleep,) = (await signals.get()).body
                    if not goes_to_sleep:
                        yield
    except (
        *(OSError, EOFError, KeyError, TimeoutError, RouterClosed, AuthenticationError),
        DBusErrorResponse,
    ):
        return
