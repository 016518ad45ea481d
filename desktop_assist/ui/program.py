"""Runs the program with its window, from the first paint to the last task."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_assist import __version__
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.settings import Settings, SettingsStore
from desktop_assist.ui.chat.notice_bar import NoticeAction
from desktop_assist.ui.icons import app_icon
from desktop_assist.ui.main_window import TITLE, MainWindow
from desktop_assist.ui.platform.event_loop import EventLoop
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import Theme
from desktop_assist.ui.window_state import WindowState

if TYPE_CHECKING:  # of no use to the first paint, which they would hold up
    from desktop_assist.privacy.secrets import FoundSecret
    from desktop_assist.ui.settings.key_panel import KeyServices

_LOG = logging.getLogger(__name__)
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_SAMPLE_NOTICE = "The sample files are in use; your own files are left alone."


@dataclass(frozen=True, slots=True)
class WindowServices:
    """Everything behind the window.

    Attributes:
        chat: What conversations use.
        settings: settings.toml.
        keys: Checks and keeps the OpenAI key.
        find_secret: Recognises a key pasted into a message.
        fill_sample: Lays out the sample files; blocking.
    """

    chat: ChatServices
    settings: SettingsStore
    keys: "KeyServices"
    find_secret: "Callable[[str], FoundSecret | None]"
    fill_sample: Callable[[], None]


@dataclass(frozen=True, slots=True)
class WindowStart:
    """What the program needs to show its window, and to do the rest afterwards.

    Attributes:
        settings: As they are at the start.
        state_file: Remembers the window's place; need not exist.
        make_services: Builds everything behind the window; awaited after the first paint.
        close: Ends what `make_services` began; awaited when every task of the window has ended.
        is_hidden: Start in the tray.
    """

    settings: Settings
    state_file: Path
    make_services: Callable[[], Awaitable[WindowServices]]
    close: Callable[[], Awaitable[None]]
    is_hidden: bool = False


def run_window(start: WindowStart) -> int:
    """Show the window and stay until the person quits; gives the exit status."""
    app = make_application()
    loop = EventLoop(app)
    asyncio.set_event_loop(loop)
    program = _Program(app, start)
    with loop:
        loop.run_until_complete(program.run())
    return 0


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The one QApplication, named as the desktop knows the program."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(["desktop-assist", *arguments])
    app.setApplicationName("desktop-assist")
    app.setApplicationDisplayName(TITLE)
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("desktop-assist")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)
    return app


def paint_once() -> str:
    """Build a window and paint it into a picture, for the self-test; gives the picture's size."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else make_application()
    theme = Theme()
    window = MainWindow(WindowState(None))
    window.show_settings(Settings())
    picture = window.grab()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del theme
    return f"{picture.width()} x {picture.height()}"


class _Program:
    """Holds the window and its tasks while the program runs."""

    def __init__(self, app: QApplication, start: WindowStart) -> None:
        self._app = app
        self._start = start
        self._quit = asyncio.Event()
        self._tasks = TaskRunner(self._show_error)
        appearance = start.settings.appearance
        self._theme = Theme(appearance.theme, appearance.text_percent)
        self._window = MainWindow(WindowState(start.state_file))
        self._window.show_settings(start.settings)
        self._services: WindowServices | None = None
        self._painted = asyncio.Event()
        self._window.painted.connect(self._painted.set)
        self._window.close_requested.connect(self._quit.set)
        app.aboutToQuit.connect(self._quit.set)

    async def run(self) -> None:
        """Show the window, bring it to life, wait for the end, put everything away."""
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self._quit.set)
        if not self._start.is_hidden:
            self._window.show()
            await self._painted.wait()
        self._tasks.start(self._bring_to_life(), "start")
        try:
            await self._quit.wait()
        finally:
            self._window.hide()
            await self._tasks.close()
            await self._start.close()

    async def _bring_to_life(self) -> None:
        services = await self._start.make_services()
        self._services = services
        self._window.start(services.chat, self._tasks)
        self._window.pane.watch_for_secrets(services.find_secret)
        self._window.sample_requested.connect(self._open_sample)
        self._window.key_offered.connect(self._take_key)
        self._connect_settings(services)

    def _connect_settings(self, services: WindowServices) -> None:
        # Imported late: the dialog is of no use to the first paint.
        from desktop_assist.ui.settings.setting_keeper import SettingKeeper
        from desktop_assist.ui.settings.settings_dialog import SettingsDialog

        self._keeper = SettingKeeper(services.settings, services.chat.workers, self._tasks)
        self._keeper.changed.connect(self._take_settings)
        self._dialog: SettingsDialog | None = None
        self._window.settings_requested.connect(self._open_settings)

    def _open_settings(self) -> None:
        from desktop_assist.ui.settings.settings_dialog import SettingsDialog

        if self._services is None:
            return
        if self._dialog is None:
            keys = self._services.keys
            self._dialog = SettingsDialog(self._keeper, keys, self._tasks, self._window)
        self._dialog.open_page("provider")

    def _take_settings(self, settings: Settings) -> None:
        self._theme.change(settings.appearance.theme, settings.appearance.text_percent)
        self._window.show_settings(settings)

    def _open_sample(self) -> None:
        self._tasks.start(self._use_sample(), "open sample")

    async def _use_sample(self) -> None:
        services = self._services
        if services is None:
            return
        await services.chat.workers.run(services.fill_sample)
        await self._keeper.set("workspace.sample", "true")
        self._window.pane.notices.show_notice(
            _SAMPLE_NOTICE, NoticeAction("Back to my own files", self._leave_sample)
        )

    def _leave_sample(self) -> None:
        self._tasks.start(self._keeper.set("workspace.sample", "false"), "leave sample")

    def _take_key(self, key: str) -> None:
        self._tasks.start(self._use_key(key), "use key")

    async def _use_key(self, key: str) -> None:
        services = self._services
        if services is None:
            return
        await services.keys.check(key)
        status = await services.keys.secrets.set("openai", key)
        await self._keeper.set("assistant.provider", "openai")
        kept = f"kept in {status.store}" if status.place == "keyring" else status.reason
        self._window.pane.notices.show_notice(f"OpenAI answers from now on. The key is {kept}.")

    def _show_error(self, error: BaseException) -> None:
        if isinstance(error, DesktopAssistError):
            self._window.pane.notices.show_notice(f"{error.message} {error.hint}".strip())
            return
        _LOG.error("window_fault", exc_info=error)
        self._window.pane.notices.show_notice(
            "Something went wrong in the program itself. The log has the details."
        )
