"""A filled-in meeting, before it is added."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.draft_meeting import DraftMeeting
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


def draft(**arguments):
    return run_tool(DraftMeeting(FixedSettings(), InlineWorkers()), **arguments)


async def test_everything_is_filled_in_and_one_button_adds_it():
    made = await draft(title="Travel", start="2026-11-24T14:00", attendees=["Ada Rossi"])

    (button,) = made.card.actions
    assert (button.label, button.tool, button.is_primary) == ("Add meeting", "create_meeting", True)
    assert button.arguments == {
        "title": "Travel", "start": "2026-11-24T14:00", "duration_minutes": 30,
        "attendees": ["Ada Rossi"],
    }  # fmt: skip
    assert [one.value for one in made.card.fields] == [
        "Travel",
        "2026-11-24 14:00",
        "30",
        "Ada Rossi",
    ]


async def test_a_reminder_is_called_one():
    made = await draft(title="Book", start="2026-11-24T09:00", reminder_minutes=0)

    assert (made.card.title, made.card.actions[0].label) == ("Reminder", "Add reminder")
    assert made.card.actions[0].arguments["reminder_minutes"] == 0


async def test_a_time_that_is_none_is_to_be_corrected():
    with pytest.raises(ToolInputError):
        await draft(title="Book", start="soon")
