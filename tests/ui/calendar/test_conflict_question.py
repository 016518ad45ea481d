"""The calendar asks which version of a meeting stays, and takes a choice back."""

import asyncio

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.domain.tool import ToolCall, ToolContext
from desktop_assist.tools.settle_calendar_conflict import SettleCalendarConflict
from desktop_assist.tools.show_calendar_conflicts import ShowCalendarConflicts
from desktop_assist.tools.undo import Undo
from desktop_assist.ui.calendar.conflict_question import ConflictQuestion
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.conflict_desk import ConflictDesk
from tests.helpers.frozen_clock import SUNDAY_MORNING


class Rig:
    def __init__(self, folder, bar):
        self.desk, self.bar, self.errors = ConflictDesk(folder), bar, []
        desk = self.desk
        tools = (
            ShowCalendarConflicts(desk.settling, desk.workers),
            SettleCalendarConflict(desk.settling),
            Undo(desk.history, desk.workers),
        )
        runner = ToolRunner(tools)
        self.tasks = TaskRunner(self.errors.append)
        asked = ToolContext(SUNDAY_MORNING, "user", "", turn_id=None)

        async def act(tool, arguments):
            return await runner.run(ToolCall("one", tool, arguments), asked)

        self.question = ConflictQuestion(act, bar, self.tasks)

    def press(self, label):
        next(one for one in self.bar.findChildren(QPushButton) if one.text() == label).click()

    async def says(self, words):
        for _ in range(1_500):
            if words in self.bar.text:
                return
            await asyncio.sleep(0.02)
        pytest.fail(f"{words!r} was never said, but {self.bar.text!r}")


@pytest.fixture
async def rig(qtbot, tmp_path):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    made = Rig(tmp_path, bar)
    yield made
    await made.tasks.close()
    made.desk.close()
    assert made.errors == []


async def test_it_says_what_differs_and_lets_one_choose_and_take_it_back(rig):
    await rig.desk.meet("a")

    rig.question.look()
    await rig.says("“My a” was changed here and at the server\nTitle: “My a” here, “Their a” at")
    rig.press("Keep theirs")
    await rig.says("is now as the server has it")
    kept = rig.desk.titles()
    rig.press("Undo")
    await rig.says("Taken back")

    assert kept == {"a": "Their a"}
    assert rig.desk.titles() == {"a": "My a"}


async def test_one_is_asked_about_after_the_other(rig):
    await rig.desk.meet("a", "b")

    rig.question.look()
    await rig.says("“My a” was changed")
    rig.press("Keep mine")
    await rig.says("“My a” stays")
    rig.press("Show the next")
    await rig.says("“My b” was changed")


async def test_where_nothing_waits_nothing_is_said(rig):
    await rig.question._look()

    assert rig.bar.isHidden()
