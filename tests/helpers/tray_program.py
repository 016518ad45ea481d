"""A program with nothing but a tray icon and quick ask; it prints what is done to it.

Run it as `python -m tests.helpers.tray_program`. First it prints where its icon is.
"""

import asyncio

from PySide6.QtWidgets import QApplication, QSystemTrayIcon

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


def say(*words: object) -> None:
    print(*words, flush=True)


async def run() -> None:
    tasks, workers, model = TaskRunner(say), InlineWorkers(), TranscriptModel()
    services = ChatServices(
        FakeAssistant(), FakeConversations(), FakeConversations().services, workers, FrozenClock()
    )
    presenter = ChatPresenter(services, tasks, model)
    quick_ask = QuickAsk(presenter, model, PictureLoader(workers, tasks), WindowState(None))
    tray = Tray(app_icon(), "Desktop Assist")
    tray.show_chosen.connect(lambda: say("show"))
    tray.quick_ask_chosen.connect(quick_ask.summon)
    tray.show()
    say(*await place_of(tray))
    await asyncio.Event().wait()  # until it is ended


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
