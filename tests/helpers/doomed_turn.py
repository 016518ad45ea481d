"""A program of its own that answers message after message with real meetings, until it is killed.

It prints a line when it begins, when a message is kept and when it is answered. Given the address
of a service, it asks that one, over the wire; else a provider that says what is written down here.
"""

import asyncio
import json
import sys
from contextlib import aclosing
from datetime import timedelta
from pathlib import Path

from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ApprovalRequested, TurnFinished, TurnStarted
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.worker_pool import ExecutorPool
from desktop_assist.tools.create_meeting import CreateMeeting
from desktop_assist.tools.find_free_time import FindFreeTime
from desktop_assist.tools.list_meetings import ListMeetings
from tests.helpers.assistant_rig import AssistantRig, assistant_rig
from tests.helpers.fixed_contacts import FixedContacts
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.responses_server import GOOD_KEY, Reply, answered, called, said
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

MEETINGS_A_STEP = 2
ANSWER = "Both are in your calendar."
WEEK = {"from": "2026-11-23", "to": "2026-11-29"}


def workspace_in(folder: Path) -> FixedWorkspace:
    return FixedWorkspace(folder / "workspace")


def writer_of(rig: AssistantRig, folder: Path) -> SafeWriter:
    return SafeWriter(SqliteJournal(rig.database), folder / "backups", FrozenClock())


def endless_provider() -> ScriptedProvider:
    steps = []
    for number in range(1000):
        steps += [calls(*_calls(number)), says(ANSWER)]
    return ScriptedProvider(*steps)


def endless_answers():
    """What a service says to one request after the other: reads and meetings, then an answer."""
    numbers = iter(range(100_000))

    def answer(body: dict) -> Reply:
        if body["input"][-1]["type"] == "function_call_output":
            return answered(said(ANSWER))
        made = _calls(next(numbers))
        return answered(
            *(
                called(call.name, json.dumps(dict(call.arguments)), call.id, place)
                for place, call in enumerate(made)
            )
        )

    return answer


def service_provider(url: str) -> OpenAIResponsesProvider:
    async def read_key() -> str:
        return GOOD_KEY

    return OpenAIResponsesProvider(lambda: OpenAISettings(base_url=url), read_key)


def _calls(number: int) -> list[ToolCall]:
    """Two reads that run together, and two changes one after the other."""
    first = number * MEETINGS_A_STEP
    return [
        ToolCall(f"list_{number}", "list_meetings", WEEK),
        ToolCall(f"free_{number}", "find_free_time", {**WEEK, "duration_minutes": 30}),
        *(_meeting_call(first + one) for one in range(MEETINGS_A_STEP)),
    ]


def _meeting_call(number: int) -> ToolCall:
    start = SUNDAY_MORNING + timedelta(days=number)
    arguments = {
        "title": f"Meeting {number}",
        "start": start.isoformat(),
        "duration_minutes": 30,
    }
    return ToolCall(f"call_{number}", "create_meeting", arguments)


async def _send(rig: AssistantRig, text: str, conversation: str | None) -> str:
    """Send a message, agree to whatever is asked, and tell how far it got."""
    async with aclosing(rig.assistant.send(Draft(text, conversation_id=conversation))) as events:
        async for event in events:
            match event:
                case TurnStarted():
                    conversation = event.conversation_id
                    print("kept", flush=True)
                case ApprovalRequested():
                    event.answer(True)
                case TurnFinished():
                    print("answered" if event.status == "completed" else event.status, flush=True)
    return conversation


async def main(folder: Path, url: str = "") -> None:
    workers = ExecutorPool()
    provider = service_provider(url) if url else endless_provider()
    rig = assistant_rig(folder, provider, workers=workers)
    files, writer, clock = workspace_in(folder), writer_of(rig, folder), FrozenClock()
    meetings = MeetingStore(WorkspaceCalendars(files), writer, clock)
    settings = FixedSettings()
    invitations = InvitationStore(meetings, files, writer, clock, settings)
    rig = rig.with_tools(
        CreateMeeting(meetings, invitations, settings, workers, FixedContacts()),
        ListMeetings(meetings, workers),
        FindFreeTime(meetings, settings, workers),
    )
    conversation = None
    if url:
        conversation = await _send(rig, "Make two meetings", conversation)
    print("begun", flush=True)
    while True:
        conversation = await _send(rig, "Make two meetings", conversation)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), *sys.argv[2:]))
