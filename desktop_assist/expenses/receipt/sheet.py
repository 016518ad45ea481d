"""The pages of one receipt as one long sheet: its lines and amounts, and where each stands."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_assist.expenses.receipt.amounts import PrintedAmount, amounts_in
from desktop_assist.expenses.receipt.columns import Piece, in_columns
from desktop_assist.expenses.receipt.labels import Label, labels_in
from desktop_assist.expenses.receipt.place import Place
from desktop_assist.files.page_text import Frame, Line, Page, lines_of

# What follows are its own copy or its conditions.
_MOST_LINES = 600
# Width to height: tills print on narrower paper, in one column.
_NARROW = 0.65


class Sheet:
    """The lines of all pages, from top to bottom.

    Args:
        pages: Of one receipt, in order.
        first_page: The number of the first of them in the file, from 0.
        is_recognised: Whether they were recognised in pictures.
    """

    def __init__(
        self, pages: Sequence[Page], first_page: int = 0, *, is_recognised: bool = False
    ) -> None:
        self._pages = pages
        self.is_recognised = is_recognised
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
        return self._place_of(self._page_of_line[first], self.lines[first : last + 1])

    def place_of_pieces(self, pieces: Sequence[Piece]) -> Place:
        """Where pieces of lines of one page stand."""
        number = self._page_of_line[pieces[0].number]
        return self._place_of(number, [one.line for one in pieces])

    def in_columns(self) -> list[Piece]:
        """The lines, those of a letter block by block."""
        if self.is_letter:
            return in_columns(self.lines, {one.line for one in self.amounts})
        return [Piece(line, number) for number, line in enumerate(self.lines)]

    @property
    def is_letter(self) -> bool:
        """Whether it is a page of text as wide as one; a photograph's width tells nothing."""
        height = max((line.bottom for line in self.lines), default=0.0)
        return not self.is_recognised and height > 0 and self.width / height > _NARROW

    def _place_of(self, number: int, lines: Sequence[Line]) -> Place:
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
        return self._place(number, (left, top), (right, bottom))

    def place_of_amount(self, one: PrintedAmount) -> Place:
        """Where an amount stands."""
        line = self.lines[one.line]
        number = self._page_of_line[one.line]
        width = self._pages[number].width
        return self._place(number, (one.left * width, line.top), (one.right * width, line.bottom))

    def place_of_part(self) -> Place:
        """Where the sheet lies: a part of a page, or its first page."""
        page = self._pages[0]
        return self._place(0, (0.0, 0.0), (page.width, page.height))

    def _place(self, number: int, start: tuple[float, float], end: tuple[float, float]) -> Place:
        page = self._pages[number]
        frame = page.frame or Frame(0.0, 0.0, page.width, page.height)
        return Place(
            self._first_page + number,
            (frame.left + start[0]) / frame.width,
            (frame.top + start[1]) / frame.height,
            min((frame.left + end[0]) / frame.width, 1.0),
            min((frame.top + end[1]) / frame.height, 1.0),
            page.turned,
        )

    def place_of_value(self, value: Decimal | None, *labels: Label) -> Place | None:
        """Where an amount is printed last, or last beside one of the labels if it has them."""
        printed = [one for one in self.amounts if one.value == value]
        named = [one for one in printed if labels_in(one.label) & set(labels)]
        return self.place_of_amount((named or printed)[-1]) if printed else None
