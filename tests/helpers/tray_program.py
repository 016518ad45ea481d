"""A program with nothing but a tray icon and quick ask; it prints what is done to it.

Run it as `python -m tests.helpers.tray_program`. First it prints where its icon is.
"""

import asyncio

from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.icons import app_icon
from desktop_assist.ui.platform.event_loop import EventLoop
from desktop_assist.ui.quick_ask import QuickAsk
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.tray import Tray
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers

MENU_SHOWS_AFTER_S = 0.2


def say(*words: object) -> None:
    print(*words, flush=True)


async def run() -> None:
    loop, is_over = asyncio.get_running_loop(), asyncio.Event()
    tasks, workers, model = TaskRunner(say), InlineWorkers(), TranscriptModel()
    assistant = FakeAssistant([TextDelta("It is noon.")])
    services = ChatServices(
        assistant, FakeConversations(), FakeConversations().services, workers, FrozenClock()
    )
    presenter = ChatPresenter(services, tasks, model)
    quick_ask = QuickAsk(presenter, model, PictureLoader(workers, tasks), WindowState(None))
    tray = Tray(app_icon(), "Desktop Assist")
    tray.show_chosen.connect(lambda: say("show"))
    tray.quick_ask_chosen.connect(quick_ask.summon)
    tray.quit_chosen.connect(is_over.set)
    tray.menu.aboutToShow.connect(lambda: loop.call_later(MENU_SHOWS_AFTER_S, say, "menu"))
    quick_ask.submitted.connect(lambda text: say("asked", text))
    presenter.turn_finished.connect(lambda: say("answered", model.last.text))
    tray.show()
    say(*await place_of(tray))
    await is_over.wait()
    quick_ask.hide()
    await tasks.close()
    say("ended")


async def place_of(tray: Tray) -> tuple[int, int]:
    """Where the icon is, once the panel has given it a place and stopped moving it."""
    (icon,) = (one for one in vars(tray).values() if isinstance(one, QSystemTrayIcon))
    before, now = None, icon.geometry()
    while now.isEmpty() or now != before:
        await asyncio.sleep(0.3)
        before, now = now, icon.geometry()
    return now.center().toTuple()


if __name__ == "__main__":
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: EventLoop(app)) as runner:
        runner.run(run())
