"""What a new conversation shows in place of messages: what can be asked, and how to try it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, HEADLINE_FACTOR

EXAMPLES = (
    ("calendar", marked("Schedule a team sync for next Tuesday 2 pm for 30 minutes")),
    ("receipt", marked("What did I spend in October?")),
    ("calculator", marked("What is 15 % of 340?")),
)
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
        column.addStretch(2)
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
        column.addStretch(3)

    def offer_sample(self, *, is_offered: bool) -> None:
        """Offer the sample files; not while they are in use."""
        self._sample.setVisible(is_offered)

    def _example(self, icon: str, text: str) -> ActionButton:
        button = ActionButton(text, "plain", icon, wraps=True)
        button.clicked.connect(lambda: self.example_clicked.emit(text))
        return button


def _centred(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
