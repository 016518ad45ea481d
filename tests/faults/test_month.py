"""A month's use in one run of the program, on a clock of its own: nothing grows that should not."""

import asyncio
import gc
import os
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TurnFailed
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING

DAYS, FIRST_DAYS = 30, 5
MOST_GROWTH_BYTES = 15_000_000
MOST_MORE_HANDLES = 8
"""Each of four threads opens the database when it reads for the first time, however late."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


def chores(number: int) -> tuple[str, ...]:
    return (
        f"Schedule review {number} tomorrow at 9 for 30 minutes",
        "make it an hour",
        f"Add {number}.50 EUR for Kiosk {number} yesterday",
        "What did I spend this month by category?",
        "What is on my calendar tomorrow?",
        "undo that",
        "What may a hotel cost?",
        "What is 19 % of 238?",
        "thanks",
        "When am I free tomorrow?",
    )


def held() -> tuple[int, int, int]:
    """Bytes of memory, open handles, running tasks."""
    gc.collect()
    process = psutil.Process(os.getpid())
    return process.memory_info().rss, process.num_fds(), len(asyncio.all_tasks())


async def day(parts: Parts, number: int) -> list[TurnFailed]:
    assistant, conversation, failed = parts.assistant(SUNDAY_MORNING + timedelta(number)), None, []
    for text in chores(number + 1):
        async for event in assistant.send(Draft(text, (), conversation)):
            conversation = getattr(event, "conversation_id", "") or conversation
            failed += [event] if isinstance(event, TurnFailed) else []
    return failed


@pytest.mark.skipif(not hasattr(psutil.Process, "num_fds"), reason="counts handles of POSIX")
async def test_a_month_of_turns_leaves_memory_handles_and_tasks_flat(tmp_path: Path):
    moment = Moment(SUNDAY_MORNING, "Europe/Berlin")
    parts = Parts(portable_folders(tmp_path / "home"), moment)
    await parts.prepare()
    failed = [one for number in range(FIRST_DAYS) for one in await day(parts, number)]
    memory, handles, tasks = held()

    for number in range(FIRST_DAYS, DAYS):
        failed += await day(parts, number)

    grown, more_handles, more_tasks = held()
    await parts.close()
    print(f"{DAYS * 10} turns: memory {memory} to {grown}, handles {handles} to {more_handles}")
    assert failed == []
    assert grown - memory < MOST_GROWTH_BYTES
    assert more_handles <= handles + MOST_MORE_HANDLES
    assert more_tasks <= tasks
