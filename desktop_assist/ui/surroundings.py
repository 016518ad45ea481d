"""What goes on around the program: nobody looks, the computer slept, the last run was cut off."""

import asyncio
from contextlib import aclosing

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.notice import Notice
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.attention import Attention
from desktop_assist.ui.budget_teller import BudgetTeller
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.notifier import WindowNotifier
from desktop_assist.ui.on_screen import bring_onto_screen
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.tray_access import TrayAccess
from desktop_assist.ui.tray_state import TrayState
from desktop_assist.ui.window_services import WindowServices
from desktop_assist.ui.window_state import WindowState

# Panels may start after the programs of a session.
_PANEL_LIMIT_S = 10
_SETTLED_MS = 1000
_WITH_PANELS = {"xcb", "wayland"}
_NO_TRAY = "no_tray"
_WITHOUT_TRAY = marked(
    "This desktop shows no icons beside the clock, so closing the window ends the program: minimise"
    " it to be reminded of meetings. On GNOME, the extension “AppIndicator and KStatusNotifierItem"
    " Support” adds such icons."
)
_CUT_OFF = marked(
    "The program was cut off last time. What was said, and what was typed and not sent, is here."
)


class Surroundings(QObject):
    """Follows it, from the start of the window to its end.

    Signals:
        woke: The computer has slept.
    """

    woke = Signal()

    def __init__(
        self,
        window: MainWindow,
        tray: TrayAccess,
        services: WindowServices,
        state: WindowState,
        tasks: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tray = tray
        self._desktop = services.desktop
        self._background = services.background
        self._workers = services.chat.workers
        self._state = state
        self._tasks = tasks
        self._trays_state = TrayState(tray.tray, self)
        notifier = WindowNotifier(
            services.background.notifier, tray.tray, window.pane.notices, self._show_usage
        )
        self._budget = BudgetTeller(services.desktop.budget_news, notifier, self._workers, tasks)
        tray.watch_state(self._watch)
        self._watch_windows()
        screens = QGuiApplication.instance()
        if isinstance(screens, QGuiApplication):
            screens.screenRemoved.connect(self._keep_in_sight)

    def follow(self, presenter: ChatPresenter, *, is_hidden: bool) -> None:
        """Begin, with the conversation of the window.

        Args:
            presenter: The open conversation.
            is_hidden: Whether the window is to wait in the tray.
        """
        self._watch(presenter)
        self._tasks.start(self._restore(presenter), "last-run")
        self._tasks.start(self._follow_sleep(), "sleep")
        self._tasks.start(self._look_for_tray(is_hidden=is_hidden), "tray")
        self.refresh()

    def refresh(self) -> None:
        """Look whether the chosen model can be asked."""
        self._tasks.start(self._look_at_model(), "model state")

    def _watch_windows(self) -> None:
        attention = Attention(self)
        attention.changed.connect(self._background.attend)
        self._tray.quick_ask_made.connect(attention.watch)
        attention.watch(self._window)

    def _watch(self, presenter: ChatPresenter) -> None:
        self._trays_state.watch(presenter)
        self._budget.watch(presenter)
        presenter.turn_finished.connect(self.refresh)

    def _show_usage(self) -> None:
        self._window.come_forward()
        self._window.settings_requested.emit("usage")

    def _keep_in_sight(self) -> None:
        # After the window manager: most see to it themselves.
        QTimer.singleShot(_SETTLED_MS, self, lambda: bring_onto_screen(self._window))

    async def put_away(self) -> None:
        """The program ends as it should."""
        await self._workers.run(self._desktop.mark.end)

    async def _look_at_model(self) -> None:
        self._trays_state.show_trouble(await self._workers.run(self._desktop.model_trouble))

    async def _restore(self, presenter: ChatPresenter) -> None:
        """Open again what was open when the last run was cut off."""
        mark = self._desktop.mark
        left = await self._workers.run(mark.begin)
        if left is not None:
            self._window.pane.notices.tell(Notice("last-run", tr(_CUT_OFF)))
        if left and not presenter.conversation_id:
            self._window.open_conversation(MessagePlace(left))
            await self._workers.run(mark.note, left)

        def note(conversation_id: str) -> None:
            self._tasks.start(self._workers.run(mark.note, conversation_id), "open conversation")

        presenter.conversation_changed.connect(note)

    async def _follow_sleep(self) -> None:
        async with aclosing(self._desktop.watch_sleep()) as wakes:
            async for _ in wakes:
                self._background.wake()
                self.woke.emit()
                self.refresh()

    async def _look_for_tray(self, *, is_hidden: bool) -> None:
        """Stay reachable where the desktop has no tray, and say so once."""
        for _ in range(_PANEL_LIMIT_S):
            if self._tray.keeps_running:
                return
            await asyncio.sleep(1)
        if self._tray.keeps_running:
            return
        if is_hidden and not self._window.isVisible():
            self._window.showMinimized()
        if QGuiApplication.platformName() in _WITH_PANELS and self._state.tell_once(_NO_TRAY):
            self._window.pane.notices.tell(Notice("tray", tr(_WITHOUT_TRAY)))
