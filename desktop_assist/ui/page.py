"""What every page of the window has: ways out of it, keys of its own, and a notice at its foot."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import GAP


class Page(QWidget):
    """Stands in place of the conversation, and reads again when its window comes to the front.

    Signals:
        back_wanted: Back to the conversation.
        side_wanted: The list of conversations is to be shown or hidden.

    Attributes:
        name: What the window calls it: "calendar".
    """

    name: ClassVar[str] = ""
    back_wanted = Signal()
    side_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._notices = NoticeBar()

    @property
    def notice(self) -> str:
        """What is said at the foot; empty where nothing is."""
        return "" if self._notices.isHidden() else self._notices.text

    def open(self) -> None:
        """Show what there is now, with the keyboard in it."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again, if it is seen."""
        raise NotImplementedError

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._shortcut(event) is not None:
                event.accept()
                return True
        elif event.type() == QEvent.Type.WindowActivate:
            self.refresh()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What nothing inside wanted.
        run = self._shortcut(event)
        if run is not None:
            run()
        event.accept()

    def _shortcut(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key means here though it means something else in the rest of the window."""
        raise NotImplementedError

    def _fill(self, place: QWidget, *rows: QWidget, growing: QWidget) -> QVBoxLayout:
        """Put rows one below the other, the notice last; one of them takes the height there is."""
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row, int(row is growing))
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        foot.addWidget(self._notices)
        column.addLayout(foot)
        return column
