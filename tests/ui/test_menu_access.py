"""The window's menu leads to what is wanted less often."""

import asyncio

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton

from desktop_assist.ui.help.help_services import HelpServices
from desktop_assist.ui.help.shortcuts import SHORTCUTS
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.menu_access import MenuAccess
from desktop_assist.ui.menu_services import MenuServices
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named


@pytest.fixture
async def window(qtbot):
    tasks, workers, kept = TaskRunner(pytest.fail), InlineWorkers(), FakeConversations()
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    window.show()
    chat = ChatServices(FakeAssistant(), kept, kept.services, workers, FrozenClock())
    services = MenuServices(None, None, None, None, HelpServices("1", tuple, str, str, workers))
    window.access = MenuAccess(window, window.start(chat, tasks), services, tasks)
    yield window
    await tasks.close()


def entry(window, label):
    [found] = [one for one in window.access.menu().actions() if one.text().startswith(label)]
    return found


async def test_the_settings_are_one_of_its_entries(window, qtbot):
    with qtbot.waitSignal(window.settings_requested):
        entry(window, "Settings").trigger()


async def test_the_help_is_one_of_its_entries(window):
    entry(window, "What's new").trigger()
    await asyncio.sleep(0.01)
    assert window.access._dialog.isVisible()


async def test_the_button_is_there_and_its_keys_are_in_the_list_of_keys(window):
    assert named(window, QPushButton, "Menu").isVisible()
    listed = {QKeySequence(one.keys) for group in SHORTCUTS for one in group.shortcuts}
    assert {one.key() for one in window.findChildren(QShortcut)} <= listed


async def test_it_opens_beside_the_button_and_over_the_window(window):
    window.move(400, 100)
    button = named(window, QPushButton, "Menu")
    button.click()
    menu = window.findChild(QMenu)
    assert menu.isVisible()
    assert menu.x() >= button.mapToGlobal(button.rect().center()).x()
    assert menu.y() + menu.height() <= window.frameGeometry().bottom()
    menu.close()
