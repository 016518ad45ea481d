"""What a real server offers is chosen after a slash, and attached as a file."""

import asyncio

import pytest
from PySide6.QtCore import Qt

from desktop_assist.ui.chat.chat_pane import ChatPane
from desktop_assist.ui.chat.composer_services import ForeignServices
from desktop_assist.ui.chat.prompt_form import PromptForm
from desktop_assist.ui.foreign_choices import ForeignChoices
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.mcp_desk import McpDesk


class Rig:
    def __init__(self, folder, pane) -> None:
        self.desk, self.pane = McpDesk(folder / "mcp"), pane
        self.errors = []
        self.tasks = TaskRunner(self.errors.append)
        services = ForeignServices(self.desk.room, folder / "fetched", self.desk.workers)
        self.choices = ForeignChoices(pane, services, self.tasks)

    async def choose(self, name):
        found = {one.name: one for one in await self.choices.look()}
        self.choices.choose(found[name])

    @property
    def attached(self):
        return [path.name for path in self.pane.composer.draft.attachments]


@pytest.fixture
async def rig(qtbot, tmp_path):
    pane = ChatPane()
    qtbot.addWidget(pane)
    made = Rig(tmp_path, pane)
    await made.desk.allowed("plain")
    yield made
    await made.tasks.close()
    await made.desk.close()
    assert made.errors == []


async def until(is_so):
    for _ in range(1_500):
        if is_so():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never came")


async def test_a_thing_to_be_read_becomes_a_chip(rig):
    await rig.choose("notes:The plan")
    await until(lambda: rig.attached)

    assert (rig.attached, rig.pane.composer.text) == (["plan.md"], "")
    assert rig.pane.notices.isHidden()


async def test_a_text_is_attached_once_it_was_told_what_it_wants(rig, qtbot):
    await rig.choose("notes:A draft")
    form = rig.pane.findChild(PromptForm)
    qtbot.keyClicks(form.lines["topic"], "milk")
    attach = next(one for one in form.findChildren(ActionButton) if one.text() == "Attach")
    qtbot.mouseClick(attach, Qt.MouseButton.LeftButton)
    await until(lambda: rig.attached)

    assert rig.attached == ["draft.md"]
    assert rig.pane.composer.text == "Do what the attached text says."


async def test_a_tool_only_begins_the_message(rig):
    await rig.choose("notes:echo")

    assert (rig.attached, rig.pane.composer.text) == ([], "Use “echo” of “notes”: ")


async def test_what_cannot_be_fetched_is_said_in_words(rig):
    commands = {one.name: one for one in await rig.choices.look()}
    await rig.desk.room.switch("notes", is_on=False)

    rig.choices.choose(commands["notes:The plan"])
    await until(lambda: "switched off" in rig.pane.notices.text)

    assert rig.attached == []
