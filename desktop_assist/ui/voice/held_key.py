"""The key that is held while one speaks."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.qt_override import override

_KEY = Qt.Key.Key_F9
# X servers repeat a held key as releases and presses, a millisecond apart, and Qt does not always
# tell that from a key that is let go (6.11 under Xvfb: never).
_LETTING_GO_MS = 40


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
        self._letting_go = QTimer(self)
        self._letting_go.setSingleShot(True)
        self._letting_go.setInterval(_LETTING_GO_MS)
        self._letting_go.timeout.connect(self._let_go)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self._let_go()  # another window hears of the release
        if not isinstance(event, QKeyEvent) or event.key() != _KEY:
            return super().eventFilter(watched, event)
        if not event.isAutoRepeat():
            match event.type():
                case QEvent.Type.KeyPress:
                    self._hold()
                case QEvent.Type.KeyRelease:
                    self._letting_go.start()
        return True

    def _hold(self) -> None:
        self._letting_go.stop()
        if not self._is_held:
            self._is_held = True
            self.pressed.emit()

    def _let_go(self) -> None:
        self._letting_go.stop()
        if self._is_held:
            self._is_held = False
            self.released.emit()
