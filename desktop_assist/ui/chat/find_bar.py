"""A line above the conversation to find words in it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.conversation_finder import MOST_FOUND, ConversationFinder, FoundText
from desktop_assist.ui.chat.text_column import MarkedText
from desktop_assist.ui.chat.transcript import Transcript
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.search_line import SearchLine
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.theme import DARK, GAP, LIGHT, STRONG_DARK, STRONG_LIGHT, colours_of

FOUND = {
    LIGHT: "#fdeeb5",
    DARK: "#4f4010",
    STRONG_LIGHT: "#ffe680",
    STRONG_DARK: "#4a3b00",
}
FOUND_NOW = {
    LIGHT: "#f9c74f",
    DARK: "#765a0c",
    STRONG_LIGHT: "#ffb800",
    STRONG_DARK: "#7a5c00",
}
_WIDEST = 60 * GAP


class FindBar(QWidget):
    """Marks what is found in the transcript and goes from one place to the next."""

    closed = Signal()

    def __init__(self, model: TranscriptModel, transcript: Transcript) -> None:
        super().__init__()
        self._transcript = transcript
        self._finder = ConversationFinder(model, self)
        self._now: FoundText | None = None
        self._line = SearchLine(tr("Find in this conversation"))
        self._count = muted_label("")
        self._count.setWordWrap(False)
        previous = ActionButton(tr("Previous"), "quiet", "up", icon_only=True)
        following = ActionButton(tr("Next"), "quiet", "down", icon_only=True)
        close = ActionButton(tr("Close"), "quiet", "close", icon_only=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP, 2 * GAP, 0)
        row.addStretch(1)
        self._line.setMaximumWidth(_WIDEST)
        row.addWidget(self._line, 4)
        for part in (self._count, previous, following, close):
            row.addWidget(part)
        row.addStretch(1)
        previous.clicked.connect(lambda: self._go(-1))
        following.clicked.connect(lambda: self._go(1))
        close.clicked.connect(self.close_bar)
        self._connect(model)
        self.hide()

    @property
    def has_focus(self) -> bool:
        """Whether one types in it."""
        focused = QGuiApplication.focusObject()
        return isinstance(focused, QWidget) and self.isAncestorOf(focused)

    def open(self) -> None:
        """Show it, ready to type in."""
        self.show()
        self._line.setFocus()
        self._line.selectAll()
        self._find(self._line.words)

    def close_bar(self) -> None:
        """Leave the conversation as it was."""
        self.hide()
        self.closed.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._find("")

    def _connect(self, model: TranscriptModel) -> None:
        self._line.searched.connect(self._find)
        self._line.left_down.connect(self._go_on)
        self._finder.found.connect(self._show)
        model.was_reset.connect(self._find_again)
        for keys, step in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self._go(step))

    def _find(self, words: str) -> None:
        self._now = None
        self._finder.find(words, self._transcript.font())

    def _find_again(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, lambda: self._find(self._line.words))

    def _go_on(self) -> None:
        is_back = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self._go(-1 if is_back else 1)

    def _go(self, step: int) -> None:
        matches = self._finder.matches
        if matches:
            place = matches.index(self._now) if self._now in matches else -max(step, 0)
            self._show_place(matches[(place + step) % len(matches)])

    def _show_place(self, match: FoundText) -> None:
        self._now = match
        self._transcript.go_to_text(match.begin)
        self._show()

    def _show(self) -> None:
        matches = self._finder.matches
        if matches and self._now is None:
            self._show_place(matches[-1])  # the newest: nearest to where one is
            return
        colours = colours_of(self.palette())
        marked: dict[str, list[MarkedText]] = {}
        for match in matches:
            ground = (FOUND_NOW if match == self._now else FOUND)[colours]
            mark = MarkedText(match.begin.place, match.end, ground, colours.text)
            marked.setdefault(match.begin.key, []).append(mark)
        self._transcript.mark_found(marked)
        self._count.setText(self._counted(matches))

    def _counted(self, matches: tuple[FoundText, ...]) -> str:
        if not self._line.words:
            return ""
        if not matches:
            return tr("Looking…") if self._finder.is_looking else tr("Not found")
        more = "+" if self._finder.is_looking or len(matches) >= MOST_FOUND else ""
        number = matches.index(self._now) + 1 if self._now in matches else 0
        return f"{number} of {len(matches)}{more}"
