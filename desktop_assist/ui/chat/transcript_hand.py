"""The mouse and the keys on the text of the conversation: selecting, copying, menus."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QClipboard, QCursor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QMenu

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.rich_text import clipboard_content
from desktop_assist.ui.chat.row_text import selected_html, selected_text
from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.chat.text_column import MarkedText, TextPlace
from desktop_assist.ui.chat.text_selection import RowPlace, TextSelection
from desktop_assist.ui.chat.text_view import TextView
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.theme import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, colours_of

SELECTED = {
    LIGHT: "#c6d7fa",
    DARK: "#31497a",
    STRONG_LIGHT: "#a8c4ff",
    STRONG_DARK: "#0050c8",
}
"""The ground of selected text, on which text of its own colour is read well."""
_SCROLL_EVERY_MS = 30
_WORD, _PARAGRAPH = 2, 3


class TranscriptHand(QObject):
    """Turns what the mouse and the keys do into a selection, and shows that."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        model: TranscriptModel,
        place_at: Callable[[QPoint], RowPlace | None],
        views: Callable[[], Iterable[tuple[int, RowView]]],
    ) -> None:
        """Make one.

        Args:
            area: Where the rows are shown.
            model: The rows.
            place_at: Gives the place in the text nearest to a point of the view.
            views: Gives the rows that exist as widgets, with their numbers.
        """
        super().__init__(area)
        self._area = area
        self._model = model
        self._place_at = place_at
        self._views = views
        self.selection = TextSelection(model, self)
        self._found: dict[str, list[MarkedText]] = {}
        self._is_marked = False
        self._last_point = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_EVERY_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.selection.changed.connect(self.show_selection)
        model.was_reset.connect(self.selection.clear)

    def listen_to(self, view: RowView, text: TextView) -> None:
        """Follow the mouse on the text of a row."""
        text.pressed.connect(lambda place, clicks: self._press(view.key, text, place, clicks))
        text.dragged.connect(self._drag)
        text.released.connect(self._release)
        text.menu_wanted.connect(lambda point: self._show_menu(text, point))

    def press_key(self, event: QKeyEvent) -> bool:
        """Do what a key says; False when it says nothing here."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.selection.is_empty:
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selection.select_all()
        else:
            return False
        return True

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        html = selected_html(self._model, self.selection, self._area.font())
        QGuiApplication.clipboard().setMimeData(clipboard_content(self.text, html))

    @property
    def text(self) -> str:
        """What is selected."""
        return selected_text(self._model, self.selection, self._area.font())

    def show_found(self, found: dict[str, list[MarkedText]]) -> None:
        """Mark words that were searched for, by the key of their row."""
        self._found = found
        self.show_selection()

    def show_selection(self) -> None:
        """Mark what is selected, and found, in the rows that are there."""
        is_plain = self.selection.is_empty and not self._found
        if is_plain and not self._is_marked:
            return
        self._is_marked = not is_plain
        colours = colours_of(self._area.palette())
        for index, view in self._views():
            if view.text_view is None:
                continue
            part = self.selection.part_of(index)
            selected = [MarkedText(*part, SELECTED[colours], colours.text)] if part else []
            view.text_view.mark((*self._found.get(view.key, ()), *selected))

    def _press(self, key: str, text: TextView, place: TextPlace, clicks: int) -> None:
        is_more = QGuiApplication.keyboardModifiers().name == "ShiftModifier"
        if is_more and not self.selection.is_empty:
            self.selection.extend_to(RowPlace(key, place))
            return
        box = text.column.box(place.piece) if text.column.pieces else None
        start = end = place.at
        if box is not None and clicks == _WORD:
            start, end = box.word_at(place.at)
        elif box is not None and clicks == _PARAGRAPH:
            start, end = box.paragraph_at(place.at)
        self.selection.set(
            RowPlace(key, TextPlace(place.piece, start)), RowPlace(key, TextPlace(place.piece, end))
        )

    def _drag(self, point: QPoint) -> None:
        view = self._area.viewport()
        self._last_point = view.mapFromGlobal(point)
        if not view.rect().contains(self._last_point) and not self._scrolling.isActive():
            self._scrolling.start()
        self._extend()

    def _extend(self) -> None:
        place = self._place_at(self._last_point)
        if place is not None:
            self.selection.extend_to(place)

    def _scroll_on(self) -> None:
        view, bar = self._area.viewport(), self._area.verticalScrollBar()
        above, below = -self._last_point.y(), self._last_point.y() - view.height()
        if max(above, below) <= 0:
            self._scrolling.stop()
            return
        bar.setValue(bar.value() + (below if below > 0 else -above) // 2)
        self._extend()

    def _release(self) -> None:
        self._scrolling.stop()
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and not self.selection.is_empty:
            clipboard.setText(self.text, QClipboard.Mode.Selection)

    def _show_menu(self, text: TextView, point: QPoint) -> None:
        menu = QMenu(self._area)
        copy = menu.addAction(tr("Copy"), self.copy)
        copy.setEnabled(not self.selection.is_empty)
        whole = text.text_shown
        menu.addAction(tr("Copy message"), lambda: QGuiApplication.clipboard().setText(whole))
        menu.addAction(tr("Select all"), self.selection.select_all)
        is_mouse = text.rect().contains(text.mapFromGlobal(QCursor.pos()))
        links = text.links(text.mapFromGlobal(point).toPointF() if is_mouse else None)
        if links:
            menu.addSeparator()
        for words, address in links:
            name = tr("link “{words}”", words=words) if words else tr("link")
            menu.addAction(tr("Open {name}", name=name), partial(text.link_clicked.emit, address))
            menu.addAction(
                tr("Copy {name}", name=name), partial(QGuiApplication.clipboard().setText, address)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)
