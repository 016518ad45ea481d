"""The licences of what others have made, to read and to copy from."""

import re

from PySide6.QtWidgets import QFrame, QPlainTextEdit

from desktop_assist.domain.translation import tr
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.theme import clear_ground

_FENCE = re.compile(r"^```\n", re.MULTILINE)
_TITLE = re.compile(r"^#+ (.*)$", re.MULTILINE)
_BROKEN_LINE = re.compile(r"(?<=\S)\n(?=[^\s#-])")
_LINE = "─"


class LicenceText(QPlainTextEdit):
    """A megabyte of text: as rich text it would hold the window up."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Licences"))
        self.setTabChangesFocus(True)
        clear_ground(self)
        style_scroll_bar(self.verticalScrollBar())

    def show_page(self, page: str) -> None:
        """Show the page, as `licence_page` writes it."""
        self.setPlainText(_plain(page))


def _plain(page: str) -> str:
    """The Markdown without its marks; what a licence says stays line by line."""
    parts = _FENCE.split(page)
    parts[::2] = map(_plain_words, parts[::2])
    return "".join(parts)


def _plain_words(words: str) -> str:
    joined = _BROKEN_LINE.sub(" ", words)
    return _TITLE.sub(lambda found: f"{found[1]}\n{_LINE * len(found[1])}", joined)
