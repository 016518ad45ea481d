"""A click lets a version of a meeting stay."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.settle_calendar_conflict import SettleCalendarConflict
from tests.helpers.conflict_desk import ConflictDesk
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    made = ConflictDesk(tmp_path)
    yield made
    made.close()


async def test_it_is_done_at_once_and_can_be_undone(desk):
    one, _ = await desk.meet("a", "b")

    outcome = await run_tool(
        SettleCalendarConflict(desk.settling), conflict_id=one.id, keep="theirs"
    )
    desk.history.undo(outcome.change_id)

    assert outcome.output == {"summary": "“My a” is now as the server has it.", "left": 1}
    assert desk.titles()["a"] == "My a"


async def test_what_waits_no_more_is_said_so(desk):
    await desk.meet()

    with pytest.raises(ToolInputError, match="not in conflict any more"):
        await run_tool(SettleCalendarConflict(desk.settling), conflict_id="x", keep="mine")


def test_no_model_is_told_of_it():
    assert not SettleCalendarConflict.spec.is_offered
