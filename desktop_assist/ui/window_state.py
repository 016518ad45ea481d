"""Remembers where the window was and how large."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QSettings
from PySide6.QtWidgets import QMainWindow

_GEOMETRY = "window/geometry"
_SPOT = "quick_ask/spot"
_TOLD = "told"


class WindowState:
    """Keeps the window's place in a small file of the program's own.

    Args:
        path: The file; it need not exist. None remembers nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def restore(self, window: QMainWindow) -> bool:
        """Put a window where it was; False when nothing is known."""
        if self._path is None or not self._path.exists():
            return False
        geometry = self._settings(self._path).value(_GEOMETRY)
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def keep(self, window: QMainWindow) -> None:
        """Remember where a window is."""
        if self._path is None:
            return
        settings = self._settings(self._path)
        settings.setValue(_GEOMETRY, window.saveGeometry())
        settings.sync()

    def spot(self) -> QPointF | None:
        """Where quick ask was put, as shares of the free width and height of a screen."""
        if self._path is None or not self._path.exists():
            return None
        spot = self._settings(self._path).value(_SPOT)
        return spot if isinstance(spot, QPointF) else None

    def keep_spot(self, spot: QPointF) -> None:
        """Remember where quick ask was put."""
        if self._path is not None:
            settings = self._settings(self._path)
            settings.setValue(_SPOT, spot)
            settings.sync()

    def tell_once(self, what: str) -> bool:
        """Whether something of this name is still to be told; from now on it is not."""
        if self._path is None:
            return False
        settings, name = self._settings(self._path), f"{_TOLD}/{what}"
        if settings.contains(name):
            return False
        settings.setValue(name, 1)
        settings.sync()
        return True

    def _settings(self, path: Path) -> QSettings:
        return QSettings(str(path), QSettings.Format.IniFormat)
