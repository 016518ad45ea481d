"""How what was said looks: the person's words in a bubble, the assistant's over the full width."""

from datetime import datetime

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, QTime
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.ui.chat.markdown_view import MarkdownView
from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.chat.safe_text import SafeText
from desktop_assist.ui.chat.transcript_row import AnswerRow, TranscriptRow, UserRow
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label
from desktop_assist.ui.theme import GAP

_ENDINGS = {"": "", "stopped": "Stopped", "cut_short": "Cut short by the service"}


class UserRowView(RowView):
    """What the person said, in a bubble on the right."""

    def __init__(self, row: UserRow) -> None:
        super().__init__(row.key)
        self._bubble = Panel("bubble", self)
        self._text = SafeText(self._bubble)
        self._text.setPlainText(row.text)
        self._text.setAccessibleName("Your message")
        self._note = muted_label("\n".join((*row.attachments, clock_time(row.at))).strip())
        self._note.setParent(self)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._copy = ActionButton("Copy message", "quiet", "copy", icon_only=True)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(row.text))
        self._edit = ActionButton("Edit message", "quiet", "edit", icon_only=True)
        self._edit.clicked.connect(lambda: self.edit_clicked.emit(self.key))
        for button in (self._copy, self._edit):
            button.setParent(self)
        self.show_row(row)

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if isinstance(row, UserRow):
            self._edit.setVisible(bool(row.message_id))

    @override
    def row_height(self, width: int) -> int:
        foot = self._foot_box(width)
        height = max(self._note.heightForWidth(foot.width()), self._copy.sizeHint().height())
        return foot.top() + height + GAP // 2

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bubble = self._bubble_box(self.width())
        self._bubble.setGeometry(bubble)
        inner = self._bubble.rect().adjusted(2 * GAP, GAP, -2 * GAP, -GAP)
        self._text.setGeometry(inner)
        self._place_foot(self._foot_box(self.width()))

    def _place_foot(self, foot: QRect) -> None:
        """The time, and right of it what can be done with the message."""
        size = self._copy.sizeHint()
        for button, left in ((self._copy, foot.right()), (self._edit, foot.right() + size.width())):
            button.setGeometry(QRect(QPoint(left, foot.top()), size))
        height = max(self._note.heightForWidth(foot.width()), size.height())
        self._note.setGeometry(QRect(foot.topLeft(), QSize(foot.width(), height)))

    def _bubble_box(self, width: int) -> QRect:
        room = int(width * 0.82) - 4 * GAP
        text_width = min(self._text.width_wanted(), room)
        height = self._text.height_for(text_width) + 2 * GAP
        outer = text_width + 4 * GAP
        return QRect(width - outer, GAP // 2, outer, height)

    def _foot_box(self, width: int) -> QRect:
        top = self._bubble_box(width).bottom() + GAP // 4
        return QRect(0, top, width - 2 * self._copy.sizeHint().width(), 0)


class AnswerRowView(RowView):
    """The assistant's Markdown, over the full width."""

    def __init__(self, row: AnswerRow) -> None:
        super().__init__(row.key)
        column = self.make_column()
        column.setSpacing(GAP // 2)
        self._text = MarkdownView()
        self._text.link_clicked.connect(self.link_clicked)
        column.addWidget(self._text)
        self._sources = muted_label("")
        column.addWidget(self._sources)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        self._copy = ActionButton("Copy answer", "quiet", "copy", icon_only=True)
        self._copy.clicked.connect(self._copy_text)
        self._again = ActionButton("Ask again", "quiet", "again", icon_only=True)
        self._again.clicked.connect(self.again_clicked)
        self._note = muted_label("")
        foot.addWidget(self._copy)
        foot.addWidget(self._again)
        foot.addWidget(self._note, 1)
        column.addWidget(self._foot)
        self.show_row(row)

    @override
    def show_row(self, row: TranscriptRow) -> None:
        if not isinstance(row, AnswerRow):
            return
        self._text.show_text(row.text, is_finished=not row.is_streaming)
        self._sources.setText("\n".join(row.sources))
        self._sources.setVisible(bool(row.sources))
        notes = (clock_time(row.at), row.by, _ENDINGS[row.ending])
        self._note.setText(" · ".join(note for note in notes if note))
        self._again.setVisible(row.is_last)
        self._foot.setVisible(not row.is_streaming)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.text)


def clock_time(at: datetime | None) -> str:
    """The time of day, as this desktop writes it."""
    if at is None:
        return ""
    return str(QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat))
