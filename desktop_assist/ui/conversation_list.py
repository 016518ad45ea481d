"""The conversations of the last days, by day, and what was said in them, by words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.draft_text import is_typed
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP, clear_ground

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_assist.domain.conversation import Conversation
    from desktop_assist.domain.conversation_search import FoundMessage
    from desktop_assist.ui.search_line import SearchLine

_ID = Qt.ItemDataRole.UserRole
_MESSAGE = Qt.ItemDataRole.UserRole + 1
_SNIPPET = Qt.ItemDataRole.UserRole + 2
_NARROWEST = 31 * GAP
_LINES_WIDE = 15


class ConversationList(QWidget):
    """A side list to open conversations from, to find them in, and to start a new one.

    Signals:
        opened: The id of a conversation that was chosen.
        place_chosen: A message that was found and chosen: its conversation's id, and its own.
        searched: What to look for; empty when the list is to show all conversations again.
        menu_requested: The id of a conversation, and where on the screen its menu is wanted.
        renamed: The id of a conversation, and its new title.
        deletion_requested: The id of a conversation.
        dragged: The id of a conversation that is being dragged out of the list.
    """

    opened = Signal(str)
    place_chosen = Signal(str, str)
    new_requested = Signal()
    searched = Signal(str)
    menu_requested = Signal(str, QPoint)
    renamed = Signal(str, str)
    deletion_requested = Signal(str)
    dragged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conversations: tuple[Conversation, ...] = ()
        self._now: datetime | None = None
        self._shows_archived = False
        self._fit_width()
        self.search: SearchLine
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._new = ActionButton(tr("New conversation"), "plain", "new")
        self._list = _List()
        self._archived = ActionButton("", "quiet")
        self._archived.hide()
        column.addWidget(self._new)
        column.addWidget(self._list, 1)
        column.addWidget(self._archived)
        self._connect()

    def bring_to_life(self) -> None:
        """Add what only kept conversations need, and the first paint can do without."""
        from desktop_assist.ui.search_line import SearchLine

        self.search = SearchLine()
        self._column.insertWidget(self._column.indexOf(self._list), self.search)
        self.setTabOrder(self._new, self.search)
        self.search.searched.connect(self._search)
        self.search.left_down.connect(self._enter_list)

    def show_conversations(self, conversations: "Iterable[Conversation]", now: "datetime") -> None:
        """List conversations under the day they were last used, unless something is looked for."""
        self._conversations, self._now = tuple(conversations), now
        if not self.search.words:
            self._show_all(now)

    def show_found(self, words: str, found: "Iterable[FoundMessage]") -> None:
        """List the conversations whose titles have the words in them, and the messages found."""
        if words != self.search.words:
            return  # something else is looked for by now
        current = self.current_id
        self._begin()
        named = [one for one in self._conversations if _is_named(one, words)]
        if named:
            self._add_heading(tr("Conversations"))
        for one in named:
            self._add_conversation(one)
        messages = tuple(found)
        if messages or not named:
            self._add_heading(
                tr("Messages") if messages else tr("Nothing found for “{words}”", words=words)
            )
        for message in messages:
            self._add_message(message)
        self._archived.hide()
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
            item = self._list.item(row)
            if conversation_id and item.data(_ID) == conversation_id and not item.data(_MESSAGE):
                self._list.setCurrentRow(row)
                return
        self._list.setCurrentRow(-1)

    def titles(self) -> list[str]:
        """What is listed, headings included, from top to bottom."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def begin_search(self) -> None:
        """Let words be typed that are to be found."""
        self.show()
        self.search.setFocus()
        self.search.selectAll()

    def begin_rename(self, conversation_id: str) -> None:
        """Let the title be typed anew where it stands."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(_ID) == conversation_id and not item.data(_MESSAGE):
                self._list.scrollToItem(item)
                self._list.editItem(item)

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_requested)
        self._list.itemClicked.connect(self._open)
        self._list.itemActivated.connect(self._open)
        self._list.itemChanged.connect(self._take_title)
        self._list.customContextMenuRequested.connect(self._request_menu)
        self._list.rename_pressed.connect(lambda: self.begin_rename(self.current_id))
        self._list.delete_pressed.connect(self._request_deletion)
        self._list.drag_begun.connect(self._drag)
        self._archived.clicked.connect(self._toggle_archived)

    def _show_all(self, now: "datetime") -> None:
        current = self.current_id
        self._begin()
        heading = ""
        for conversation in self._conversations:
            if conversation.is_archived:
                continue
            day = _heading(conversation, now)
            if day != heading:
                heading = day
                self._add_heading(day)
            self._add_conversation(conversation)
        self._show_archived()
        self.mark_current(current)

    def _begin(self) -> None:
        # Imported late: an empty list needs no delegate, and the first paint has none to show.
        from desktop_assist.ui.conversation_delegate import ConversationDelegate

        self._list.setItemDelegate(ConversationDelegate(self._list))
        self._list.clear()

    def _show_archived(self) -> None:
        archived = [one for one in self._conversations if one.is_archived]
        words = (
            tr("Hide archived")
            if self._shows_archived
            else tr("Archived ({count})", count=len(archived))
        )
        self._archived.setText(words)
        self._archived.setAccessibleName(words)
        self._archived.setVisible(bool(archived))
        if archived and self._shows_archived:
            self._add_heading(tr("Archived"))
            for conversation in archived:
                self._add_conversation(conversation)

    def _toggle_archived(self) -> None:
        self._shows_archived = not self._shows_archived
        if self._now is not None:
            self._show_all(self._now)
            self._list.scrollToBottom()

    def _search(self, words: str) -> None:
        self.searched.emit(words)
        if not words and self._now is not None:
            self._show_all(self._now)

    def _enter_list(self) -> None:
        self._list.setFocus()
        for row in range(self._list.count()):
            if self._list.item(row).data(_ID):
                self._list.setCurrentRow(row)
                return

    def _fit_width(self) -> None:
        self.setFixedWidth(max(_NARROWEST, _LINES_WIDE * self.fontMetrics().height()))

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def _add_conversation(self, conversation: "Conversation") -> None:
        item = QListWidgetItem(_shown(conversation.title))
        item.setData(_ID, conversation.id)
        item.setToolTip(item.text())
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._list.addItem(item)

    def _add_message(self, message: "FoundMessage") -> None:
        item = QListWidgetItem(_shown(message.title))
        item.setData(_ID, message.conversation_id)
        item.setData(_MESSAGE, message.message_id)
        item.setData(_SNIPPET, message)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{message.title}: {message.snippet}")
        self._list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        conversation_id, message_id = item.data(_ID), item.data(_MESSAGE)
        if message_id:
            self.place_chosen.emit(str(conversation_id), str(message_id))
        elif conversation_id:
            self.opened.emit(str(conversation_id))

    def _take_title(self, item: QListWidgetItem) -> None:
        self.renamed.emit(str(item.data(_ID)), item.text())

    def _request_menu(self, place: QPoint) -> None:
        item = self._list.itemAt(place) or self._list.currentItem()
        if item is not None and item.data(_ID):
            self.menu_requested.emit(str(item.data(_ID)), self._list.mapToGlobal(place))

    def _request_deletion(self) -> None:
        if self.current_id:
            self.deletion_requested.emit(self.current_id)

    def _drag(self) -> None:
        if self.current_id:
            self.dragged.emit(self.current_id)


class _List(QListWidget):
    drag_begun = Signal()
    rename_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Conversations"))
        clear_ground(self)
        style_scroll_bar(self.verticalScrollBar())

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        self.drag_begun.emit()  # what is dragged is a file, which has to be written first

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_F2:
                self.rename_pressed.emit()
            case Qt.Key.Key_Delete:
                self.delete_pressed.emit()
            case _ if is_typed(event):
                # Letters would look for a title; they are for the composer.
                event.ignore()
            case _:
                super().keyPressEvent(event)


def _shown(title: str) -> str:
    # Imported late: the first paint has no title to show.
    from desktop_assist.domain.told_text import tr_days

    return tr_days(title)


def _is_named(conversation: "Conversation", words: str) -> bool:
    title = conversation.title.casefold()
    return all(word in title for word in words.casefold().split())


def _heading(conversation: "Conversation", now: "datetime") -> str:
    if conversation.is_pinned:
        return tr("Pinned")
    return day_name(conversation.updated_at.astimezone(now.tzinfo).date(), now.date())


def day_name(day: "date", today: "date") -> str:
    """A day as people say it: Today, Yesterday, or its date."""
    if day == today:
        return tr("Today")
    if (today - day).days == 1:
        return tr("Yesterday")
    date_of_day = QDate(day.year, day.month, day.day)
    return str(QLocale().toString(date_of_day, QLocale.FormatType.LongFormat))
