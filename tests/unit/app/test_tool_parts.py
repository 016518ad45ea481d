"""What the tools are made of is joined when the first of them is wanted, and only then."""

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.system.folders import portable_folders


@pytest.fixture
async def parts(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment(None, "Europe/Berlin"))
    yield parts
    await parts.close()


async def test_a_click_finds_its_tool_though_nothing_was_asked_before(parts):
    result = await parts.assistant().act("calculate", {"expression": "6 * 7"}, None)

    assert result.ok
    assert "42" in str(result.output)


async def test_a_dropped_file_is_taken_in_though_nothing_was_asked_before(parts, tmp_path):
    dropped = tmp_path / "notes.txt"
    dropped.write_text("Bring the figures.")

    events = [event async for event in parts.assistant().receive((dropped,), None)]

    assert events[-1].status == "completed"
