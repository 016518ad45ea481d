"""A program of its own that answers message after message with real meetings, until it is killed.

Prints a line when it begins.
"""

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.domain.tool import ToolCall
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.worker_pool import ExecutorPool
from desktop_assist.tools.create_meeting import CreateMeeting
from tests.helpers.assistant_rig import PRICES, AssistantRig, assistant_rig, conversation_of
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

MEETINGS_A_STEP = 2


def workspace_in(folder: Path) -> FixedWorkspace:
    return FixedWorkspace(folder / "workspace")


def writer_of(rig: AssistantRig, folder: Path) -> SafeWriter:
    return SafeWriter(SqliteJournal(rig.database), folder / "backups", FrozenClock())


def endless_provider() -> ScriptedProvider:
    steps = []
    for number in range(1000):
        meetings = (_meeting_call(number * MEETINGS_A_STEP + one) for one in range(MEETINGS_A_STEP))
        steps += [calls(*meetings), says("Both are in your calendar.")]
    return ScriptedProvider(*steps)


def _meeting_call(number: int) -> ToolCall:
    start = SUNDAY_MORNING + timedelta(days=number)
    arguments = {
        "title": f"Meeting {number}",
        "start": start.isoformat(),
        "duration_minutes": 30,
    }
    return ToolCall(f"call_{number}", "create_meeting", arguments)


async def main(folder: Path) -> None:
    workers = ExecutorPool()
    rig = assistant_rig(folder, endless_provider(), workers=workers)
    meetings = MeetingStore(workspace_in(folder), writer_of(rig, folder), FrozenClock())
    rig = rig.with_tools(CreateMeeting(meetings, FixedSettings(), workers))
    conversation = None
    PRICES.load()  # else the program would be killed while it imports them
    print("begun", flush=True)
    while True:
        conversation = conversation_of(await rig.send("Make two meetings", conversation))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
