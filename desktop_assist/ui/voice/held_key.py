"""The key that is held while one speaks."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.qt_override import override

_KEY = Qt.Key.Key_F9


class HeldKey(QObject):
    """Watches a window for it; what the key repeats by itself does not count.

    Signals:
        pressed: It is held down.
        released: It is let go.
    """

    pressed = Signal()
    released = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_held = False
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._let_go()  # another window hears of the release
        if not isinstance(event, QKeyEvent) or event.key() != _KEY:
            return super().eventFilter(watched, event)
        if not event.isAutoRepeat():
            match event.type():
                case QEvent.Type.KeyPress if not self._is_held:
                    self._is_held = True
                    self.pressed.emit()
                case QEvent.Type.KeyRelease:
                    self._let_go()
        return True

    def _let_go(self) -> None:
        if self._is_held:
            self._is_held = False
            self.released.emit()
