"""Changes made by hand wait for each other, and the last is taken back first."""

import asyncio

import pytest

from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.tool import ToolResult
from desktop_assist.ui.own_changes import OwnChanges
from desktop_assist.ui.task_runner import TaskRunner


class Tools:
    """Writes down what is run; "break" raises."""

    def __init__(self):
        self.run = []
        self.running = 0

    async def act(self, tool, arguments):
        self.running += 1
        assert self.running == 1, "Two changes at once"
        await asyncio.sleep(0)
        self.running -= 1
        if tool == "break":
            raise ToolFailedError("It broke.")
        self.run.append((tool, arguments))
        change = None if tool == "undo" else f"change {len(self.run)}"
        return ToolResult("1", tool, True, {"summary": "Done."}, change_id=change)


@pytest.fixture
async def changes(qtbot):
    tasks = TaskRunner(pytest.fail)
    tools = Tools()
    changes = OwnChanges(tools.act, tasks)
    changes.tools, changes.outcomes = tools, []
    changes.ended.connect(changes.outcomes.append)
    yield changes
    await tasks.close()


async def test_one_waits_for_the_other(changes):
    changes.make("first", {})
    changes.make("second", {})
    await asyncio.sleep(0.05)
    assert [tool for tool, _ in changes.tools.run] == ["first", "second"]
    assert all(one.can_undo for one in changes.outcomes)


async def test_the_last_is_taken_back_first(changes):
    changes.make("first", {})
    changes.make("second", {})
    changes.undo()
    changes.undo()
    await asyncio.sleep(0.05)
    undone = [arguments["change_id"] for tool, arguments in changes.tools.run if tool == "undo"]
    assert undone == ["change 2", "change 1"]


async def test_with_nothing_made_there_is_nothing_to_take_back(changes):
    changes.undo()
    await asyncio.sleep(0.05)
    assert changes.outcomes[0].text == "There is nothing to take back here."


async def test_an_error_is_told_in_its_words(changes):
    changes.make("break", {})
    await asyncio.sleep(0.05)
    assert (changes.outcomes[0].is_done, changes.outcomes[0].text) == (False, "It broke.")
