"""The one application object, through which the desktop asks the program to end."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication

from desktop_assist.ui.qt_override import override


class Application(QApplication):
    """Tells when the desktop wants the program to end: the session's end, Cmd+Q, a task manager.

    Signals:
        quit_requested: The program is to end, its open window notwithstanding.
        opened: A file's address or a link that macOS hands to the program that runs.
    """

    quit_requested = Signal()
    opened = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        # Qt would close the windows first, and stay when one of them only goes to the tray.
        if event.type() == QEvent.Type.Quit:
            self.quit_requested.emit()
            return True
        if event.type() == QEvent.Type.FileOpen:
            self._open(event)
            return True
        return super().event(event)

    def _open(self, event: QEvent) -> None:
        # Imported late: of no use to the first paint.
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QFileOpenEvent

        if isinstance(event, QFileOpenEvent):
            self.opened.emit(event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded))
