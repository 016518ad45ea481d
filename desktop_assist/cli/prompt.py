"""Waits for what a person types, without holding up anything else."""

import asyncio
import contextlib
import functools
import threading
from collections.abc import Callable


async def read(ask: Callable[[], str]) -> str:
    """Run `ask`, which waits at the terminal, and give what was typed.

    The thread is its own and a daemon: one of a pool would keep the program alive until the
    next Return after it was told to stop.

    Raises:
        EOFError: The person ended the input (Ctrl+D).
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[str] = loop.create_future()
    threading.Thread(target=_ask, args=(loop, answer, ask), name="prompt", daemon=True).start()
    return await answer


def _ask(
    loop: asyncio.AbstractEventLoop, answer: "asyncio.Future[str]", ask: Callable[[], str]
) -> None:
    try:
        settle = functools.partial(answer.set_result, ask())
    except (EOFError, OSError, UnicodeDecodeError):
        settle = functools.partial(answer.set_exception, EOFError())
    with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
        loop.call_soon_threadsafe(lambda: None if answer.done() else settle())
