"""The head of a page that is laid out anew when there is more or less room for it."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.qt_override import override


class FittedHead(QWidget):
    """Asks for a new layout whenever its width or its font is another."""

    def _fit(self) -> None:
        """Lay out what is there for the width."""
        raise NotImplementedError

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
