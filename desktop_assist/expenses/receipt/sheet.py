"""The pages of one receipt as one long sheet: its lines and amounts, and where each stands."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_assist.expenses.receipt.amounts import PrintedAmount, amounts_in
from desktop_assist.expenses.receipt.labels import Label, labels_in
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.files.page_text import Line, Page, lines_of

# What follows are its own copy or its conditions.
_MOST_LINES = 600


class Sheet:
    """The lines of all pages, from top to bottom.

    Args:
        pages: Of one receipt, in order.
        first_page: The number of the first of them in the file, from 0.
    """

    def __init__(self, pages: Sequence[Page], first_page: int = 0) -> None:
        self._pages = pages
        self._first_page = first_page
        self.width = max((page.width for page in pages), default=1.0)
        self.lines: list[Line] = []
        self._page_of_line: list[int] = []
        self.amounts: list[PrintedAmount] = []
        for number, page in enumerate(pages):
            lines = lines_of(page.words)[: _MOST_LINES - len(self.lines)]
            first = len(self.lines)
            self.amounts += (
                replace(one, line=one.line + first) for one in amounts_in(lines, page.width)
            )
            self.lines += lines
            self._page_of_line += [number] * len(lines)
        self.text = "\n".join(line.text for line in self.lines)

    def place_of_lines(self, first: int, last: int) -> Place:
        """Where lines of one page stand."""
        number = self._page_of_line[first]
        page = self._pages[number]
        lines = self.lines[first : last + 1]
        return Place(
            self._first_page + number,
            min(line.left for line in lines) / page.width,
            min(line.top for line in lines) / page.height,
            max(line.right for line in lines) / page.width,
            max(line.bottom for line in lines) / page.height,
            page.turned,
        )

    def place_of_amount(self, one: PrintedAmount) -> Place:
        """Where an amount stands."""
        return replace(self.place_of_lines(one.line, one.line), left=one.left, right=one.right)

    def place_of_value(self, value: Decimal | None, *labels: Label) -> Place | None:
        """Where an amount is printed last, or last beside one of the labels if it has them."""
        printed = [one for one in self.amounts if one.value == value]
        named = [one for one in printed if labels_in(one.label) & set(labels)]
        return self.place_of_amount((named or printed)[-1]) if printed else None
