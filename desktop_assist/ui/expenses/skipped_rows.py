"""Lists the rows of the sheet that could not be read, and why."""

from collections.abc import Sequence

from desktop_assist.expenses.expense import SkippedRow
from desktop_assist.ui.left_out_list import LeftOutList


class SkippedRows(LeftOutList):
    """One line for each."""

    def __init__(self, skipped: Sequence[SkippedRow]) -> None:
        super().__init__(
            "Rows that were left out",
            "They are in no total. Correct them in the sheet.",
            [(f"Row {one.row}: {one.reason}", "") for one in skipped],
        )
