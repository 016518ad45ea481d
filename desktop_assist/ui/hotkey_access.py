"""The keys that bring quick ask from any program: taken, changed and given back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import Hotkey, key_combination
from desktop_assist.domain.settings import Settings
from desktop_assist.ui.error_words import error_words
from desktop_assist.ui.task_runner import TaskRunner

_ON_DESKTOPS = {"xcb", "wayland", "windows", "cocoa"}


class HotkeyAccess(QObject):
    """Follows the setting. Empty is off: then nothing listens.

    Signals:
        pressed: The keys were pressed.
        refused: Why they could not be taken, in words.
    """

    pressed = Signal()
    refused = Signal(str)

    def __init__(self, hotkey: Hotkey, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._hotkey = hotkey
        self._tasks = tasks
        self._wanted = ""
        self.problem = ""

    def follow(self, settings: Settings) -> None:
        """Take the keys that are set, unless they are taken already."""
        wanted = settings.desktop.hotkey
        # A picture in memory has no keys of its own; those of the real desktop are not for it.
        if wanted != self._wanted and QGuiApplication.platformName() in _ON_DESKTOPS:
            self._wanted = wanted
            self._tasks.start(self._take(wanted), "hotkey")

    async def put_away(self) -> None:
        """Give the keys back."""
        await self._hotkey.release()

    async def _take(self, wanted: str) -> None:
        self.problem = ""
        if not wanted:
            await self._hotkey.release()
            return
        try:
            await self._hotkey.take(key_combination(wanted), self.pressed.emit)
        except HotkeyError as error:
            self.problem = error_words(error, "")
            self.refused.emit(self.problem)
