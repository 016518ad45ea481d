"""What the icon beside the clock says: at rest, at work, waiting, or without its model."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_row import ApprovalRow
from desktop_assist.ui.tray import Tray, Trouble


class TrayState(QObject):
    """Watches conversations, wherever they are shown."""

    def __init__(self, tray: Tray, parent: QObject) -> None:
        super().__init__(parent)
        self._tray = tray
        self._busy: list[Callable[[], bool]] = []
        self._waiting: set[tuple[int, str]] = set()
        self._trouble: Trouble = ""

    def watch(self, presenter: ChatPresenter) -> None:
        """Take a conversation into account from now on."""
        model, place = presenter.model, len(self._busy)
        self._busy.append(lambda: presenter.is_busy)
        look = partial(self._look_at_row, presenter, place)
        model.row_added.connect(look)
        model.row_changed.connect(look)
        presenter.busy_changed.connect(partial(self._look, place))

    def show_trouble(self, trouble: Trouble) -> None:
        """Say why no model is asked, while nothing else is to be said."""
        self._trouble = trouble
        self._say()

    def _look_at_row(self, presenter: ChatPresenter, place: int, index: int) -> None:
        row = presenter.model.row_at(index)
        if isinstance(row, ApprovalRow):
            key = (place, row.key)
            self._waiting = self._waiting | {key} if row.answer == "open" else self._waiting - {key}
            self._say()

    def _look(self, place: int, is_busy: bool) -> None:  # noqa: FBT001 - a signal's slot
        if not is_busy:  # what waited went with the turn
            self._waiting = {key for key in self._waiting if key[0] != place}
        self._say()

    def _say(self) -> None:
        is_busy = any(is_busy() for is_busy in self._busy)
        waiting = len(self._waiting)
        self._tray.show_state(waiting, is_busy=is_busy, trouble=self._trouble)
