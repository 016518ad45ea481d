"""What people said, each whole and with where it was said behind it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.card import CardAction, CardQuote
from desktop_assist.domain.translation import tr
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP

_FOLDED = 6


class CardQuotes(QWidget):
    """The quotes below a title; of many messages only the last are shown at first.

    Signals:
        chosen: The action behind a quote that was clicked.
        resized: There are more of them to be seen.
    """

    chosen = Signal(CardAction)
    resized = Signal()

    def __init__(self, title: str, quotes: Sequence[CardQuote], *, is_folded: bool = True) -> None:
        super().__init__()
        self._quotes = tuple(quotes)
        self.setAccessibleName(f"{title}: {len(quotes)}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.25 * GAP))
        column.addWidget(muted_label(title))
        hidden = max(len(quotes) - _FOLDED, 0) if is_folded else 0
        self._earlier = QVBoxLayout()
        self._earlier.setSpacing(int(1.25 * GAP))
        self._more = ActionButton(tr("Show {hidden} earlier", hidden=hidden), "quiet")
        self._more.setVisible(bool(hidden))
        self._more.clicked.connect(self._unfold)
        column.addWidget(self._more)
        column.addLayout(self._earlier)
        for quote in self._quotes[hidden:]:
            column.addWidget(self._quote(quote))
        column.addStretch(1)

    def _unfold(self) -> None:
        self._more.hide()
        for quote in self._quotes[:-_FOLDED]:
            self._earlier.addWidget(self._quote(quote))
        self.resized.emit()

    def _quote(self, quote: CardQuote) -> QWidget:
        shown = QWidget()
        shown.setAccessibleName(f"{quote.who}, {quote.when}: {quote.text}")
        head = QHBoxLayout()
        head.setSpacing(0)
        who = plain_label(quote.who, is_bold=True)
        who.setWordWrap(False)
        head.addWidget(who)
        head.addWidget(self._when(quote))
        head.addStretch(1)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(plain_label(quote.text))
        if quote.note:
            column.addWidget(muted_label(quote.note))
        return shown

    def _when(self, quote: CardQuote) -> QWidget:
        """When it was said; a click leads there."""
        action = quote.action
        if action is None:
            when = muted_label(quote.when)
            when.setContentsMargins(GAP, 0, 0, 0)  # as far from the name as a button's words
            return when
        button = ActionButton(quote.when, "faint")
        button.setAccessibleName(f"{action.label}: {quote.who}, {quote.when}")
        button.setToolTip(action.visits)
        button.clicked.connect(lambda: self.chosen.emit(action))
        return button
