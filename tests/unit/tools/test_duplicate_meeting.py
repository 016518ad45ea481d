"""A meeting is made once more at another time."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.duplicate_meeting import DuplicateMeeting
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


async def duplicate(desk, **arguments):
    return await run_tool(
        DuplicateMeeting(desk.store, desk.invitations, InlineWorkers()), **arguments
    )


async def test_a_day_alone_keeps_the_time_and_all_else(desk):
    uid = desk.create(location="Room 4", attendees=("Lena",)).meeting.uid

    outcome = await duplicate(desk, uid=uid, start="2026-12-01")

    assert outcome.output["start"] == "2026-12-01T14:00:00+01:00"
    assert outcome.output["uid"] != uid
    assert (outcome.output["location"], outcome.output["attendees"]) == ("Room 4", ["Lena"])
    assert "No clash. Nobody is invited yet." in outcome.output["summary"]
    assert outcome.card.editing is not None


async def test_the_new_one_takes_place_once(desk):
    uid = desk.create(recurrence="FREQ=DAILY;COUNT=3").meeting.uid

    outcome = await duplicate(desk, uid=uid, start="2026-11-25T14:15", title="Extra")

    assert desk.titles().count("Extra") == 1
    assert [clash["summary"] for clash in outcome.output["clashes"]] == ["Team sync"]


async def test_an_unknown_meeting_is_handed_back(desk):
    with pytest.raises(ToolInputError):
        await duplicate(desk, uid="nobody", start="2026-12-01")


async def test_those_of_the_copy_can_be_invited_from_its_card(desk):
    uid = desk.create(attendees=("Lena <lena@corp.example>",)).meeting.uid

    outcome = await duplicate(desk, uid=uid, start="2026-12-01")

    assert "Save invitation" in [action.label for action in outcome.card.actions]
