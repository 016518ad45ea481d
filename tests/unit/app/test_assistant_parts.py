"""The assistant is joined once, and what it reads receipts with is the window's too."""

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.system.folders import portable_folders


@pytest.fixture
async def parts(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment(None, "Europe/Berlin"))
    yield parts
    await parts.close()


async def test_a_turn_runs_on_what_was_joined(parts):
    events = [event async for event in parts.assistant().send(Draft("What is 2 + 2?"))]

    assert "4" in "".join(event.text for event in events if isinstance(event, TextDelta))


def test_tools_of_every_room_are_offered(parts):
    assert {"create_meeting", "list_expenses", "remember", "fetch_slack_thread"} <= set(
        parts.tool_names
    )
