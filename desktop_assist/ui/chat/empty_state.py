"""What a new conversation shows in place of messages: what can be asked, and how to try it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.qt_override import override
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, HEADLINE_FACTOR

EXAMPLES = (
    ("calendar", marked("Schedule a team sync for next Tuesday 2 pm for 30 minutes")),
    ("receipt", marked("What did I spend in October?")),
    ("calculator", marked("What is 15 % of 340?")),
)
_SHARE_ABOVE = 0.24
"""How much of the free height of the window is above the headline."""

_DROP_HINT = marked(
    "Or drop receipts, calendars, spreadsheets or documents anywhere in this window."
)


class EmptyState(QScrollArea):
    """Three requests to click, sample files to try, and word of the drop zone."""

    example_clicked = Signal(str)
    sample_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard goes to what is in it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        style_scroll_bar(self.verticalScrollBar())
        page = QWidget()
        self.setWidget(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 3 * GAP)
        column.setSpacing(int(1.5 * GAP))
        self._above = QWidget()
        column.addWidget(self._above)
        headline = plain_label(tr("What can be done for you today?"), HEADLINE_FACTOR, is_bold=True)
        column.addWidget(_centred(headline))
        column.addSpacing(GAP)
        for icon, text in EXAMPLES:
            column.addWidget(self._example(icon, tr(text)), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GAP)
        self._sample = ActionButton(tr("Try with sample files"), "quiet", "sample")
        self._sample.clicked.connect(self.sample_clicked)
        column.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(_centred(muted_label(tr(_DROP_HINT))))
        column.addStretch(1)
        self._column = column

    def offer_sample(self, *, is_offered: bool) -> None:
        """Offer the sample files; not while they are in use."""
        self._sample.setVisible(is_offered)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place()

    def _keep_place(self) -> None:
        """Stay where it is when a message comes above the composer: somebody may just click."""
        height = self._column.totalHeightForWidth(self.width()) - self._above.height()
        wanted = int((self.window().height() - height) * _SHARE_ABOVE)
        self._above.setFixedHeight(max(0, min(wanted, self.height() - height)))

    def _example(self, icon: str, text: str) -> ActionButton:
        button = ActionButton(text, "plain", icon, wraps=True)
        button.clicked.connect(lambda: self.example_clicked.emit(text))
        return button


def _centred(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
