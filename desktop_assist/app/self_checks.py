"""What --self-test looks at: each part once, on files of its own, in a folder thrown away after."""

import os
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts, build_parts
from desktop_assist.cli.self_test import Check
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolResult
from desktop_assist.system.folders import portable_folders
from desktop_assist.system.keyring_store import available_stores

_NOON = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Europe/Berlin"))
_MEETING: JsonObject = {
    "title": "Self-test",
    "start": "2026-11-24T14:00:00+01:00",
    "duration_minutes": 30,
}
_EXPENSE: JsonObject = {"date": "2026-10-05", "merchant": "Self-test", "amount": "12.50"}
_OCTOBER: JsonObject = {"from": "2026-10-01", "to": "2026-10-31"}


def self_checks(paint_window: Callable[[], str]) -> Sequence[Check]:
    """The checks of an installed copy.

    Args:
        paint_window: Builds the window and paints it once without showing it; gives what was seen.
    """

    async def window() -> str:
        return paint_window()

    return (
        Check("window", window),
        Check("database", _on_own_files(_database)),
        Check("meeting", _on_own_files(_meeting)),
        Check("expenses", _on_own_files(_expenses)),
        Check("keyring", _keyring),
        Check("worker", _on_own_files(_worker)),
    )


def _on_own_files(check: Callable[[Parts], Awaitable[str]]) -> Callable[[], Awaitable[str]]:
    async def run() -> str:
        with _throwaway_parts() as parts:
            return await check(parts)

    return run


@contextmanager
def _throwaway_parts() -> Iterator[Parts]:
    with tempfile.TemporaryDirectory(prefix="desktop-assist-") as folder:
        parts = build_parts(portable_folders(Path(folder)), Moment(_NOON, "Europe/Berlin"))
        try:
            yield parts
        finally:
            parts.close()


async def _database(parts: Parts) -> str:
    found = await parts.workers.run(parts.database.rows, str, "PRAGMA integrity_check")
    if found != ["ok"]:
        raise ToolFailedError(f"The database says: {found[0]}")
    return f"{parts.folders.database.stat().st_size} bytes"


async def _meeting(parts: Parts) -> str:
    made = await _act(parts, "create_meeting", _MEETING)
    day = _NOON.replace(day=24, hour=0), _NOON.replace(day=25, hour=0)
    listing = await parts.workers.run(parts.meetings.list, *day)
    titles = [meeting.title for meeting in listing.meetings]
    if titles != ["Self-test"]:
        raise ToolFailedError(f"The meeting is not in the calendar: {titles}")
    await parts.workers.run(parts.changes.undo, made.change_id)
    if parts.workspace.current().calendar.exists():
        raise ToolFailedError("Undo left something behind.")
    return "made, read back and taken back"


async def _expenses(parts: Parts) -> str:
    await _act(parts, "add_expense", _EXPENSE)
    found = await _act(parts, "list_expenses", _OCTOBER)
    return str(found.output["summary"])


async def _keyring() -> str:
    return ", ".join(available_stores()) or "none that is safe: keys last for the session"


async def _worker(parts: Parts) -> str:
    process = await parts.workers.run_isolated(os.getpid)
    if process == os.getpid():
        raise ToolFailedError("The worker is not a process of its own.")
    return "a process of its own answers"


async def _act(parts: Parts, tool: str, arguments: JsonObject) -> ToolResult:
    result = await parts.assistant().act(tool, arguments, "conv-self-test")
    if not result.ok:
        raise ToolFailedError(str(result.output.get("error")))
    return result
