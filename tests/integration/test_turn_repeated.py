"""What broke off and is sent again is not done a second time; what is asked for twice is."""

import pytest

from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ToolFinished
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.tools.create_meeting import CreateMeeting
from tests.helpers.assistant_rig import conversation_of, status_of
from tests.helpers.fixed_contacts import FixedContacts
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.scripted_provider import ScriptedProvider, calls, says

MEETING = {"title": "Team sync", "start": "2026-11-24T14:00", "duration_minutes": 30}
BROKEN = [ProviderUnreachableError("The connection broke.", "Send it again.")]


def meeting(call_id):
    return calls(ToolCall(call_id, "create_meeting", MEETING))


@pytest.fixture
def desk(rig, tmp_path):
    """An assistant that can make meetings, and the calendar folder."""

    def make(*steps):
        made = rig(ScriptedProvider(*steps))
        writer = SafeWriter(made.services.journal, tmp_path / "backups", FrozenClock())
        history = ChangeHistory(made.services.journal, writer)
        files, settings, clock = FixedWorkspace(tmp_path / "files"), FixedSettings(), FrozenClock()
        store = MeetingStore(WorkspaceCalendars(files), writer, clock)
        invitations = InvitationStore(store, files, writer, clock, settings)
        tool = CreateMeeting(store, invitations, settings, InlineWorkers(), FixedContacts())
        assistant = made.with_tools(tool)
        return assistant, history, tmp_path / "files" / "calendar"

    return make


def results_of(events):
    return [event.result for event in events if isinstance(event, ToolFinished)]


async def test_a_message_sent_again_after_a_broken_answer_makes_no_second_meeting(desk):
    assistant, _, calendar = desk(meeting("c1"), BROKEN, meeting("c1"), says("It is there."))
    broken = await assistant.send("Team sync on Tuesday")
    conversation = conversation_of(broken)

    events = await assistant.send("Team sync on Tuesday", conversation)

    assert (status_of(broken), status_of(events)) == ("failed", "completed")
    (first,), (again,) = results_of(broken), results_of(events)
    assert again.change_id == first.change_id
    assert again.output["summary"].startswith("This had been done already")
    assert len(list(calendar.glob("*.ics"))) == 1


async def test_a_message_sent_again_in_a_new_conversation_makes_no_second_meeting(desk):
    assistant, _, calendar = desk(
        meeting("c1"), BROKEN, meeting("c1"), says("There."), meeting("c1"), says("Two.")
    )
    await assistant.send("Team sync")

    (again,) = results_of(await assistant.send("Team sync"))
    assert again.output["is_repeated"]
    assert len(list(calendar.glob("*.ics"))) == 1

    (third,) = results_of(await assistant.send("Team sync"))
    assert "is_repeated" not in third.output
    assert len(list(calendar.glob("*.ics"))) == 2


async def test_who_asks_for_it_once_more_gets_a_second_one(desk):
    assistant, _, calendar = desk(
        meeting("c1"), BROKEN, meeting("c2"), says("There."), meeting("c3"), says("Two now.")
    )
    conversation = conversation_of(await assistant.send("Team sync"))
    await assistant.send("Team sync", conversation)

    (result,) = results_of(await assistant.send("Team sync", conversation))

    assert "It clashes with Team sync." in result.output["summary"]
    assert len(list(calendar.glob("*.ics"))) == 2


async def test_what_was_taken_back_meanwhile_is_done_again(desk):
    assistant, history, calendar = desk(meeting("c1"), BROKEN, meeting("c2"), says("There."))
    conversation = conversation_of(await assistant.send("Team sync"))
    history.undo()

    await assistant.send("Team sync", conversation)

    assert len(list(calendar.glob("*.ics"))) == 1


async def test_a_service_that_repeats_a_step_makes_no_second_meeting(desk):
    assistant, _, calendar = desk(meeting("c1"), meeting("c2"), says("Done."))

    first, again = results_of(await assistant.send("Team sync"))

    assert (again.ok, again.change_id) == (True, first.change_id)
    assert len(list(calendar.glob("*.ics"))) == 1
