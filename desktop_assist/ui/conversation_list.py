"""The conversations of the last days, by day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_assist.ui.chat.draft_text import is_typed
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP, clear_ground

if TYPE_CHECKING:
    from desktop_assist.domain.conversation import Conversation

_ID = Qt.ItemDataRole.UserRole
_NARROWEST = 31 * GAP
_LINES_WIDE = 15


class ConversationList(QWidget):
    """A side list to open conversations from, and to start a new one."""

    opened = Signal(str)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit_width()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._new = ActionButton("New conversation", "plain", "new")
        self._new.clicked.connect(self.new_requested)
        column.addWidget(self._new)
        self._list = _List()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName("Conversations")
        clear_ground(self._list)
        style_scroll_bar(self._list.verticalScrollBar())
        self._list.itemClicked.connect(self._open)
        self._list.itemActivated.connect(self._open)
        column.addWidget(self._list, 1)

    def show_conversations(self, conversations: "Iterable[Conversation]", now: datetime) -> None:
        """List conversations under the day they were last used."""
        # Imported late: an empty list needs no delegate, and the first paint has none to show.
        from desktop_assist.ui.conversation_delegate import ConversationDelegate

        self._list.setItemDelegate(ConversationDelegate(self._list))
        current = self.current_id
        self._list.clear()
        heading = ""
        for conversation in conversations:
            if conversation.is_archived:
                continue
            day = _heading(conversation, now)
            if day != heading:
                heading = day
                self._add_heading(day)
            item = QListWidgetItem(conversation.title)
            item.setData(_ID, conversation.id)
            item.setToolTip(conversation.title)
            self._list.addItem(item)
        self.mark_current(current)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_width()

    @property
    def current_id(self) -> str:
        """The marked conversation; empty when there is none."""
        item = self._list.currentItem()
        return str(item.data(_ID)) if item is not None and item.data(_ID) else ""

    def mark_current(self, conversation_id: str) -> None:
        """Mark the open conversation."""
        for row in range(self._list.count()):
            if conversation_id and self._list.item(row).data(_ID) == conversation_id:
                self._list.setCurrentRow(row)
                return
        self._list.setCurrentRow(-1)

    def titles(self) -> list[str]:
        """What is listed, headings included, from top to bottom."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _fit_width(self) -> None:
        self.setFixedWidth(max(_NARROWEST, _LINES_WIDE * self.fontMetrics().height()))

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        conversation_id = item.data(_ID)
        if conversation_id:
            self.opened.emit(str(conversation_id))


class _List(QListWidget):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Letters would look for a title; they are for the composer.
        if is_typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _heading(conversation: "Conversation", now: datetime) -> str:
    if conversation.is_pinned:
        return "Pinned"
    return day_name(conversation.updated_at.astimezone(now.tzinfo).date(), now.date())


def day_name(day: date, today: date) -> str:
    """A day as people say it: Today, Yesterday, or its date."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    date_of_day = QDate(day.year, day.month, day.day)
    return str(QLocale().toString(date_of_day, QLocale.FormatType.LongFormat))
