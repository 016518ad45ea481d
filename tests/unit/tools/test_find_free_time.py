"""Free time is found within working hours."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.settings import CalendarSettings, Settings
from desktop_assist.tools.find_free_time import FindFreeTime
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


async def find(desk, first="2026-11-24", last="2026-11-24", minutes=30, **arguments):
    tool = FindFreeTime(desk.store, FixedSettings(), InlineWorkers())
    days = {"from": first, "to": last}
    return await run_tool(tool, **days, duration_minutes=minutes, **arguments)


async def test_the_hours_of_the_settings_count(desk):
    desk.create(start="2026-11-24T10:00", end="2026-11-24T12:00")

    outcome = await find(desk)

    assert [(one["start"][11:16], one["end"][11:16]) for one in outcome.output["free"]] == [
        ("09:00", "10:00"),
        ("12:00", "17:30"),
    ]
    assert outcome.output["free"][0]["minutes"] == 60
    assert outcome.output["summary"] == (
        "There is time for 30 minutes on Tuesday, 24 November 2026: "
        "09:00\N{EN DASH}10:00 and 12:00\N{EN DASH}17:30."
    )
    assert not outcome.card.subtitle
    assert outcome.card.table.rows[0] == (
        "Tuesday, 24 November 2026", "09:00\N{EN DASH}10:00", "60",
    )  # fmt: skip


async def test_other_days_are_counted(desk):
    outcome = await find(desk, last="2026-11-26")

    assert outcome.output["summary"].endswith("2 other days have time, too.")


async def test_its_card_adds_a_meeting_at_the_first_free_time(desk):
    outcome = await find(desk)

    (add,) = outcome.card.actions
    assert (add.label, add.tool) == ("Add a meeting at 09:00", "create_meeting")
    assert add.arguments == {
        "title": "Meeting", "start": "2026-11-24T09:00", "duration_minutes": 30,
    }  # fmt: skip
    assert [field.name for field in outcome.card.fields] == ["title"]


async def test_other_hours_can_be_named(desk):
    outcome = await find(desk, working_hours="18:00-20:00")

    assert outcome.output["free"][0]["start"] == "2026-11-24T18:00:00+01:00"


async def test_a_full_day_is_said_so(desk):
    desk.create(start="2026-11-24T08:00", end="2026-11-24T18:00")

    outcome = await find(desk)

    assert (outcome.output["free"], outcome.card) == ([], None)
    assert outcome.output["summary"].startswith("There is no free time of 30 minutes")


@pytest.mark.parametrize(
    "arguments",
    [
        {"last": "2026-11-20"},
        {"last": "2028-11-20"},
        {"minutes": 0},
        {"working_hours": "late"},
        {"first": "9999-12-30", "last": "9999-12-31"},
        {"first": "tomorrow"},
    ],
)
async def test_what_makes_no_sense_is_handed_back(desk, arguments):
    with pytest.raises(ToolInputError):
        await find(desk, **arguments)


async def test_others_have_to_be_at_work_too(desk):
    outcome = await find(desk, time_zones=["America/New_York"])

    assert [one["start"][11:16] for one in outcome.output["free"]] == ["15:00"]


async def test_suggestions_are_as_long_as_was_asked_for(desk):
    desk.create(start="2026-11-24T10:00", end="2026-11-24T12:00")

    outcome = await find(desk, minutes=45)

    assert [(one["start"][11:16], one["minutes"]) for one in outcome.output["suggestions"]] == [
        ("09:00", 45),
        ("12:00", 45),
    ]


async def test_breaks_follow_the_settings(desk):
    desk.create(start="2026-11-24T10:00", end="2026-11-24T12:00", location="Hauptstr. 5, Potsdam")
    calendar = CalendarSettings(buffer_minutes=10, travel_minutes=45)
    tool = FindFreeTime(desk.store, FixedSettings(Settings(calendar=calendar)), InlineWorkers())
    days = {"from": "2026-11-24", "to": "2026-11-24"}

    outcome = await run_tool(tool, **days, duration_minutes=15)

    assert [(one["start"][11:16], one["end"][11:16]) for one in outcome.output["free"]] == [
        ("09:00", "09:15"),
        ("12:45", "17:30"),
    ]


async def test_an_unknown_zone_is_handed_back(desk):
    with pytest.raises(ToolInputError, match="no time zone"):
        await find(desk, time_zones=["Mars/Base"])
