"""A text of its own to read and to copy from, which scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser

from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import clear_ground


class ReadingBrowser(QTextBrowser):
    """Opens nothing by itself; give it a `SafeDocument`, which loads nothing.

    Args:
        name: What screen readers call it.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(name)
        clear_ground(self)
        style_scroll_bar(self.verticalScrollBar())
