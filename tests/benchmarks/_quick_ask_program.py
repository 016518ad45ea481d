"""Quick ask and a bare window of Qt's, each brought by keys; prints how long it took, in ms.

From the event of the key to the window being painted and having the keyboard.
"""

import asyncio
import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop_assist.domain.hotkey import key_combination
from desktop_assist.system.x11_hotkey import X11Hotkey
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.platform.event_loop import EventLoop
from desktop_assist.ui.quick_ask import QuickAsk
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers

KEYS = {"quick": "Ctrl+Alt+Space", "bare": "Ctrl+Alt+J"}


class Bare(QWidget):
    """The least that could be there: a line to type in, above other windows."""

    def __init__(self) -> None:
        super().__init__(
            None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self._line = QLineEdit()
        QVBoxLayout(self).addWidget(self._line)
        self.resize(600, 80)

    def summon(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()
        self._line.setFocus()


class Watch(QObject):
    """Takes the time of one window."""

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__()
        self._name, self._window = name, window
        self._started = 0.0
        self._is_painted = False
        window.installEventFilter(self)

    def start(self) -> None:
        self._started, self._is_painted = time.perf_counter(), False
        self._window.summon()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self._is_painted = True
        if event.type() in {QEvent.Type.Paint, QEvent.Type.WindowActivate}:
            QTimer.singleShot(0, self, self._look)  # when what is painted is painted
        return False

    def _look(self) -> None:
        if self._started and self._is_painted and self._window.isActiveWindow():
            print(self._name, (time.perf_counter() - self._started) * 1000, flush=True)
            self._started = 0.0
            self._window.hide()


async def run() -> None:
    tasks, workers, kept = TaskRunner(print), InlineWorkers(), FakeConversations()
    services = ChatServices(FakeAssistant(), kept, kept.services, workers, FrozenClock())
    model = TranscriptModel()
    presenter = ChatPresenter(services, tasks, model)
    quick = QuickAsk(presenter, model, PictureLoader(workers, tasks), WindowState(None))
    watches = {"quick": Watch("quick", quick), "bare": Watch("bare", Bare())}
    hotkeys = {name: X11Hotkey() for name in watches}
    for name, hotkey in hotkeys.items():
        await hotkey.take(key_combination(KEYS[name]), watches[name].start)
    print("ready", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: EventLoop(app)) as runner:
        runner.run(run())
