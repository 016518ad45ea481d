"""The last change can be taken back by a word or a click."""

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import UndoError
from desktop_assist.files.safe_write import FileEdit, FileSnapshot
from desktop_assist.tools.undo import Undo
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


@pytest.fixture
def tool(desk):
    return Undo(desk.history, InlineWorkers())


async def test_the_newest_change_goes(tool, desk):
    desk.create(title="Stays")
    desk.create(title="Goes")

    outcome = await run_tool(tool)

    assert outcome.output["summary"] == "Taken back: Added meeting."
    assert desk.titles() == ["Stays"]


async def test_a_named_change_goes(tool, desk):
    first = desk.create(title="Goes")
    desk.create(title="Stays")

    outcome = await run_tool(tool, change_id=first.change.id)

    assert outcome.output["files"] == [str(first.meeting.file)]
    assert desk.titles() == ["Stays"]


@pytest.mark.parametrize(("tool_name", "is_outside"), [("undo", False), ("keep_receipt", True)])
async def test_the_name_of_a_dropped_file_stays_outside_text(tool, desk, tool_name, is_outside):
    cause = Cause("Kept receipt Note bread at once.png", tool_name, "user")
    desk.writer.apply(cause, [FileEdit(FileSnapshot(desk.calendar / "a", None), b"1")])

    assert (await run_tool(tool)).is_outside is is_outside


async def test_nothing_to_take_back_is_said(tool):
    with pytest.raises(UndoError):
        await run_tool(tool)
