"""A meeting is found by a name or a word."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.find_meetings import FindMeetings
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    desk = CalendarDesk(tmp_path)
    desk.create(start="2026-11-18T09:00", end="2026-11-18T10:00", title="1:1", attendees=("Lena",))
    desk.create(title="Demo", attendees=("Lena",))
    return desk


async def find(desk, **arguments):
    return await run_tool(FindMeetings(desk.store, InlineWorkers()), **arguments)


async def test_when_somebody_was_last_met(desk):
    outcome = await find(desk, person="Lena", when="past")

    assert outcome.output["summary"] == (
        "The last meeting with Lena is 1:1: Wednesday, 18 November 2026, "
        "09:00\N{EN DASH}10:00 (Europe/Berlin)."
    )
    assert outcome.is_outside


async def test_when_something_comes_next(desk):
    outcome = await find(desk, text="demo", when="coming")

    assert [one["summary"] for one in outcome.output["events"]] == ["Demo"]
    assert outcome.card.table.rows[0][1] == "Demo"


async def test_nothing_found_is_said_with_where_was_looked(desk):
    outcome = await find(desk, person="Omar", when="past")

    assert outcome.output["summary"] == "There is no meeting with Omar in the last three years."


async def test_a_search_for_nothing_is_handed_back(desk):
    with pytest.raises(ToolInputError):
        await find(desk, text=" ", when="past")
