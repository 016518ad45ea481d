"""The way into the calendar and back."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from desktop_assist.ui.calendar.calendar_access import CalendarAccess
from desktop_assist.ui.calendar.calendar_page import CalendarPage
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.window_state import WindowState
from tests.helpers.active_window import show_active
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.widget_finding import named

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LIMIT_S = 10


@pytest.fixture
async def window(qtbot, rig):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    show_active(qtbot, window)
    conversations = FakeConversations()
    chat = ChatServices(
        FakeAssistant(), conversations, conversations.services, rig.services.workers, rig.desk.clock
    )
    window.presenter = window.start(chat, rig.tasks)
    window.access = CalendarAccess(window, window.presenter, rig.services, rig.tasks)
    return window


async def opened(window, rig):
    async with asyncio.timeout(LIMIT_S):
        while window.access.page is None or not window.access.page.isVisible():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await rig.settle()
    return window.access.page


async def test_a_button_opens_it_and_another_leads_back(window, rig):
    named(window, QPushButton, "Calendar").click()
    page = await opened(window, rig)
    assert not window.pane.isVisible()
    named(page, QPushButton, "Conversation").click()
    assert window.pane.isVisible()
    assert not page.isVisible()


async def test_one_shortcut_leads_there_and_back(window, rig, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL_SHIFT)
    page = await opened(window, rig)
    qtbot.keyClick(page, Qt.Key.Key_C, CONTROL_SHIFT)
    assert window.pane.isVisible()


async def test_a_new_conversation_leaves_it(window, rig):
    window.access.open()
    page = await opened(window, rig)
    window.start_new()
    assert window.pane.isVisible()
    assert not page.isVisible()


async def test_it_is_made_once(window, rig):
    window.access.open()
    page = await opened(window, rig)
    window.show_conversation()
    window.access.open()
    assert await opened(window, rig) is page
    assert len(window.findChildren(CalendarPage)) == 1


@pytest.mark.parametrize("who", ["a turn", "another program"])
async def test_after_a_change_it_is_read_again(window, rig, who):
    window.access.open()
    page = await opened(window, rig)
    rig.desk.create(start="2026-11-22T14:00", end="2026-11-22T15:00")
    told = window.presenter.turn_finished if who == "a turn" else window.calendar_changed
    told.emit()
    await rig.settle()
    assert [one.title for one in page._picture.meetings] == ["Team sync"]


async def test_ctrl_n_makes_a_meeting_there(window, rig, qtbot):
    window.access.open()
    page = await opened(window, rig)
    keys = QKeySequence(QKeySequence.StandardKey.New)
    qtbot.keySequence(page._view, keys)
    assert window.focusWidget().accessibleName() == "Title of the new meeting"
    assert page.isVisible()
