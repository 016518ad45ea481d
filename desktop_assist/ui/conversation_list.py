"""The conversations of the last days, by day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from PySide6.QtCore import (
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_assist.domain.conversation import Conversation
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP, SMALL_FACTOR, colours_of, scaled_font

_ID = Qt.ItemDataRole.UserRole
_WIDTH = 31 * GAP


class ConversationList(QWidget):
    """A side list to open conversations from, and to start a new one."""

    opened = Signal(str)
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._new = ActionButton("New conversation", "plain", "new")
        self._new.clicked.connect(self.new_requested)
        column.addWidget(self._new)
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setItemDelegate(_Delegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName("Conversations")
        self._list.viewport().setAutoFillBackground(False)
        style_scroll_bar(self._list.verticalScrollBar())
        self._list.itemClicked.connect(self._open)
        self._list.itemActivated.connect(self._open)
        column.addWidget(self._list, 1)

    def show_conversations(self, conversations: Iterable[Conversation], now: datetime) -> None:
        """List conversations under the day they were last used."""
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

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        conversation_id = item.data(_ID)
        if conversation_id:
            self.opened.emit(str(conversation_id))


def _heading(conversation: Conversation, now: datetime) -> str:
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


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = option.fontMetrics.height()
        return QSize(0, height + int(GAP * (1.25 if index.data(_ID) else 2)))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = colours_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text_box = option.rect.adjusted(GAP, 0, -GAP, 0)
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.text))
        if not index.data(_ID):
            painter.setPen(QColor(colours.muted))
            painter.setFont(scaled_font(option.font, SMALL_FACTOR, is_bold=True))
            align = Qt.AlignmentFlag.AlignBottom
        elif option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            ground = QColor(colours.bubble if is_selected else colours.hover)
            painter.setBrush(ground)
            painter.setPen(Qt.PenStyle.NoPen)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), GAP, GAP)
            painter.setPen(QColor(colours.text))
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, text_box.width()
        )
        painter.drawText(text_box, align | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
