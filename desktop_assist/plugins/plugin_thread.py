"""Where the code of one plugin runs: when it hangs, it holds up nothing but itself."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from desktop_assist.domain.errors import DesktopAssistError, ForeignToolError, PluginError
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked
from desktop_assist.system.loop_thread import LoopThread

OUTGOING = (
    OutgoingCall(
        to=marked("Whomever a plugin asks that you allowed"),
        sends=marked(
            "What its tools are called with, as it was shown; its code may send more by itself"
        ),
        when=marked("When a plugin is loaded, and when something of it is used"),
    ),
)

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_LOAD_LIMIT_S = 10.0
# Less than the runner of tools waits for one that may change something.
_CALL_LIMIT_S = 50.0
_ANSWER_LIMIT_S = 1.0
_END_LIMIT_S = 2.0
_MOST_HUNG = 3
_LONGEST_FAULT = 500


class PluginThread:
    """Runs a plugin's code, and turns whatever happens there into our errors.

    Args:
        name: The plugin's.
        call_limit_s: How long one call may take.
        load_limit_s: How long it may take to be loaded.
    """

    def __init__(
        self, name: str, call_limit_s: float = _CALL_LIMIT_S, load_limit_s: float = _LOAD_LIMIT_S
    ) -> None:
        self._name = name
        self._call_limit_s = call_limit_s
        self._load_limit_s = load_limit_s
        self._thread = self._fresh()
        self._hung = 0

    def load(self, make: Callable[[], T]) -> T:
        """Run what loads it; blocking.

        Raises:
            PluginError: It fails, or takes too long.
        """
        try:
            return self._thread.run_waiting(_made(make), self._load_limit_s)
        except TimeoutError as error:
            raise PluginError(
                f"“{self._name}” does not come to an end while it is loaded.",
                "Forbid it in the settings, or ask its maker.",
            ) from error
        except DesktopAssistError as error:
            raise PluginError(
                f"“{self._name}” cannot be loaded. {error.message}",
                error.hint or "Ask its maker for a version that fits this program.",
            ) from error

    async def call(self, work: Callable[[], Awaitable[T]], limit_s: float = 0.0) -> T:
        """Have it do something.

        Args:
            work: What.
            limit_s: How long it may take; 0 for as long as any call may.

        Raises:
            ForeignToolError: It did not do it, in its own words or in ours.
            PluginError: It has hung so often that it is left alone.
        """
        if self._hung == _MOST_HUNG:
            raise PluginError(
                f"“{self._name}” does not answer any more.", "Start the program anew, or forbid it."
            )
        thread, limit_s = self._thread, limit_s or self._call_limit_s
        limit = asyncio.timeout(limit_s)
        try:
            async with limit:
                return await thread.run(_done(work))
        except TimeoutError as error:
            if not limit.expired():
                raise
            await self._leave_if_hung(thread)
            raise ForeignToolError(
                f"“{self._name}” did not do it within {limit_s:g} seconds.",
                "It is not known whether it was done.",
            ) from error

    def close(self) -> None:
        """Break off what it does; blocking, but not for long."""
        self._thread.close()

    def _fresh(self) -> LoopThread:
        return LoopThread(f"plugin {self._name}", _END_LIMIT_S)

    async def _leave_if_hung(self, thread: LoopThread) -> None:
        """Code that blocks cannot be broken off: its thread is left to itself."""
        try:
            async with asyncio.timeout(_ANSWER_LIMIT_S):
                await thread.run(asyncio.sleep(0))
        except TimeoutError:
            if thread is self._thread:
                self._hung += 1
                self._thread = self._fresh()


async def _made(make: Callable[[], T]) -> T:
    async def at_once() -> T:
        return make()

    return await _done(at_once)


async def _done(work: Callable[[], Awaitable[T]]) -> T:
    """Other people's code may raise anything, and may ask the program to end."""
    try:
        return await work()
    except DesktopAssistError as error:
        raise ForeignToolError(error.message, error.hint) from error
    except SystemExit as error:
        raise ForeignToolError("It would end the program.") from error
    # A fault of one plugin ends with what it was to do.
    except Exception as error:
        _log_fault(error)
        fault = f"{type(error).__name__}: {error}"[:_LONGEST_FAULT]
        raise ForeignToolError(f"There is a fault in it: {fault}") from error


def _log_fault(error: Exception) -> None:
    """Say where it happened; the error's own words may hold the person's data."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    _LOG.error("plugin_fault", extra={"error": type(error).__name__, "where": where})
