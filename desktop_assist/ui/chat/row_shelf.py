"""The widgets of rows: made when a row comes near, kept for a while, and used again for others."""

from collections import OrderedDict
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication, QWidget

from desktop_assist.ui.cards.card_picture import PictureLoader
from desktop_assist.ui.chat.row_view import make_row_view
from desktop_assist.ui.chat.row_widget import RowView
from desktop_assist.ui.chat.transcript_row import TranscriptRow

_KEPT, _MOST = 24, 40


class RowShelf:
    """Finds the view of a row. Making one costs milliseconds, so few are made."""

    def __init__(
        self,
        parent: Callable[[], QWidget],
        pictures: PictureLoader,
        listen: Callable[[RowView], None],
    ) -> None:
        """Make an empty one.

        Args:
            parent: Gives what the rows are shown on. Asked each time: what PySide knows of a
                viewport that is kept is one day taken for deleted, while the viewport lives on.
            pictures: Loads the pictures of cards.
            listen: Called with each view that is made.
        """
        self._parent = parent
        self._pictures = pictures
        self._listen = listen
        self._views: OrderedDict[str, RowView] = OrderedDict()
        self._in_use: set[str] = set()

    def __iter__(self) -> Iterator[RowView]:
        return iter(tuple(self._views.values()))

    def find(self, key: str) -> RowView | None:
        """The view of a row, if it has one."""
        return self._views.get(key)

    def view(self, row: TranscriptRow) -> RowView:
        """The view of a row; it is no other row's before the next `put_away`."""
        view = self._views.get(row.key)
        if view is None:
            view = self._views[row.key] = self._reused(row) or self._made(row)
        self._views.move_to_end(row.key)
        self._in_use.add(row.key)
        return view

    def put_away(self, seen: set[str]) -> None:
        """Hide all rows but those that are seen; end the oldest of those that are too many."""
        self._in_use = set(seen)
        for key, view in list(self._views.items()):
            if key in seen:
                continue
            if view.isVisible():
                view.hide()
            if len(self._views) > _MOST and not _holds_focus(view):
                self.drop(key)

    def drop(self, key: str) -> None:
        """End the view of a row."""
        view = self._views.pop(key)
        view.hide()
        view.deleteLater()

    def keep_only(self, keys: set[str]) -> None:
        """End the views of rows that are gone."""
        for key in [key for key in self._views if key not in keys]:
            self.drop(key)

    def _reused(self, row: TranscriptRow) -> RowView | None:
        for key in list(self._views)[: max(len(self._views) - _KEPT, 0)]:
            view = self._views[key]
            if key not in self._in_use and not _holds_focus(view) and view.take(row):
                del self._views[key]
                return view
        return None

    def _made(self, row: TranscriptRow) -> RowView:
        view = make_row_view(row, self._pictures)
        view.setParent(self._parent())
        self._listen(view)
        return view


def _holds_focus(view: RowView) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and view.isAncestorOf(focused)
