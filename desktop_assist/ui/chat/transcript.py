"""The conversation as it scrolls by; only what is in view exists as widgets, or is laid out.

Of five designs measured with 5,000 messages, a scroll area of our own that guesses all heights and
measures what it shows was 26 to 80 times faster to open than a list view, one long document or a
widget a message.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.row_heights import RowHeights
from desktop_assist.ui.chat.row_shelf import RowShelf
from desktop_assist.ui.chat.row_view import estimated_height
from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.chat.spoken_transcript import SpokenTranscript
from desktop_assist.ui.chat.text_column import BEGIN, MarkedText, TextPlace
from desktop_assist.ui.chat.text_selection import RowPlace
from desktop_assist.ui.chat.transcript_hand import TranscriptHand
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.theme import GAP

_WIDEST_TEXT = 92 * GAP
_NEAR_END = 3 * GAP
_MEASURING_ROUNDS = 6
_LAYING_OUT_S = 0.003
"""So much of a frame is taken for laying out: what is seen, and then what is not seen yet."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What stays where it is while the heights above it become known.

    Attributes:
        row: A row's number.
        part: A part of it.
        offset: The upper edge of the view, so far below where the part begins.
    """

    row: int
    part: int = 0
    offset: int = 0


class Transcript(QAbstractScrollArea):
    """Shows a TranscriptModel, follows its end while the reader is there, and lets go otherwise."""

    action_clicked = Signal(str, CardAction, dict)
    choice_clicked = Signal(str, str)
    approval_given = Signal(str, bool)
    retry_clicked = Signal(str, object)
    link_clicked = Signal(str)
    edit_clicked = Signal(str)
    branch_clicked = Signal(str)
    delete_clicked = Signal(str)
    again_clicked = Signal()
    read_clicked = Signal(str)

    def __init__(
        self, model: TranscriptModel, pictures: PictureLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._heights = RowHeights()
        self._shelf = RowShelf(self.viewport, pictures, self._listen_to)
        self._is_following = True
        self._is_arranging = False
        self._is_preparing = False
        self._spent_s = 0.0
        self._unsized: set[str] = set()
        self._anchor = _Anchor(0)
        self._hand = TranscriptHand(self, model, self.place_at, self.views)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Conversation"))
        style_scroll_bar(self.verticalScrollBar())
        # Beside the text and not above it: Qt moves no picture that something covers.
        self._to_end = ActionButton(tr("Jump to newest"), "plain", "down", icon_only=True)
        self._to_end.setParent(self)
        self._to_end.clicked.connect(self.follow_end)
        self._to_end.hide()
        self._spoken = SpokenTranscript(self, model, self.views, (self._to_end,))
        self.spoken_face = self._spoken.face
        self._make_margins()
        self._connect()

    @property
    def is_following(self) -> bool:
        """Whether it stays at the end as the conversation grows."""
        return self._is_following

    @property
    def content_height(self) -> int:
        """How tall it would be to show everything."""
        return self._heights.total + 2 * GAP

    def follow_end(self) -> None:
        """Go to the newest row and stay there."""
        self._is_following = True
        self._arrange()

    def go_to(self, key: str) -> None:
        """Bring the row with this key to the top, as far as there is enough below it."""
        index = self._model.index_of(key)
        if index is not None:
            self._is_following = False
            self._anchor = _Anchor(index)
            self._arrange()

    def go_to_text(self, where: RowPlace) -> None:
        """Bring a place in the text of a row into view, a third from the top if it is not."""
        index = self._model.index_of(where.key)
        text = None if index is None else self._view(index).text_view
        if index is None or text is None:
            return
        text.column.set_width(text.column.width if text.isVisible() else self._text_width())
        piece = min(where.place.piece, len(text.column.pieces) - 1)
        line = text.column.line_of(TextPlace(piece, where.place.at))
        self._is_following = False
        self._anchor = _Anchor(index, piece, line - self.viewport().height() // 3)
        self._arrange()

    def mark_found(self, found: dict[str, list[MarkedText]]) -> None:
        """Mark words that were searched for, by the key of their row."""
        self._hand.show_found(found)

    def views(self) -> Iterator[tuple[int, RowView]]:
        """The rows that exist as widgets, with their numbers."""
        for view in self._shelf:
            index = self._model.index_of(view.key)
            if index is not None:
                yield index, view

    def place_at(self, point: QPoint) -> RowPlace | None:
        """The place in the text nearest to a point of the view."""
        if not len(self._heights):
            return None
        y = self._scroll_value() - GAP + min(max(point.y(), 0), self.viewport().height())
        index = self._heights.index_at(y)
        view = self._view(index)
        text = view.text_view
        if text is None:
            return RowPlace(view.key, BEGIN)
        inside = QPointF(text.mapFrom(self.viewport(), point))
        return RowPlace(view.key, text.column.place_at(inside))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_margins()
            self._rebuild()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):  # beside the text too
            self.wheelEvent(event)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_End:
                self.follow_end()
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case _ if not self._hand.press_key(event):
                super().keyPressEvent(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._is_arranging:
            return
        bar = self.verticalScrollBar()
        self._is_following = bar.value() >= bar.maximum() - _NEAR_END
        self._set_anchor(bar.value())
        self._arrange()

    def _connect(self) -> None:
        self._model.was_reset.connect(self._rebuild)
        self._model.row_added.connect(self._add_row)
        self._model.row_changed.connect(self._change_row)
        self._model.row_removed.connect(self._remove_row)
        self.verticalScrollBar().setSingleStep(5 * GAP)

    def _rebuild(self) -> None:
        self._shelf.keep_only(set())
        self._unsized.clear()
        width, line = self._text_width(), self.fontMetrics().lineSpacing()
        self._heights = RowHeights(estimated_height(row, width, line) for row in self._model.rows)
        self.follow_end()

    def _add_row(self, index: int) -> None:
        row = self._model.row_at(index)
        line = self.fontMetrics().lineSpacing()
        self._heights.insert(index, estimated_height(row, self._text_width(), line))
        self._arrange()

    def _change_row(self, index: int) -> None:
        row = self._model.row_at(index)
        view = self._shelf.find(row.key)
        if view is not None:
            view.show_row(row)
            self._arrange(is_near_new=False)

    def _remove_row(self, index: int) -> None:
        self._heights.remove(index)
        self._shelf.keep_only({row.key for row in self._model.rows})
        self._arrange()

    def _text_width(self) -> int:
        return max(min(self.viewport().width(), _WIDEST_TEXT), 20 * GAP)

    def _set_anchor(self, value: int) -> None:
        if not len(self._heights):
            return
        index = self._heights.index_at(value)
        offset = value - self._heights.top(index)
        view = self._shelf.find(self._model.row_at(index).key)
        part = 0 if view is None else view.part_at(offset - GAP)
        top = 0 if view is None else view.part_top(part)
        self._anchor = _Anchor(index, part, offset - top)

    def _scroll_value(self) -> int:
        bottom = max(0, self.content_height - self.viewport().height())
        if self._is_following or not len(self._heights):
            return bottom
        row = min(self._anchor.row, len(self._heights) - 1)
        view = self._shelf.find(self._model.row_at(row).key)
        top = 0 if view is None else view.part_top(self._anchor.part)
        return max(0, min(self._heights.top(row) + top + self._anchor.offset, bottom))

    def _arrange(self, *, is_near_new: bool = True) -> None:
        if self._is_arranging:
            return
        self._is_arranging = True
        began = time.perf_counter()
        try:
            value = self._measure_visible()
            self._set_scroll_bar(value)
            self._place(value)
        finally:
            self._is_arranging = False
        self._spent_s += time.perf_counter() - began
        self._hand.show_selection()
        self._place_jump_button()
        if is_near_new:
            self._prepare_soon()

    def _prepare_soon(self) -> None:
        if not self._is_preparing:
            self._is_preparing = True
            QTimer.singleShot(0, self, self._prepare)

    def _prepare(self) -> None:
        """Lay out what is near, a little each time the loop is free: so scrolling costs little."""
        self._is_preparing = False
        value, until = self._scroll_value(), time.perf_counter() + _LAYING_OUT_S - self._spent_s
        self._spent_s = 0.0
        for index in self._near(value):
            is_due = True
            while is_due:
                if time.perf_counter() > until:
                    self._prepare_soon()
                    return
                is_due = self._prepare_row(index, value, until)

    def _prepare_row(self, index: int, value: int, until: float) -> bool:
        """Do a little for a row; False when nothing was left to be done for it."""
        key = self._model.row_at(index).key
        if self._shelf.find(key) is None:
            self._unsized.add(key)
            self._view(index)
            return True  # a card takes milliseconds to make, and as many to be measured
        is_new = key in self._unsized
        self._unsized.discard(key)
        view, width, height = self._view(index), self._text_width(), self.viewport().height()
        top = value - self._heights.top(index) - GAP
        if not view.prepare(width, top - height, top + 2 * height, until) and not is_new:
            return False
        # What is seen already stays where it is until it moves anyway.
        is_seen = index in self._visible(value)
        if not is_seen and self._heights.set(index, view.row_height(width)):
            self._move_scroll_bar()
        return True

    def _move_scroll_bar(self) -> None:
        self._is_arranging = True
        self._set_scroll_bar(self._scroll_value())
        self._is_arranging = False

    def _near(self, value: int) -> list[int]:
        """The rows up to a view's height away, the nearest first."""
        if not len(self._heights):
            return []
        height, seen = self.viewport().height(), self._visible(value)
        first = self._heights.index_at(value - height)
        last = self._heights.index_at(value + 2 * height)
        return [*seen, *range(seen.start - 1, first - 1, -1), *range(seen.stop, last + 1)]

    def _measure_visible(self) -> int:
        # Measuring a row moves those below it into or out of view; two rounds are the rule.
        value = self._scroll_value()
        for _ in range(_MEASURING_ROUNDS):
            changed = [self._measure(index, value) for index in self._visible(value)]
            value = self._scroll_value()
            if not any(changed):
                break
        return value

    def _visible(self, value: int) -> range:
        if not len(self._heights):
            return range(0)
        bottom = value + self.viewport().height()
        return range(self._heights.index_at(value), self._heights.index_at(bottom) + 1)

    def _measure(self, index: int, value: int) -> bool:
        view, width = self._view(index), self._text_width()
        top = value - self._heights.top(index) - GAP
        view.measure(width, top, top + self.viewport().height())
        return self._heights.set(index, view.row_height(width))

    def _view(self, index: int) -> RowView:
        return self._shelf.view(self._model.row_at(index))

    def _listen_to(self, view: RowView) -> None:
        view.be_row_of(self, self._spoken.words_of)
        view.action_clicked.connect(self.action_clicked)
        view.choice_clicked.connect(self.choice_clicked)
        view.approval_given.connect(self.approval_given)
        view.retry_clicked.connect(self.retry_clicked)
        view.link_clicked.connect(self.link_clicked)
        view.edit_clicked.connect(self.edit_clicked)
        view.branch_clicked.connect(self.branch_clicked)
        view.delete_clicked.connect(self.delete_clicked)
        view.again_clicked.connect(self.again_clicked)
        view.read_clicked.connect(self.read_clicked)
        view.resized.connect(self._arrange)
        if view.text_view is not None:
            self._hand.listen_to(view, view.text_view)

    def _set_scroll_bar(self, value: int) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setRange(0, max(0, self._heights.total + 2 * GAP - height))
        bar.setPageStep(height)
        bar.setValue(value)

    def _place(self, value: int) -> None:
        width = self._text_width()
        left = (self.viewport().width() - width) // 2
        places = {}
        for index in self._visible(value):
            top = self._heights.top(index) - value + GAP
            places[self._view(index)] = QRect(left, top, width, self._heights.height(index))
        self._scroll_pictures(places)
        for view, place in places.items():
            view.place(place)
            view.show()
        self._shelf.put_away({view.key for view in places})

    def _scroll_pictures(self, places: dict[RowView, QRect]) -> None:
        """Move what is painted already, as far as the lowest of it moves.

        That above it mostly moves alike, and is moved by Qt where it does not.
        """
        shifts = [place.y() - view.y() for view, place in places.items() if view.isVisible()]
        if shifts and shifts[-1]:
            self.viewport().scroll(0, shifts[-1])

    def _make_margins(self) -> None:
        beside = self._to_end.sizeHint().width() + GAP // 2
        self.setViewportMargins(beside, 0, beside, 0)

    def _place_jump_button(self) -> None:
        if self._is_following:
            self._to_end.hide()
            return
        size, view = self._to_end.sizeHint(), self.viewport().geometry()
        corner = QPoint(view.right() + 1 + GAP // 4, view.bottom() - size.height() - GAP)
        self._to_end.setGeometry(QRect(corner, size))
        self._to_end.show()
