"""Meetings changed here and at the server are shown."""

import pytest

from desktop_assist.tools.show_calendar_conflicts import ShowCalendarConflicts
from tests.helpers.conflict_desk import ConflictDesk
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    made = ConflictDesk(tmp_path)
    yield made
    made.close()


async def test_the_first_is_a_card_and_all_are_told_to_scripts(desk):
    await desk.meet("a", "b")

    outcome = await run_tool(ShowCalendarConflicts(desk.settling, desk.workers))

    assert outcome.card.title == "“My a” was changed here and at the server"
    assert [one["title"] for one in outcome.output["conflicts"]] == ["My a", "My b"]
    assert outcome.is_outside


def test_no_model_is_told_of_it():
    assert not ShowCalendarConflicts.spec.is_offered
