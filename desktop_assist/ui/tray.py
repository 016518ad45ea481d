"""The icon beside the clock, from which the program is reached while its window is closed."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

_Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Offers Show, Quick ask and Quit. Where the desktop has no tray it is simply not there.

    Signals:
        show_chosen: The window is wanted.
        quick_ask_chosen: A question is to be asked in passing.
        quit_chosen: The program is to end.
        message_clicked: What was told beside the icon was clicked.
    """

    show_chosen = Signal()
    quick_ask_chosen = Signal()
    quit_chosen = Signal()
    message_clicked = Signal()

    def __init__(self, icon: QIcon, name: str) -> None:
        super().__init__()
        self._menu = QMenu()
        for text, chosen in (
            ("&Show", self.show_chosen),
            ("Quick &ask", self.quick_ask_chosen),
            ("&Quit", self.quit_chosen),
        ):
            action = self._menu.addAction(text)
            action.triggered.connect(lambda _=False, chosen=chosen: chosen.emit())
        self._icon = QSystemTrayIcon(icon)
        self._icon.setToolTip(name)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activate)
        self._icon.messageClicked.connect(self.message_clicked)

    @property
    def menu(self) -> QMenu:
        """What a right click opens."""
        return self._menu

    @property
    def keeps_running(self) -> bool:
        """Whether the program can be reached without its window; else closing it must quit.

        Asked anew each time: a desktop's panel may start after the program, or end before it.
        """
        return self._icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Appear, now or as soon as the desktop has a tray."""
        self._icon.show()

    def tell(self, title: str, text: str) -> None:
        """Say something beside the icon, where the desktop shows such words."""
        if self.keeps_running and QSystemTrayIcon.supportsMessages():
            self._icon.showMessage(title, text, self._icon.icon())

    def hide(self) -> None:
        """Disappear; on Windows a forgotten icon stays until the mouse passes over it."""
        self._icon.hide()

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, and would show the window under it as well.
        if reason == _Reason.MiddleClick:
            self.quick_ask_chosen.emit()
        elif reason == _Reason.Trigger and sys.platform != "darwin":
            self.show_chosen.emit()
