"""The receipts behind a report: each picture, and each page of a PDF, on a page with its number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, PageBreak

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.report.expense_report import ExpenseReport, ReportLine, ReportReceipt
from desktop_assist.expenses.report.page_style import (
    BODY,
    BOTTOM,
    HEADING,
    MARGIN,
    RULE,
    Sheet,
    Words,
    sheet_of,
)
from desktop_assist.expenses.report.section import Mark
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.placed_pages import PagePlace, PlacedPage, page_count
from desktop_assist.files.print_picture import PrintPicture, print_picture

_HEAD_HEIGHT = 40.0
_MOST_PAGES = 20
_DOTS_PER_POINT = 150 / 72


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """One page of the annex.

    Attributes:
        title: "Receipt 3", "Receipt 3 and 7, page 2 of 3".
        caption: The line it belongs to.
        sheet: What it is printed on.
        picture: Shown below.
        source: Or the page of this PDF file,
        number: with this number, from 0.
        problem: Why nothing is shown below, or not everything.
        is_first: Whether a new receipt begins.
    """

    title: str
    caption: str
    sheet: Sheet
    picture: PrintPicture | None = None
    source: Path | None = None
    number: int = 0
    problem: str = ""
    is_first: bool = True

    def placed(self, page: int) -> PlacedPage | None:
        """Where the page of a PDF file goes, on a page counted from 0."""
        if self.source is None:
            return None
        place = PagePlace(page, MARGIN, BOTTOM, self.sheet.inner_width, self.height)
        return PlacedPage(self.source, self.number, place)

    @property
    def height(self) -> float:
        """Of what is shown below the title."""
        return self.sheet.inner_height - _HEAD_HEIGHT


def annex_pages(report: ExpenseReport) -> list[AnnexPage]:
    """The pages of all receipts; one that cannot be shown has a page that says so."""
    lines = {line.number: line for line in report.lines}
    sheet = sheet_of(report.paper)
    return [page for one in report.receipts for page in _pages(one, lines, sheet)]


def _pages(
    receipt: ReportReceipt, lines: Mapping[int, ReportLine], sheet: Sheet
) -> Iterator[AnnexPage]:
    title = f"Receipt {' and '.join(map(str, receipt.lines))}"
    caption = "; ".join(_caption(lines[number]) for number in receipt.lines)
    page = AnnexPage(title, caption, sheet)
    try:
        match receipt.file.suffix.lower():
            case ".pdf":
                yield from _pdf_pages(page, receipt.file)
            case ".eml":
                problem = f"{title} is a mail without a page: {receipt.file.name}"
                yield replace(page, problem=problem)
            case ".xml":
                problem = f"{title} is an electronic invoice without a page: {receipt.file.name}"
                yield replace(page, problem=problem)
            case _:
                yield _with_picture(page, receipt.file)
    except UnreadableFileError as error:
        problem = f"{title} is not shown: {error.message}"
        yield AnnexPage(title, caption, sheet, problem=problem)


def _with_picture(page: AnnexPage, file: Path) -> AnnexPage:
    most = (
        round(page.sheet.inner_width * _DOTS_PER_POINT),
        round(page.height * _DOTS_PER_POINT),
    )
    return AnnexPage(page.title, page.caption, page.sheet, print_picture(file, most))


def _pdf_pages(page: AnnexPage, file: Path) -> Iterator[AnnexPage]:
    count = page_count(file)
    shown = min(count, _MOST_PAGES)
    for number in range(shown):
        title = f"{page.title}, page {number + 1} of {count}" if count > 1 else page.title
        is_cut = number == shown - 1 and count > shown
        problem = f"{page.title} has {count} pages; the first {shown} are shown." if is_cut else ""
        yield AnnexPage(
            title, page.caption, page.sheet,
            source=file, number=number, problem=problem, is_first=not number,
        )  # fmt: skip


def _caption(line: ReportLine) -> str:
    expense = line.expense
    amount = amount_words(expense.amount, expense.currency)
    who = ", ".join(filter(None, (expense.date.isoformat(), expense.merchant, amount)))
    return f"Line {line.number}: {who}"


class ReceiptPage:
    """One page of the annex as parts of the document."""

    def __init__(self, page: AnnexPage, words: Words, *, is_drawn: bool) -> None:
        self._page = page
        self._words = words
        self._is_drawn = is_drawn

    def parts(self) -> list[Any]:
        """What is put behind the parts before."""
        page = self._page
        marks = [Mark(page.title, self._words, level=1)] if page.is_first else []
        return [PageBreak(), *marks, _Filled(page, self._words, is_drawn=self._is_drawn)]


class _Filled(Flowable):  # type: ignore[misc] # reportlab has no types
    """Fills the whole frame of a page."""

    def __init__(self, page: AnnexPage, words: Words, *, is_drawn: bool) -> None:
        super().__init__()
        self._page = page
        self._is_drawn = is_drawn
        self._title = words(page.title, HEADING)
        self._caption = words(page.caption, BODY)
        self._problem = words(page.problem, BODY) if page.problem else None

    def wrap(self, *_: float) -> tuple[float, float]:
        """The size: all there is."""
        return self._page.sheet.inner_width, self._page.sheet.inner_height

    def draw(self) -> None:
        """Draw the title, and below it the picture; a page of a PDF file is placed later."""
        sheet, page = self._page.sheet, self._page
        top = sheet.inner_height
        for part in (self._title, self._caption):
            _, height = part.wrap(sheet.inner_width, _HEAD_HEIGHT)
            top -= height
            part.drawOn(self.canv, 0, top)
        if self._problem and not page.source:
            _, height = self._problem.wrap(sheet.inner_width, page.height)
            self._problem.drawOn(self.canv, 0, page.height - height - 8)
        if page.picture and self._is_drawn:
            self._draw(page.picture)

    def _draw(self, picture: PrintPicture) -> None:
        """As large as it fits, but no larger than the dots allow; in the middle, at the top."""
        width, height = self._page.sheet.inner_width, self._page.height
        scale = min(width / picture.width, height / picture.height, 1.5 / _DOTS_PER_POINT)
        size = picture.width * scale, picture.height * scale
        place = (width - size[0]) / 2, height - size[1]
        self.canv.drawImage(ImageReader(BytesIO(picture.jpeg)), *place, *size)
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.5)
        self.canv.rect(*place, *size)
