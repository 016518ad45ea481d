"""Where a check of the self-test works: on files of its own, thrown away after it."""

import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import ToolFinished
from desktop_assist.system.folders import portable_folders

NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Europe/Berlin"))


def on_own_files(check: Callable[[Parts], Awaitable[str]]) -> Callable[[], Awaitable[str]]:
    """The check with parts that know no file of the person's."""

    async def run() -> str:
        async with _throwaway_parts() as parts:
            return await check(parts)

    return run


def of_extra(name: str, check: Callable[[Parts], Awaitable[str]]) -> Callable[[], Awaitable[str]]:
    """The same for a part that may follow later; a bundle brings all but those on demand."""

    async def run(parts: Parts) -> str:
        extra = next(one for one in parts.extras.listing() if one.name == name)
        if extra.state == "ready":
            return await check(parts)
        if getattr(sys, "frozen", False) and not extra.is_on_demand:
            raise ToolFailedError(f"{extra.feature}: this part is missing in the bundle.")
        return f"not installed: {extra.feature}"

    return on_own_files(run)


def use_sample(parts: Parts) -> None:
    """Work with the sample files."""
    parts.fill_sample()
    parts.settings.set("workspace.sample", "true")


async def ask(parts: Parts, text: str) -> ToolResult:
    """The result of the one tool that answers `text`."""
    # Closed before the parts are: what is left of the turn is still written down.
    async with aclosing(parts.assistant().send(Draft(text))) as events:
        async for event in events:
            if isinstance(event, ToolFinished) and event.result.ok:
                return event.result
    raise ToolFailedError(f"Nothing was done about “{text}”.")


@asynccontextmanager
async def _throwaway_parts() -> AsyncIterator[Parts]:
    with tempfile.TemporaryDirectory(prefix="desktop-assist-") as folder:
        parts = Parts(portable_folders(Path(folder)), Moment(NOON, "Europe/Berlin"))
        try:
            yield parts
        finally:
            await parts.close()
