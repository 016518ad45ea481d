"""Whether the person sees anything of the program; nothing has to be fresh where nobody looks."""

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
        handle = window.windowHandle()
        watched = _Watched(self, len(self._seen))
        self._seen.append(False)
        # By what the signal says: a window that is being deleted is not to be asked.
        handle.visibilityChanged.connect(watched.note)
        watched.note(handle.visibility())

    def note(self, place: int, *, is_seen: bool) -> None:
        """Know whether the window that was watched as this one is on a screen."""
        self._seen[place] = is_seen
        is_there = any(self._seen)
        if is_there != self._is_there:
            self._is_there = is_there
            self.changed.emit(is_there)


class _Watched(QObject):
    """One window: an object, as Qt lets go of an object's methods when it is deleted."""

    def __init__(self, attention: Attention, place: int) -> None:
        super().__init__(attention)
        self._attention, self._place = attention, place

    def note(self, visibility: QWindow.Visibility) -> None:
        """What the window says of itself."""
        self._attention.note(self._place, is_seen=visibility not in _UNSEEN)
