"""Conversations are put in order; a deletion is held back so that it can be undone."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.conversation import Conversation
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.conversation_keeper import ConversationKeeper
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named

KEPT = Conversation("c", "The hotel", SUNDAY_MORNING, SUNDAY_MORNING)


class Desk:
    """A keeper with what it works on."""

    def __init__(self, held_back_s) -> None:
        self.conversations = FakeConversations({"c": ()})
        self.tasks = TaskRunner(pytest.fail)
        self.notices = NoticeBar()
        kept = self.conversations.services
        services = ChatServices(
            FakeAssistant(), self.conversations, kept, InlineWorkers(), FrozenClock()
        )
        self.keeper = ConversationKeeper(services, self.tasks, self.notices, held_back_s)

    @property
    def changes(self):
        return self.conversations.changes

    async def choose(self, action):
        self.keeper.run(action, KEPT, self.notices)
        await asyncio.sleep(0)

    def press(self, label):
        named(self.notices, ActionButton, label).click()


@pytest.fixture
async def make(qtbot):
    desks = []

    def made(held_back_s=5.0):
        desks.append(Desk(held_back_s))
        qtbot.addWidget(desks[-1].notices)
        return desks[-1]

    yield made
    for desk in desks:
        await desk.tasks.close()


@pytest.mark.parametrize(
    ("action", "change"),
    [
        ("pin", ("pin", "c", True)),
        ("unpin", ("pin", "c", False)),
        ("archive", ("archive", "c", True)),
        ("unarchive", ("archive", "c", False)),
    ],
)
async def test_what_is_chosen_is_done(make, action, change):
    desk = make()
    await desk.choose(action)
    assert desk.changes == [change]


async def test_archiving_can_be_undone(make):
    desk = make()
    await desk.choose("archive")
    desk.press("Undo")
    await asyncio.sleep(0)
    assert desk.changes[-1] == ("archive", "c", False)


async def test_a_title_that_is_empty_changes_nothing(make, qtbot):
    desk = make()
    for title in ("  ", "Hotel"):
        with qtbot.waitSignal(desk.keeper.changed):
            desk.keeper.rename("c", title)
            await asyncio.sleep(0)
    assert desk.changes == [("rename", "c", "Hotel")]


async def test_a_deleted_one_is_gone_from_sight_at_once_and_for_good_later(make, qtbot):
    desk = make(held_back_s=0.05)
    with qtbot.waitSignal(desk.keeper.left):
        await desk.choose("delete")
    assert (desk.keeper.is_leaving("c"), desk.changes) == (True, [])
    await asyncio.sleep(0.2)
    assert (desk.keeper.is_leaving("c"), desk.changes) == (False, [("remove", "c")])
    assert not desk.notices.isVisible()


async def test_a_deletion_can_be_undone(make):
    desk = make()
    await desk.choose("delete")
    desk.press("Undo")
    await asyncio.sleep(0.02)
    assert (desk.keeper.is_leaving("c"), desk.changes) == (False, [])


async def test_a_deletion_is_made_final_when_the_program_ends(make):
    desk = make()
    await desk.choose("delete")
    await desk.choose("delete")
    await desk.tasks.close()
    assert desk.changes == [("remove", "c")]


async def test_an_export_says_where_it_is(make, tmp_path):
    desk = make()
    await desk.keeper.export(KEPT, "html", tmp_path)
    assert desk.changes == [("export", "c", "html")]
    assert desk.notices.text == "Saved as About c.html."


@pytest.mark.parametrize("form", ["md", "html", "json"])
async def test_the_folder_of_an_export_is_asked_for(make, form):
    desk = make()
    near = QWidget()
    desk.keeper.run(f"export_{form}", KEPT, near)
    (dialog,) = near.children()
    dialog.fileSelected.emit(str(Path("/tmp")))
    dialog.reject()
    await asyncio.sleep(0)
    assert desk.changes == [("export", "c", form)]
    near.deleteLater()
