"""Lists the rows of the sheet that could not be read, and why."""

from collections.abc import Sequence

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.expenses.expense import SkippedRow
from desktop_assist.ui.left_out_list import LeftOutList


class SkippedRows(LeftOutList):
    """One line for each."""

    def __init__(self, skipped: Sequence[SkippedRow]) -> None:
        super().__init__(
            tr("Rows that were left out"),
            tr("They are in no total. Correct them in the sheet."),
            [
                (tr("Row {number}: {reason}", number=one.row, reason=tr_told(one.reason)), "")
                for one in skipped
            ],
        )
