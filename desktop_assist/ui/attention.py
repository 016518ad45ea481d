"""Whether the person sees anything of the program; nothing has to be fresh where nobody looks."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

_UNSEEN = {QWindow.Visibility.Hidden, QWindow.Visibility.Minimized}


class Attention(QObject):
    """Watches the program's windows.

    Signals:
        changed: Whether one of them is on the screen.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seen: list[bool] = []
        self._is_there = True

    def watch(self, window: QWidget) -> None:
        """Take a window into account from now on."""
        window.winId()  # else it is known to no screen before it is shown
        handle, place = window.windowHandle(), len(self._seen)
        self._seen.append(False)
        # By what the signal says: a window that is being deleted is not to be asked.
        handle.visibilityChanged.connect(partial(self._note, place))
        self._note(place, handle.visibility())

    def _note(self, place: int, visibility: QWindow.Visibility) -> None:
        self._seen[place] = visibility not in _UNSEEN
        is_there = any(self._seen)
        if is_there != self._is_there:
            self._is_there = is_there
            self.changed.emit(is_there)
