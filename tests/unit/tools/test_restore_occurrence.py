"""A time of a repeating meeting that was taken out comes back."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.restore_occurrence import RestoreOccurrence
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID, foreign_desk
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


async def restore(desk, day):
    tool = RestoreOccurrence(desk.store, desk.invitations, InlineWorkers())
    return await run_tool(tool, uid=SERIES_UID, recurrence_id=day)


async def test_what_another_program_took_out_comes_back(tmp_path):
    desk = foreign_desk(tmp_path)

    outcome = await restore(desk, "2026-11-17")

    assert outcome.output["summary"].startswith(
        "Jour fixe, Team takes place again: Tuesday, 17 November 2026, 09:30"
    )
    assert len(desk.list("2026-11-17", "2026-11-18").meetings) == 1
    assert "No clash in this calendar" in outcome.card.footnote
    desk.history.undo(outcome.change_id)
    assert (tmp_path / "foreign.ics").read_bytes() == FOREIGN


async def test_what_was_not_taken_out_is_handed_back(tmp_path):
    with pytest.raises(ToolInputError, match="No such occurrence"):
        await restore(foreign_desk(tmp_path), "2026-11-24")
