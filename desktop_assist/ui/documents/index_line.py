"""How far the reading of documents is, with the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.documents.index_state import IndexState
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.progress_line import ProgressLine
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import GAP


class IndexLine(QWidget):
    """Seen only while there is something to tell.

    Signals:
        stop_wanted: It is to be broken off.
        go_on_wanted: It is to be gone on with.
    """

    stop_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = muted_label("")
        self._progress = ProgressLine()
        self._stop = ActionButton(tr("Stop"), "quiet", "stop", icon_only=True)
        self._go_on = ActionButton(tr("Continue"), "plain")
        self._stop.clicked.connect(self.stop_wanted)
        self._go_on.clicked.connect(self.go_on_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(int(1.5 * GAP), GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP)
        column = QVBoxLayout()
        column.setSpacing(GAP // 2)
        column.addWidget(self._words)
        column.addWidget(self._progress)
        row.addLayout(column, 1)
        row.addWidget(self._stop)
        row.addWidget(self._go_on)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is away."""
        return "" if self.isHidden() else self._words.text()

    def show_state(self, state: IndexState) -> None:
        """Say how far it is now."""
        words = tr_told(state.in_words)
        self._words.setText(words)
        self.setAccessibleName(words)
        is_stopped = state.phase == "stopped"
        self._progress.show_share(state.share)
        self._progress.setVisible(not is_stopped)
        self._stop.setVisible(not is_stopped)
        self._go_on.setVisible(is_stopped)
        self.setVisible(bool(words))
