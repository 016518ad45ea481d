"""The ways to the program while its window is closed."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from desktop_assist.domain.errors import NotificationError
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.quick_ask import QuickAsk
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.tray_access import TrayAccess
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers


class NoService:
    """A desktop that shows no notifications."""

    async def show(self, notification):
        raise NotificationError("Nothing shows notifications.")


@pytest.fixture
async def window(qtbot):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    return window


@pytest.fixture
async def access(window):
    tasks = TaskRunner(pytest.fail)
    services = ChatServices(
        FakeAssistant(),
        FakeConversations(),
        FakeConversations().services,
        InlineWorkers(),
        FrozenClock(),
    )
    window.start(services, tasks)
    access = TrayAccess(window, services, NoService(), WindowState(None), tasks)
    yield access
    access.put_away()
    await tasks.close()


def choose(access: TrayAccess, name: str) -> None:
    menu: QMenu = access._tray.menu
    (action,) = [one for one in menu.actions() if one.text().replace("&", "") == name]
    action.activate(QAction.ActionEvent.Trigger)


def quick_asks() -> list[QuickAsk]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QuickAsk)]


async def test_show_brings_the_window(access, window):
    choose(access, "Show")
    assert window.isVisible()


async def test_quick_ask_is_made_once_and_hidden_with_the_rest(access):
    before = quick_asks()
    choose(access, "Quick ask")
    choose(access, "Quick ask")
    (made,) = [one for one in quick_asks() if one not in before]
    assert made.isVisible()
    access.put_away()
    assert not made.isVisible()


async def test_the_settings_come_with_the_window(access, window, qtbot):
    choose(access, "Quick ask")
    with qtbot.waitSignal(window.settings_requested):
        access._quick_ask.settings_requested.emit("provider")
    assert window.isVisible()


async def test_quit_is_passed_on(access, qtbot):
    with qtbot.waitSignal(access.quit_chosen):
        choose(access, "Quit")


async def test_it_keeps_the_program_running_only_where_there_is_a_tray(access):
    assert access.keeps_running is QSystemTrayIcon.isSystemTrayAvailable()
