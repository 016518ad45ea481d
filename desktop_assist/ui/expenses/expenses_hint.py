"""In place of an empty table: why there is nothing, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.expenses.expense_picture import ExpensePicture, TableQuestion
from desktop_assist.ui.surfaces import ActionButton, Drawing, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_DROP = marked("Drop receipts here, as pictures or PDF: they are read, and you check them.")
_NONE = (marked("There are no expenses yet"), _DROP)
_NOT_THESE = (
    marked("No expense is like that"),
    marked("Another period, or fewer words, may show some."),
)


class ExpensesHint(QWidget):
    """A sentence or two with the next step as a button.

    Signals:
        add_wanted: An expense is to be added by hand.
        everything_wanted: All expenses are to be shown.
    """

    add_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = plain_label("", TITLE_FACTOR, is_bold=True)
        self._text = muted_label("", 1.0)
        self._add = ActionButton(tr("Add expense"), "primary", "new")
        self._all = ActionButton(tr("Show all expenses"))
        self._add.clicked.connect(self.add_wanted)
        self._all.clicked.connect(self.everything_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 3 * GAP)
        column.setSpacing(GAP)
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Drawing("receipt", 6 * GAP, "muted"), 0, centre)
        for label in (self._headline, self._text):
            label.setAlignment(centre)
            column.addWidget(label)
        column.addSpacing(GAP)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._add)
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._headline.text()} {self._text.text()}"

    def say(self, picture: ExpensePicture, question: TableQuestion) -> None:
        """Say why there is nothing to see."""
        is_narrowed = picture.problem is None and not question.is_everything
        headline, text = map(tr, _NOT_THESE if is_narrowed else _NONE)
        if picture.problem:
            what, advice = map(tr_told, picture.problem)
            # Before the first expense there is no sheet: nothing is wrong then.
            headline = headline if picture.is_missing else what
            text = " ".join((*((what,) if picture.is_missing else ()), advice, tr(_DROP)))
        self._headline.setText(headline)
        self._text.setText(text)
        self._all.setVisible(is_narrowed)
        self._add.setVisible(not is_narrowed)
