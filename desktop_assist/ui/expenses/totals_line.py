"""Below the table: how many rows there are, and what they add up to."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr, tr_count
from desktop_assist.expenses.wording import amount_words
from desktop_assist.ui.expenses.expense_picture import ExpensePicture
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP


class TotalsLine(QWidget):
    """One line: the number of rows, the totals by currency, and what could not be read.

    Signals:
        skipped_wanted: What could not be read is to be listed.
    """

    skipped_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = ExpensePicture()
        self._count = muted_label("", 1.0)
        self._count.setWordWrap(False)
        self._totals = plain_label("", is_bold=True)
        self._totals.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._skipped = ActionButton("", "quiet", "warning")
        self._skipped.clicked.connect(self.skipped_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP // 2, 2 * GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._count)
        row.addWidget(self._skipped)
        row.addWidget(self._totals, 1)

    @property
    def skipped_button(self) -> QWidget:
        """Where what could not be read is asked for."""
        return self._skipped

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._count.text()}: {self._totals.text()}"

    def show_picture(self, picture: ExpensePicture) -> None:
        """Add up all that is shown."""
        self._picture = picture
        count = len(picture.skipped)
        words = tr_count("1 row was left out", "{count} rows were left out", count)
        self._skipped.setText(words)
        self._skipped.setAccessibleName(words)
        self._skipped.setVisible(count > 0)
        self.setVisible(picture.file is not None)
        self._say(expenses_words(len(picture.expenses)), picture.totals)

    def show_selection(self, count: int, totals: Mapping[str, Decimal]) -> None:
        """Add up what is selected; again everything when that is a single row."""
        if totals:
            self._say(tr("{count} selected", count=count), totals)
        else:
            self._say(expenses_words(len(self._picture.expenses)), self._picture.totals)

    def _say(self, count: str, totals: Mapping[str, Decimal]) -> None:
        self._count.setText(count)
        self._totals.setText(
            "   ".join(_unbroken(amount_words(total, code)) for code, total in totals.items())
        )
        self._totals.setAccessibleName(tr("Total: {amounts}", amounts=self._totals.text()))


def _unbroken(amount: str) -> str:
    """An amount whose currency stays on its line."""
    return tr_told(amount).replace(" ", "\N{NO-BREAK SPACE}")


def expenses_words(count: int) -> str:
    """For example "1 expense", "1,234 expenses"."""
    return tr_count("1 expense", "{count:,} expenses", count)
