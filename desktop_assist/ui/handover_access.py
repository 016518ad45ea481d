"""Shows what a later start of the program, a link or a file manager asked for."""

from PySide6.QtCore import QObject

from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.handover import Handover
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.tray_access import TrayAccess


class HandoverAccess(QObject):
    """Joins what comes from outside to the window: it fills lines and takes files in, no more."""

    def __init__(self, window: MainWindow, tray: TrayAccess) -> None:
        super().__init__(window)
        self._window = window
        self._tray = tray
        self._pages = {
            "calendar": window.calendar_requested.emit,
            "expenses": window.expenses_requested.emit,
            "documents": window.documents_requested.emit,
            "settings": lambda: window.settings_requested.emit(""),
        }

    def take(self, handover: Handover) -> None:
        """Show it."""
        if handover.surface == "quick":
            self._tray.summon_quick_ask(handover.text)
        elif handover.surface == "window":
            self._window.come_forward()
            self._show(handover)

    def _show(self, handover: Handover) -> None:
        if handover.page:
            self._pages[handover.page]()
        if handover.conversation_id:
            self._window.open_conversation(MessagePlace(handover.conversation_id))
        if handover.text:
            self._window.show_conversation()
            self._window.pane.composer.type_text(handover.text)
        if handover.files:
            self._window.take_files(list(handover.files))
