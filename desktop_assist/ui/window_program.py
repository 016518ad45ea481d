"""Keeps the window alive from the first paint to the last task."""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing, suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.handover import Handover
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.early_wish import EarlyWish
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.platform.widget_classes import make_widget_classes
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_face import WindowFace
from desktop_assist.ui.window_start import WindowStart
from desktop_assist.ui.window_state import WindowState

if TYPE_CHECKING:
    from desktop_assist.domain.calendar_changed import CalendarChanged
    from desktop_assist.domain.notice import Notice
    from desktop_assist.ui.background_services import BackgroundServices
    from desktop_assist.ui.chat.presenter import ChatPresenter
    from desktop_assist.ui.composer_access import ComposerAccess
    from desktop_assist.ui.handover_access import HandoverAccess
    from desktop_assist.ui.hotkey_access import HotkeyAccess
    from desktop_assist.ui.settings_access import SettingsAccess
    from desktop_assist.ui.surroundings import Surroundings
    from desktop_assist.ui.tray_access import TrayAccess
    from desktop_assist.ui.voice.voice_access import VoiceAccess
    from desktop_assist.ui.window_services import WindowServices

_LOG = logging.getLogger(__name__)
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_COMES_NEXT = (
    "desktop_assist.ui.assistant_access",
    "desktop_assist.ui.calendar.calendar_access",
    "desktop_assist.ui.chat.message_keeper",
    "desktop_assist.ui.chat.presenter",
    "desktop_assist.ui.chat.transcript",
    "desktop_assist.ui.chat.turn_news",
    "desktop_assist.ui.composer_access",
    "desktop_assist.ui.conversation_delegate",
    "desktop_assist.ui.conversation_keeper",
    "desktop_assist.ui.documents.documents_access",
    "desktop_assist.ui.drop.drop_overlay",
    "desktop_assist.ui.expenses.expenses_access",
    "desktop_assist.ui.handover_access",
    "desktop_assist.ui.hotkey_access",
    "desktop_assist.ui.menu_access",
    "desktop_assist.ui.notifier",
    "desktop_assist.ui.settings_access",
    "desktop_assist.ui.surroundings",
    "desktop_assist.ui.tray_access",
    "desktop_assist.ui.tray_menu",
    "desktop_assist.ui.tray_state",
    "desktop_assist.ui.voice.voice_access",
)
_LONGEST_START_S = 20.0
_UNEXPECTED = marked("Something went wrong in the program itself. What was kept is safe.")


class WindowProgram:
    """The running program: what is on screen, and the tasks behind it."""

    def __init__(self, face: WindowFace, start: WindowStart) -> None:
        self._face = face
        self._window = face.window
        self._start = start
        self._quit = asyncio.Event()
        self._services: WindowServices | None = None
        self._was_tried = asyncio.Event()
        self._tasks = TaskRunner(self._show_error)
        self._tray_access: TrayAccess | None = None
        self._voice_access: VoiceAccess | None = None
        self._composer_access: ComposerAccess | None = None
        self._handover_access: HandoverAccess | None = None
        self._hotkey_access: HotkeyAccess | None = None
        self._surroundings: Surroundings | None = None
        self._handovers: list[Handover] = []
        self._spares_garbage = not gc.isenabled()  # as the start wants it
        self._window.close_requested.connect(self._close_window)

    @property
    def is_alive(self) -> bool:
        """Whether the window has everything behind it, and answers."""
        return self._tray_access is not None

    def quit(self) -> None:
        """End the program, whatever is on the screen."""
        self._quit.set()

    def open(self, words: str) -> None:
        """Show what a file's address or a link asks for, now or as soon as it can be shown."""
        handover = self._start.read_words([words])
        if handover is not None:
            self._take(handover)

    async def run(self) -> None:
        """Bring the window to life, wait for the end, put everything away."""
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self.quit)
        window = self._window
        self._wish = EarlyWish(
            window.calendar_requested,
            window.expenses_requested,
            window.documents_requested,
            window.settings_requested,
            window.sample_requested,
        )
        self._listen_for_the_end()
        self._tasks.start(self._come_to_life(), "start", self._refuse_to_start)
        try:
            await self._quit.wait()
        finally:
            self._put_away()
            await self._keep_unsent()
            await self._tasks.close()
            if self._hotkey_access is not None:
                await self._hotkey_access.put_away()
            if self._surroundings is not None:
                await self._surroundings.put_away()
            if self._start.door is not None:
                await self._start.door.close()
            await self._start.close()

    async def _keep_unsent(self) -> None:
        """What was written is there again at the next start, however early the end comes."""
        unsent = self._window.pane.unsent
        if self._composer_access is not None:
            await self._composer_access.keep_now()
        elif unsent != Draft(""):
            with suppress(TimeoutError):
                await asyncio.wait_for(self._was_tried.wait(), _LONGEST_START_S)
            if self._services is not None and self._services.find_secret(unsent.text) is None:
                keeping = self._services.composer
                await keeping.workers.run(keeping.drafts.keep, unsent)

    def _listen_for_the_end(self) -> None:
        """From the first moment on: closing the window only hides it where there is a tray."""
        keys = QShortcut(QKeySequence("Ctrl+Q"), self._window)
        keys.setContext(Qt.ShortcutContext.ApplicationShortcut)
        keys.activated.connect(self.quit)

    async def _come_to_life(self) -> None:
        try:
            await self._bring_to_life()
        finally:
            self._was_tried.set()
            gc.enable()
            self._spare_what_is_there()

    async def _bring_to_life(self) -> None:
        if not await self._is_the_first():
            self.quit()
            return
        services = await self._start.make_services()
        self._services = services
        self._was_tried.set()
        await asyncio.to_thread(_import_what_comes_next)
        await make_widget_classes()
        if self._quit.is_set():  # what waits to be sent is kept, and must not be sent as well
            return
        presenter = self._window.start(services.chat, self._tasks)
        self._window.pane.watch_for_secrets(services.find_secret)
        self._open_pages(presenter, services)
        self._wish.grant()
        self._window.pane.send_waiting()
        await asyncio.sleep(0)  # the window answers; what is beside it makes it wait no longer
        tray = self._open_tray(services, presenter)
        self._settings_access.settings_changed.connect(tray.tray.show_settings)
        tray.tray.show_settings(self._start.settings)
        self._keep_warm(self._settings_access, services.warm_up)
        self._start_background(services.background, tray)
        self._tell_news(presenter, services.background, tray)
        self._expenses_access.tell_waiting(services.waiting_receipts)

    def _open_pages(self, presenter: "ChatPresenter", services: "WindowServices") -> None:
        """Join what is beside the conversation to the window."""
        from desktop_assist.ui.assistant_access import AssistantAccess
        from desktop_assist.ui.composer_access import ComposerAccess
        from desktop_assist.ui.settings_access import SettingsAccess
        from desktop_assist.ui.voice.voice_access import VoiceAccess

        self._settings_access = SettingsAccess(self._window, services, self._tasks)
        self._settings_access.settings_changed.connect(self._face.show_settings)
        self._settings_access.quit_requested.connect(self.quit)
        self._assistant_access = AssistantAccess(
            self._window, presenter, services.memory, self._tasks
        )
        self._assistant_access.management_requested.connect(self._settings_access.open_assistants)
        self._settings_access.assistants_changed.connect(self._assistant_access.refresh)
        self._composer_access = ComposerAccess(
            self._window, presenter, services.composer, self._tasks
        )
        self._settings_access.settings_changed.connect(self._composer_access.refresh)
        self._voice_access = VoiceAccess(self._window, presenter, services.voice, self._tasks)
        self._open_ways(services, presenter)

    def _open_tray(self, services: "WindowServices", presenter: "ChatPresenter") -> "TrayAccess":
        """Open the ways to the program beside its window, and show what was asked for."""
        from desktop_assist.ui.handover_access import HandoverAccess
        from desktop_assist.ui.hotkey_access import HotkeyAccess
        from desktop_assist.ui.surroundings import Surroundings
        from desktop_assist.ui.tray_access import TrayAccess
        from desktop_assist.ui.tray_menu import TrayMenu

        state = WindowState(self._start.state_file)
        tray = TrayAccess(
            self._window, services.chat, services.background.notifier, state, self._tasks
        )
        tray.quit_chosen.connect(self.quit)
        self._surroundings = Surroundings(self._window, tray, services, state, self._tasks)
        if self._voice_access is not None:
            tray.quick_ask_made.connect(self._voice_access.serve)
            self._surroundings.woke.connect(self._voice_access.wake)
        if (composer := self._composer_access) is not None:
            tray.quick_ask_made.connect(
                lambda quick_ask: quick_ask.typed.connect(composer.get_ready)
            )
        self._surroundings.follow(presenter, is_hidden=self._start.is_hidden)
        self._settings_access.settings_changed.connect(self._surroundings.refresh)
        self._tray_menu = TrayMenu(
            tray.tray, services.chat, services.calendar_page.meetings, self._tasks, self._window
        )
        self._tray_access = tray
        self._hotkey_access = HotkeyAccess(services.desktop.hotkey, self._tasks, self._window)
        self._hotkey_access.pressed.connect(tray.toggle_quick_ask)
        self._hotkey_access.refused.connect(self._window.pane.notices.warn)
        self._settings_access.settings_changed.connect(self._hotkey_access.follow)
        self._hotkey_access.follow(self._start.settings)
        self._keep_autostart(services)
        self._handover_access = HandoverAccess(self._window, tray)
        self._take_what_came()
        return tray

    def _keep_autostart(self, services: "WindowServices") -> None:
        """Start with the session as the settings say, which a terminal may have changed, too."""
        desktop, workers = services.desktop, services.chat.workers

        def make_so(follow: Callable[[bool], None], settings: Settings) -> None:
            self._tasks.start(workers.run(follow, settings.desktop.autostart), "autostart")

        self._settings_access.settings_changed.connect(partial(make_so, desktop.follow_autostart))
        make_so(desktop.settle_autostart, self._start.settings)

    async def _is_the_first(self) -> bool:
        """Listen for later starts; a copy that started at the same moment may have come first."""
        door, asked = self._start.door, self._start.handover
        if door is None or await door.open(self._take):
            if asked != Handover():  # the window is on the screen anyway
                self._handovers.insert(0, asked)
            return True
        return not await asyncio.to_thread(door.pass_on, asked)

    def _take(self, handover: Handover) -> None:
        self._handovers.append(handover)
        self._take_what_came()

    def _take_what_came(self) -> None:
        """Show what was asked for, once there is something to show it in."""
        while self._handover_access is not None and self._handovers:
            self._handover_access.take(self._handovers.pop(0))

    def _open_ways(self, services: "WindowServices", presenter: "ChatPresenter") -> None:
        """The ways to the pages that stand in place of the conversation."""
        from desktop_assist.ui.calendar.calendar_access import CalendarAccess
        from desktop_assist.ui.documents.documents_access import DocumentsAccess
        from desktop_assist.ui.expenses.expenses_access import ExpensesAccess
        from desktop_assist.ui.menu_access import MenuAccess

        window, tasks = self._window, self._tasks
        self._calendar_access = CalendarAccess(window, presenter, services.calendar_page, tasks)
        self._expenses_access = ExpensesAccess(window, presenter, services.expense_page, tasks)
        self._documents_access = DocumentsAccess(window, presenter, services.document_page, tasks)
        self._menu_access = MenuAccess(window, presenter, services.menu, tasks)
        self._menu_access.quit_requested.connect(self.quit)
        for access in (self._calendar_access, self._expenses_access, self._documents_access):
            self._settings_access.settings_changed.connect(access.refresh)

    def _start_background(self, background: "BackgroundServices", tray: "TrayAccess") -> None:
        """Start what nobody asked for just now; each runs until the program ends."""
        from desktop_assist.ui.notifier import WindowNotifier

        notifier = WindowNotifier(
            background.notifier, tray.tray, self._window.pane.notices, self._window.come_forward
        )
        self._tasks.start(self._tell(background.extras()), "extras")
        self._tasks.start(self._tell(background.region()), "region")
        self._tasks.start(self._tell(background.subscriptions()), "subscriptions")
        self._tasks.start(self._tell(background.calendar_servers()), "calendar servers")
        self._tasks.start(self._tell(background.waiting_expenses()), "waiting expenses")
        self._tasks.start(self._pass_on(background.calendar_changes()), "calendar changes")
        self._tasks.start(background.remind(notifier), "reminders")
        self._tasks.start(background.read_ahead(), "reading ahead")
        self._tasks.start(background.read_documents(), "reading documents")
        self._tasks.start(self._tell(background.slack()), "slack")
        self._tasks.start(self._tell(background.updates()), "updates")
        self._tasks.start(background.fetch_the_rest(), "rest of slack threads")
        self._tasks.start(background.stay_offline(), "offline switch")

    def _tell_news(
        self, presenter: "ChatPresenter", background: "BackgroundServices", tray: "TrayAccess"
    ) -> None:
        """Tell on the desktop what the open conversation did while another program was in front."""
        from desktop_assist.ui.chat.turn_news import TurnNews
        from desktop_assist.ui.notifier import WindowNotifier

        window = self._window
        notifier = WindowNotifier(background.notifier, tray.tray, None, window.come_forward)
        self._news = TurnNews(
            presenter, presenter.model, notifier, self._tasks, lambda: not window.isActiveWindow()
        )

    async def _pass_on(self, changes: "AsyncGenerator[CalendarChanged, None]") -> None:
        async with aclosing(changes):
            async for _ in changes:
                self._window.calendar_changed.emit()

    async def _tell(self, notices: "AsyncGenerator[Notice, None]") -> None:
        async with aclosing(notices):
            async for notice in notices:
                self._window.pane.notices.tell(notice)

    def _keep_warm(
        self, settings: "SettingsAccess", warm_up: Callable[[], Coroutine[object, object, None]]
    ) -> None:
        """Get the provider ready now, and whenever another one is chosen."""

        async def warm() -> None:
            await warm_up()
            self._spare_what_is_there()

        def start_warming(*_: object) -> None:
            self._tasks.start(warm(), "warm up")

        settings.settings_changed.connect(start_warming)
        start_warming()

    def _spare_what_is_there(self) -> None:
        """Let later searches for garbage pass it by: it stays, and they hold the window up."""
        if self._spares_garbage:
            gc.freeze()

    def _close_window(self) -> None:
        if self._tray_access is not None and self._tray_access.keeps_running:
            self._window.put_away()
        else:
            self.quit()

    def _put_away(self) -> None:
        self._window.put_away()
        if self._voice_access is not None:
            self._voice_access.put_away()
        if self._tray_access is not None:
            self._tray_access.put_away()

    def _refuse_to_start(self, error: BaseException) -> None:
        self._window.show()
        self._show_error(error)

    def _show_error(self, error: BaseException) -> None:
        if isinstance(error, DesktopAssistError):
            self._window.pane.notices.warn(error_words(error, ""))
            return
        # Only its kind: the trace may hold what was said.
        _LOG.error("window_fault", extra={"error": type(error).__name__})
        self._window.pane.notices.warn(tr(_UNEXPECTED))


def _import_what_comes_next() -> None:
    """Read the code in a thread: on the window's own it would hold it up for several frames."""
    for name in _COMES_NEXT:
        import_module(name)
