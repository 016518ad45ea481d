"""Action items ticked off."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.tick_slack_task import TickSlackTask
from tests.helpers.slack_desk import SlackDesk, at
from tests.helpers.slack_export import write_export
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    desk = SlackDesk(tmp_path)
    yield desk
    desk.close()


def tick(desk, item, is_done=True, thread_ts=None):
    tool = TickSlackTask(desk.room, desk.workers)
    place = {"channel_id": "C0TRAVEL1", "thread_ts": thread_ts or at(0)}
    return run_tool(tool, **place, item=item, is_done=is_done)


async def test_the_card_shows_the_tick_and_how_to_take_it_away(desk, tmp_path):
    await desk.imports.take(write_export(tmp_path / "acme.zip"))
    (task,) = (await tick(desk, "none")).card.tasks

    ticked = (await tick(desk, task.ticking.arguments["item"])).card.tasks[0]

    assert (task.is_done, ticked.is_done) == (False, True)
    assert ticked.ticking.arguments["is_done"] is False


async def test_what_is_not_kept_here_cannot_be_ticked(desk):
    with pytest.raises(ToolInputError, match="not kept here"):
        await tick(desk, "item")


def test_no_model_is_told_of_it(desk):
    assert not TickSlackTask(desk.room, desk.workers).spec.is_offered
