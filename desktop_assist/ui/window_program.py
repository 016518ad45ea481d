"""Keeps the window alive from the first paint to the last task."""

import asyncio
import logging
import signal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.settings import Settings
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import Theme
from desktop_assist.ui.window_services import WindowStart
from desktop_assist.ui.window_state import WindowState

if TYPE_CHECKING:
    from desktop_assist.ui.tray_access import TrayAccess

_LOG = logging.getLogger(__name__)
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_UNEXPECTED = "Something went wrong in the program itself. What was kept is safe."


class WindowProgram:
    """The running program: what is on screen, and the tasks behind it."""

    def __init__(self, app: QApplication, start: WindowStart) -> None:
        self._start = start
        self._quit = asyncio.Event()
        self._painted = asyncio.Event()
        self._tasks = TaskRunner(self._show_error)
        appearance = start.settings.appearance
        self._theme = Theme(appearance.theme, appearance.text_percent)
        self._window = MainWindow(WindowState(start.state_file))
        self._window.show_settings(start.settings)
        self._window.painted.connect(self._painted.set)
        self._window.close_requested.connect(self._close_window)
        app.aboutToQuit.connect(self._quit.set)
        self._tray_access: TrayAccess | None = None

    async def run(self) -> None:
        """Show the window, bring it to life, wait for the end, put everything away."""
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self._quit.set)
        if not self._start.is_hidden:
            self._window.show()
            await self._painted.wait()
        self._tasks.start(self._bring_to_life(), "start", self._refuse_to_start)
        try:
            await self._quit.wait()
        finally:
            self._put_away()
            await self._tasks.close()
            await self._start.close()

    async def _bring_to_life(self) -> None:
        # Imported late: the first paint needs none of it.
        from desktop_assist.ui.settings_access import SettingsAccess
        from desktop_assist.ui.tray_access import TrayAccess

        services = await self._start.make_services()
        self._window.start(services.chat, self._tasks)
        self._window.pane.watch_for_secrets(services.find_secret)
        self._settings_access = SettingsAccess(self._window, services, self._tasks)
        self._settings_access.settings_changed.connect(self._take_settings)
        self._tray_access = TrayAccess(self._window, services.chat, self._tasks)
        self._tray_access.quit_chosen.connect(self._quit.set)
        if self._start.is_hidden and not self._tray_access.keeps_running:
            self._window.show()

    def _close_window(self) -> None:
        if self._tray_access is not None and self._tray_access.keeps_running:
            self._window.put_away()
        else:
            self._quit.set()

    def _put_away(self) -> None:
        self._window.put_away()
        if self._tray_access is not None:
            self._tray_access.put_away()

    def _take_settings(self, settings: Settings) -> None:
        self._theme.change(settings.appearance.theme, settings.appearance.text_percent)
        self._window.show_settings(settings)

    def _refuse_to_start(self, error: BaseException) -> None:
        self._window.show()
        self._show_error(error)

    def _show_error(self, error: BaseException) -> None:
        if isinstance(error, DesktopAssistError):
            self._window.pane.notices.show_notice(f"{error.message} {error.hint}".strip())
            return
        # Only its kind: the trace may hold what was said.
        _LOG.error("window_fault", extra={"error": type(error).__name__})
        self._window.pane.notices.show_notice(_UNEXPECTED)
