"""What left this computer for a conversation's messages: each request, word for word."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from desktop_assist.assistant.sent_store import TurnRequest
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.translation import tr
from desktop_assist.ui.on_screen import fitting
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP

_WIDTH, _HEIGHT = 110 * GAP, 76 * GAP
_LIST_WIDTH = 36 * GAP
_LONGEST_LABEL = 60


class SentDialog(QDialog):
    """Lists the requests by the message they were for; the chosen one is shown as it was sent.

    Args:
        requests: What left.
        messages: Of the conversation it left for; none where it left for copies of documents.
        parent: The window.
        words: What is said above them; empty for what is said of a conversation.
    """

    def __init__(
        self,
        requests: Sequence[TurnRequest],
        messages: Sequence[Message],
        parent: QWidget,
        words: str = "",
    ) -> None:
        super().__init__(parent)
        self._requests = requests
        self._words = words or _words(len(requests))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Requests"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        style_scroll_bar(self._list.verticalScrollBar())
        self._list.addItems([_label(one, messages) for one in requests])
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        style_scroll_bar(self._text.verticalScrollBar())
        self._text.setAccessibleName(tr("What was sent"))
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._close = ActionButton(tr("Close"))
        self.setWindowTitle(tr("What was sent"))
        self.resize(fitting(self, QSize(_WIDTH, _HEIGHT)))
        self._lay_out()
        self._close.clicked.connect(self.accept)
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(len(requests) - 1)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(muted_label(self._words, 1.0))
        if self._requests:
            parts = QSplitter(Qt.Orientation.Horizontal)
            parts.addWidget(self._list)
            parts.addWidget(self._text)
            parts.setSizes([_LIST_WIDTH, _WIDTH - _LIST_WIDTH])
            column.addWidget(parts, 1)
        else:
            column.addStretch(1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._requests):
            request = self._requests[row].request
            self._text.setPlainText(f"{request.url}\n\n{request.body_in_lines()}")


def _words(count: int) -> str:
    if count:
        return tr(
            "Each request as it left, with placeholders in place of personal data. Files are named "
            "by their size."
        )
    return tr(
        "Nothing of this conversation left this computer, or it is too long ago: the last 2,000 "
        "requests are kept."
    )


def _label(one: TurnRequest, messages: Sequence[Message]) -> str:
    at = f"{one.request.sent_at:%d.%m. %H:%M}" if one.request.sent_at else ""
    if not one.turn_id:
        return f"{at}  {urlsplit(one.request.url).path}"
    asked = next(
        (
            part.text
            for message in messages
            if message.turn_id == one.turn_id and message.role == "user"
            for part in message.parts
            if isinstance(part, TextPart)
        ),
        tr("A question of the program's own"),
    )
    return f"{at}  {' '.join(asked.split())[:_LONGEST_LABEL]}"
