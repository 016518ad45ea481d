"""Shows one answer, and lets it grow without rendering again what is finished."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.chat.markdown_document import append, render
from desktop_assist.ui.chat.markdown_stream import (
    BlockUpdate,
    MarkdownStream,
    without_end_fence,
)
from desktop_assist.ui.chat.safe_text import SafeText
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.theme import colours_of


class MarkdownView(SafeText):
    """Rich text that only ever grows, or starts anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Answer")
        self._text = ""
        self._start_over()

    @property
    def text(self) -> str:
        """The Markdown shown."""
        return self._text

    def show_text(self, text: str, *, is_finished: bool) -> None:
        """Show `text`; cheap when it only goes on from what is shown."""
        if not text.startswith(self._text) or self._is_finished:
            if text == self._text and is_finished == self._is_finished:
                return
            self._start_over()
        self._grow(text[len(self._text) :], is_finished=is_finished)
        self._text = text
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._render_again()

    def _render_again(self) -> None:
        text, is_finished = self._text, self._is_finished
        self._start_over()
        self.show_text(text, is_finished=is_finished)

    def _start_over(self) -> None:
        self.document().clear()
        self.document().setDefaultFont(self.font())
        self._text = ""
        self._is_finished = False
        self._stream = MarkdownStream()
        self._open = BlockUpdate((), "")
        self._open_start = 0

    def _grow(self, text: str, *, is_finished: bool) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._apply(self._stream.feed(text))
        if is_finished:
            self._apply(self._stream.finish())
        cursor.endEditBlock()
        self._is_finished = is_finished

    def _apply(self, update: BlockUpdate) -> None:
        for block in update.finished:
            if not self._open.open_is_code or not self._add_code(without_end_fence(block)):
                self._replace_open(block)
            self._open = BlockUpdate((), "")
            self._open_start = self._end()
        if update.open == self._open.open:
            return
        if not self._open.open_is_code or not self._add_code(update.open):
            self._replace_open(update.open)
        self._open = update

    def _add_code(self, code: str) -> bool:
        # A long open fence only ever gets more lines: rendering it again was 35 times dearer.
        if "\n" not in self._open.open or not code.startswith(self._open.open):
            return False
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(code[len(self._open.open) :])
        return True

    def _replace_open(self, block: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._open_start)
        last_finished = cursor.blockFormat() if self._open_start else QTextBlockFormat()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        # An empty block, such as a ruler, would take on the format of what was removed.
        cursor.setBlockFormat(last_finished)
        append(self.document(), render(block, self.font(), colours_of(self.palette())))

    def _end(self) -> int:
        return self.document().characterCount() - 1
