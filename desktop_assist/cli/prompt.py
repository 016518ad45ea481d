"""Waits for what a person types, without holding up anything else."""

import asyncio
import contextlib
import functools
import sys
import threading
from collections.abc import Callable, Iterator


async def read(ask: Callable[[], str]) -> str:
    """Run `ask`, which waits at the terminal, and give what was typed.

    The thread is its own and a daemon: one of a pool would keep the program alive until the
    next Return after it was told to stop.

    Raises:
        EOFError: The person ended the input (Ctrl+D).
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[str] = loop.create_future()
    with _terminal_as_before():
        threading.Thread(target=_ask, args=(loop, answer, ask), name="prompt", daemon=True).start()
        return await answer


def is_yes(answer: str) -> bool:
    """Whether a person agreed, in a language that the program speaks."""
    return answer.strip().casefold() in {"y", "yes", "j", "ja"}


def is_no(answer: str) -> bool:
    """Whether a person refused, in a language that the program speaks."""
    return answer.strip().casefold() in {"n", "no", "nein"}


@contextlib.contextmanager
def _terminal_as_before() -> Iterator[None]:
    """Put the terminal's settings back: a question for a key that is broken off hides typing."""
    if sys.platform == "win32" or not sys.stdin.isatty():
        yield
        return
    import termios

    settings = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, settings)


def _ask(
    loop: asyncio.AbstractEventLoop, answer: "asyncio.Future[str]", ask: Callable[[], str]
) -> None:
    try:
        settle = functools.partial(answer.set_result, ask())
    except (EOFError, OSError, UnicodeDecodeError):
        settle = functools.partial(answer.set_exception, EOFError())
    with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
        loop.call_soon_threadsafe(lambda: None if answer.done() else settle())
