"""The list of conversations and the heading keep in step with the open one."""

import asyncio

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QPushButton

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.conversation_search import FoundMessage, Span
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.conversation_list import ConversationList
from desktop_assist.ui.kept_conversations import KeptConversations, Shown
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_head import WindowHead
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named

SAID = (Message("m1", "assistant", (TextPart("Said before."),), SUNDAY_MORNING),)
FOUND = FoundMessage(
    "kept", "About kept", False, "m1", "assistant", SUNDAY_MORNING, "Said before.",
    "Said before.", (Span(0, 4),), is_outside=False,
)  # fmt: skip


class Desk:
    """The list and the heading of one kept conversation, without the window around them."""

    def __init__(self, qtbot) -> None:
        self.store = FakeConversations({"kept": SAID})
        self.tasks = TaskRunner(pytest.fail)
        services = ChatServices(
            FakeAssistant(), self.store, self.store.services, InlineWorkers(), FrozenClock()
        )
        self.side, self.head, self.notices = ConversationList(), WindowHead(), NoticeBar()
        for widget in (self.side, self.head, self.notices):
            qtbot.addWidget(widget)
        self.side.bring_to_life()
        self.presenter = ChatPresenter(services, self.tasks, TranscriptModel())
        shown = Shown(self.side, self.head, self.notices)
        self.kept = KeptConversations(services, self.tasks, self.presenter, shown)

    async def open(self, conversation_id):
        self.presenter.open(conversation_id)
        await asyncio.sleep(0.01)


@pytest.fixture
async def desk(qtbot):
    desk = Desk(qtbot)
    desk.kept.refresh()
    await asyncio.sleep(0.01)
    yield desk
    await desk.tasks.close()


async def test_the_open_conversation_is_marked_and_named(desk):
    await desk.open("kept")
    assert desk.side.titles() == ["Today", "About kept"]
    assert desk.side.current_id == "kept"
    assert desk.head.title.text() == "About kept"


async def test_what_was_said_is_found_as_one_types(desk, qtbot):
    desk.store.found = (FOUND,)
    desk.kept.begin_search()
    qtbot.keyClicks(desk.side.search, "said")
    await asyncio.sleep(0.3)
    assert desk.store.queries == ["said"]
    assert desk.side.titles() == ["Messages", "About kept"]


async def test_a_message_that_was_found_is_asked_for(desk, qtbot):
    with qtbot.waitSignal(desk.kept.place_chosen) as chosen:
        desk.side.place_chosen.emit("kept", "m1")
    assert chosen.args == [MessagePlace("kept", "m1")]


async def test_a_deleted_conversation_leaves_the_screen(desk, qtbot):
    await desk.open("kept")
    with qtbot.waitSignal(desk.kept.left):
        desk.side.deletion_requested.emit("kept")
    await asyncio.sleep(0.01)
    assert desk.side.titles() == []
    assert desk.store.changes == []
    named(desk.notices, QPushButton, "Undo").click()
    await asyncio.sleep(0.01)
    assert desk.side.titles() == ["Today", "About kept"]


async def test_the_menu_of_the_open_conversation_is_in_its_heading(desk):
    await desk.open("kept")
    named(desk.head, QPushButton, "This conversation").click()
    menu = desk.head.findChild(QMenu)
    {action.text(): action for action in menu.actions()}["Pin to the top"].trigger()
    menu.close()
    await asyncio.sleep(0.01)
    assert desk.store.changes == [("pin", "kept", True)]


async def test_renaming_begins_in_the_list(desk, qtbot):
    desk.side.menu_requested.emit("kept", QPoint(0, 0))
    menu = desk.head.findChild(QMenu)
    with qtbot.waitSignal(desk.kept.list_wanted):
        {action.text(): action for action in menu.actions()}["Rename"].trigger()
    menu.close()
    assert desk.side.findChild(QListWidget).findChild(QLineEdit).text() == "About kept"


async def test_an_earlier_version_can_be_gone_back_to(desk):
    desk.store.origins = {"branch": MessagePlace("kept", "m1")}
    desk.store.kept["branch"] = SAID
    desk.kept.refresh()
    await desk.open("branch")
    named(desk.head, QPushButton, "Earlier version").click()
    await asyncio.sleep(0.01)
    assert desk.side.current_id == "kept"
    assert desk.head.version.isHidden()
