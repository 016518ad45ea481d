"""What goes on around the window."""

import asyncio
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_assist.system.run_mark import RunMark
from desktop_assist.ui import surroundings as module
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.surroundings import Surroundings
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers


class Ways(QObject):
    """The icon beside the clock, and what it leads to."""

    quick_ask_made = Signal(QWidget)
    keeps_running = True

    def __init__(self):
        super().__init__()
        self.tray, self.said = self, []

    def watch_state(self, watch):
        """Quick ask has no conversation yet."""

    def show_state(self, waiting, *, is_busy, trouble):
        self.said.append(trouble)


class Around:
    """A desktop that does as it is told."""

    def __init__(self, folder):
        self.mark = RunMark(folder)
        self.told, self.sleeps, self.trouble = [], asyncio.Queue(), ""
        self.attend, self.wake = self.told.append, lambda: self.told.append("woken")
        self.notifier, self.budget_news = None, lambda: None

    def model_trouble(self):
        return self.trouble

    async def watch_sleep(self):
        while True:
            yield await self.sleeps.get()


@pytest.fixture
async def tasks():
    running = TaskRunner(pytest.fail)
    yield running
    await running.close()


@pytest.fixture
def around(tmp_path, qtbot):
    return Around(tmp_path)


@pytest.fixture
def ways():
    return Ways()


@pytest.fixture
async def begin(qtbot, around, ways, tasks, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_PANEL_LIMIT_S", 0)
    monkeypatch.setattr(module, "_WITH_PANELS", {"offscreen"})
    kept = FakeConversations()
    chat = ChatServices(FakeAssistant(), kept, kept.services, InlineWorkers(), FrozenClock())
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    opened = []
    monkeypatch.setattr(window, "open_conversation", opened.append)
    window.opened = opened

    async def run(*, is_hidden=False):
        services = SimpleNamespace(chat=chat, desktop=around, background=around)
        state = WindowState(tmp_path / "window.ini")
        window.surroundings = Surroundings(window, ways, services, state, tasks)
        presenter = ChatPresenter(chat, tasks, TranscriptModel())
        window.presenter = presenter
        window.surroundings.follow(presenter, is_hidden=is_hidden)
        await asyncio.sleep(0.02)
        return window

    return run


async def test_nothing_has_to_be_fresh_while_no_window_is_on_the_screen(begin, around):
    window = await begin()
    window.show()
    window.hide()
    assert around.told == [False, True, False]


async def test_quick_ask_counts_as_well(begin, around, ways, qtbot):
    await begin()
    quick_ask = QWidget()
    qtbot.addWidget(quick_ask)
    ways.quick_ask_made.emit(quick_ask)
    quick_ask.show()
    assert around.told == [False, True]


async def test_after_sleep_everything_is_looked_at(begin, around):
    await begin()
    await around.sleeps.put(None)
    await asyncio.sleep(0.02)
    assert around.told[-1] == "woken"


async def test_the_icon_says_why_the_model_is_not_asked(begin, around, ways):
    around.trouble = "budget"
    window = await begin()
    assert ways.said[-1] == "budget"
    around.trouble = ""
    window.surroundings.refresh()
    await asyncio.sleep(0.02)
    assert ways.said[-1] == ""


async def test_a_run_that_was_cut_off_goes_on_where_it_was(begin, around):
    around.mark.begin()
    around.mark.note("abc")
    window = await begin()
    assert "cut off" in window.pane.notices.text
    assert [place.conversation_id for place in window.opened] == ["abc"]


async def test_a_clean_end_leaves_nothing_to_be_told(begin, around):
    window = await begin()
    window.presenter.conversation_changed.emit("abc")
    await asyncio.sleep(0.02)
    await window.surroundings.put_away()
    assert around.mark.begin() is None
    assert window.pane.notices.text == ""


async def test_where_there_is_no_tray_the_window_stays_reachable_and_it_is_told_once(begin, ways):
    ways.keeps_running = False
    window = await begin(is_hidden=True)
    assert window.isMinimized()
    assert "AppIndicator" in window.pane.notices.text
    window.pane.notices.tell(module.Notice("tray", "Something else."))
    await begin(is_hidden=True)
    assert window.pane.notices.text == "Something else."
