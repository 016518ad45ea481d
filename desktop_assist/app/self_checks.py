"""What --self-test looks at: each part once, on files of its own, in a folder thrown away after."""

import os
from collections.abc import Callable, Sequence

from desktop_assist.app.check_ground import NOON, ask, on_own_files, use_sample
from desktop_assist.app.feature_checks import feature_checks
from desktop_assist.app.parts import Parts
from desktop_assist.cli.self_test import Check
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.system.keyring_store import available_stores
from desktop_assist.system.resources import resource_path
from desktop_assist.usage.price_list import PriceList

_MEETING = "Schedule a self-test for next Tuesday 2 pm for 30 minutes"
_HANDED_IN = "By which working day are expenses handed in?"
_OCTOBER = "What did I spend in October?"


def self_checks(paint_window: Callable[[], str]) -> Sequence[Check]:
    """The checks of an installed copy.

    Args:
        paint_window: Builds the window and paints it once without showing it; gives what was seen.
    """

    async def window() -> str:
        return paint_window()

    return (
        Check("window", window),
        Check("database", on_own_files(_database)),
        Check("meeting", on_own_files(_meeting)),
        Check("expenses", on_own_files(_expenses)),
        Check("receipt", on_own_files(_receipt)),
        Check("documents", on_own_files(_documents)),
        Check("prices", on_own_files(_prices)),
        Check("keyring", _keyring),
        Check("worker", on_own_files(_worker)),
        *feature_checks(),
    )


async def _database(parts: Parts) -> str:
    found = await parts.workers.run(parts.database.rows, str, "PRAGMA integrity_check")
    if found != ["ok"]:
        raise ToolFailedError(f"The database says: {found[0]}")
    return f"{parts.folders.database.stat().st_size} bytes"


async def _meeting(parts: Parts) -> str:
    made = await ask(parts, _MEETING)
    day = NOON.replace(day=24, hour=0), NOON.replace(day=25, hour=0)
    listing = await parts.workers.run(parts.meetings.list, *day)
    if [meeting.title for meeting in listing.meetings] != [made.output["title"]]:
        raise ToolFailedError("The meeting that was made is not in the calendar.")
    await parts.workers.run(parts.changes.undo, made.change_id)
    if parts.workspace.current().calendar.exists():
        raise ToolFailedError("Undo left something behind.")
    return "made from a sentence, read back and taken back"


async def _expenses(parts: Parts) -> str:
    use_sample(parts)
    return str((await ask(parts, _OCTOBER)).output["summary"])


async def _receipt(parts: Parts) -> str:
    habits = await parts.workers.run(parts.expenses.habits)
    file = resource_path("sample/to drop/hotel-invoice.pdf")
    read = await parts.workers.run_isolated(parts.recognition, file, habits)
    total, day = read.receipt.total.value, read.receipt.date.value
    if total is None or day is None:
        raise ToolFailedError(f"Total and date of {file.name} were not recognised.")
    return f"{total} of {day} read from {file.name}"


async def _documents(parts: Parts) -> str:
    use_sample(parts)
    await parts.indexing.be_ready()
    answer = await parts.workers.run(parts.library.answer, _HANDED_IN)
    for one in answer.quotations[:1] if answer.is_found else ():
        if one.page is not None:
            return f"“{one.text}” on page {one.page} of {one.source}"
    raise ToolFailedError(f"The sample's policy does not answer “{_HANDED_IN}” with its page.")


async def _prices(parts: Parts) -> str:
    prices = PriceList(resource_path("prices.toml"))
    model_id = parts.settings.current().openai.model_id
    cost = await parts.workers.run(prices.cost, model_id, TokenUsage(1000), NOON)
    if cost is None:
        raise ToolFailedError(f"The price of {model_id} is not known.")
    return f"{cost} dollars for 1,000 tokens of {model_id}"


async def _keyring() -> str:
    return ", ".join(available_stores()) or "none that is safe: keys last for the session"


async def _worker(parts: Parts) -> str:
    process = await parts.workers.run_isolated(os.getpid)
    if process == os.getpid():
        raise ToolFailedError("The worker is not a process of its own.")
    return "a process of its own answers"
