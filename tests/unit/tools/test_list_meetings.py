"""Meetings of some days are listed, both days included."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.list_meetings import ListMeetings
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


@pytest.fixture
def tool(desk):
    return ListMeetings(desk.store, InlineWorkers())


async def test_both_days_are_included(tool, desk):
    desk.create(title="First", start="2026-11-24T00:00", end="2026-11-24T00:30")
    desk.create(title="Last", start="2026-11-25T23:00", end="2026-11-25T23:30")
    desk.create(title="Too late", start="2026-11-26T00:00", end="2026-11-26T00:30")

    outcome = await run_tool(tool, **{"from": "2026-11-24", "to": "2026-11-25"})

    assert [event["summary"] for event in outcome.output["events"]] == ["First", "Last"]
    assert outcome.output["summary"] == (
        "You have 2 meetings from Tuesday, 24 November 2026 to Wednesday, 25 November 2026."
    )


async def test_an_event_has_the_agreed_shape(tool, desk):
    desk.create(location="Room 4", attendees=("Priya",))

    outcome = await run_tool(tool, **{"from": "2026-11-24", "to": "2026-11-24"})

    event = outcome.output["events"][0]
    assert {name: event[name] for name in ("recurrence_id", "all_day", "location", "status")} == {
        "recurrence_id": None,
        "all_day": False,
        "location": "Room 4",
        "status": "confirmed",
    }
    assert event["attendees"] == ["Priya"]
    assert outcome.card.table.rows[0][:3] == (
        "Tue, 24 Nov 2026",
        "14:00\N{EN DASH}14:30",
        "Team sync",
    )


async def test_an_empty_day_is_said(tool):
    outcome = await run_tool(tool, **{"from": "2026-11-24", "to": "2026-11-24"})

    assert outcome.output["summary"] == "You have no meetings on Tuesday, 24 November 2026."
    assert outcome.card.table is None


async def test_the_calendar_is_text_from_outside(tool):
    assert (await run_tool(tool, **{"from": "2026-11-24", "to": "2026-11-24"})).is_outside


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-11-25", "2026-11-24"),
        ("0001-01-01", "0001-01-02"),
        ("9999-12-31", "9999-12-31"),
        ("2000-01-01", "2020-01-01"),
    ],
)
async def test_days_that_cannot_be_listed_are_handed_back(tool, first, last):
    with pytest.raises(ToolInputError):
        await run_tool(tool, **{"from": first, "to": last})


async def test_only_the_next_are_listed_with_what_is_going_on(tool, desk):
    desk.create(title="Before", start="2026-11-22T08:00", end="2026-11-22T08:30")
    desk.create(title="Now", start="2026-11-22T09:30", end="2026-11-22T10:30")
    desk.create(title="Later", start="2026-11-22T15:00", end="2026-11-22T15:30")
    desk.create(title="Last", start="2026-11-23T15:00", end="2026-11-23T15:30")

    days = {"from": "2026-11-22", "to": "2026-11-30"}
    outcome = await run_tool(tool, **days, coming=1)

    assert [event["summary"] for event in outcome.output["events"]] == ["Now", "Later"]
    assert outcome.card.subtitle == "Your next meetings."
    none = await run_tool(tool, **{"from": "2026-11-29", "to": "2026-11-30"}, coming=1)
    assert none.output["summary"] == "There are no more meetings until Monday, 30 November 2026."


async def test_less_than_one_is_refused(tool):
    with pytest.raises(ToolInputError, match="at least 1"):
        await run_tool(tool, **{"from": "2026-11-24", "to": "2026-11-25"}, coming=0)


async def test_only_those_with_somebody_are_listed(tool, desk):
    desk.create(title="Budget", attendees=("Priya Nair",))
    desk.create(title="Standup", start="2026-11-24T09:00", end="2026-11-24T09:15")
    day = {"from": "2026-11-24", "to": "2026-11-24"}

    outcome = await run_tool(tool, **day, person="Priya")

    assert [event["summary"] for event in outcome.output["events"]] == ["Budget"]
    assert outcome.output["summary"] == (
        "You have 1 meeting with Priya on Tuesday, 24 November 2026."
    )
    week = await run_tool(tool, **{**day, "to": "2026-11-30"}, person="Lena")
    assert week.output["summary"].startswith("You have no meetings with Lena from Tuesday, 24")
