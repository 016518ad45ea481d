"""A report as PDF: its own pages, and after them every receipt on a page with its number."""

from dataclasses import dataclass
from datetime import UTC
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from desktop_assist.expenses.report.annex import AnnexPage, ReceiptPage, annex_pages
from desktop_assist.expenses.report.document_parts import body
from desktop_assist.expenses.report.expense_report import ExpenseReport
from desktop_assist.expenses.report.letters import MISSING
from desktop_assist.expenses.report.page_style import (
    BOTTOM,
    MARGIN,
    QUIET,
    REGULAR,
    RULE,
    SMALL,
    TOP,
    Words,
    sheet_of,
)
from desktop_assist.files.placed_pages import with_placed_pages

# Text around binary streams makes a file of pictures a quarter larger, and serves nobody any more.
rl_config.useA85 = 0
_MOST_TRIES = 4


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF file, and what could not be shown in it."""

    content: bytes
    warnings: tuple[str, ...]


def document(report: ExpenseReport) -> Document:
    """The report as PDF; the same report gives the same bytes."""
    annex = annex_pages(report)
    printed = guess = _Printed(b"", 0, "")
    # Every page says how many there are, and the notes say what has no letter: both are known only
    # once it is printed. The second time is right unless the notes begin a page of their own.
    for _ in range(_MOST_TRIES):
        printed = _printed(report, annex, guess)
        if (printed.pages, printed.note) == (guess.pages, guess.note):
            break
        guess = printed
    first = printed.pages - len(annex)
    placed = (page.placed(first + number) for number, page in enumerate(annex))
    content = with_placed_pages(printed.content, [one for one in placed if one])
    problems = (page.problem for page in annex if page.problem)
    return Document(content, tuple(filter(None, (*problems, printed.note))))


@dataclass(frozen=True, slots=True)
class _Printed:
    """A file as it was printed: how many pages it has, and which characters it lacks."""

    content: bytes
    pages: int
    note: str


def _printed(report: ExpenseReport, annex: list[AnnexPage], before: _Printed) -> _Printed:
    target = BytesIO()
    words = Words()
    template = _Template(target, report, words, before.pages)
    parts = body(report, template.sheet, words, before.note)
    for page in annex:
        # The first printing only counts: pictures are drawn once their page is known.
        parts += ReceiptPage(page, words, is_drawn=before.pages > 0).parts()
    template.build(parts)
    return _Printed(target.getvalue(), template.page, _note(words.letters.missing))


def _note(missing: list[str]) -> str:
    if not missing:
        return ""
    codes = ", ".join(f"U+{ord(one):04X}" for one in missing[:5])
    more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
    return (
        f"The font of this page has no letters for some characters ({codes}{more}); they stand as "
        f"{MISSING}. The expense sheet has them in full."
    )


class _Template(BaseDocTemplate):  # type: ignore[misc] # reportlab has no types
    """Pages with a head and a foot.

    Args:
        target: Where the file goes.
        report: What is printed.
        words: Makes its paragraphs.
        total: How many pages there are; 0 while that is not known.
    """

    def __init__(self, target: BytesIO, report: ExpenseReport, words: Words, total: int) -> None:
        self.sheet = sheet_of(report.paper)
        self._report = report
        self._words = words
        self._total = total
        claimant = report.claimant
        super().__init__(
            target,
            pagesize=(self.sheet.width, self.sheet.height),
            title=f"{report.title} ({report.id})",
            author=claimant.employee,
            subject=claimant.company,
            creator="Desktop Assist",
            lang="en",
            displayDocTitle=1,
            invariant=1,
            initialFontName=REGULAR,
            pageTemplates=[PageTemplate("page", [self._frame()], onPage=self._decorate)],
        )

    def _frame(self) -> Any:  # noqa: ANN401 - reportlab has no types
        sheet = self.sheet
        inner = sheet.inner_width, sheet.inner_height
        return Frame(MARGIN, BOTTOM, *inner, 0, 0, 0, 0, id="inner")

    def _decorate(self, canvas: Any, _: object) -> None:  # noqa: ANN401 - reportlab has no types
        report, shown = self._report, self._words.letters.shown
        if canvas.getPageNumber() == 1:
            canvas.setDateFormatter(lambda *_: report.made_at.astimezone(UTC).strftime(_STAMP))
        left, right = MARGIN, self.sheet.width - MARGIN
        canvas.saveState()
        canvas.setFont(REGULAR, SMALL.fontSize)
        canvas.setFillColor(QUIET)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        foot = BOTTOM - 16
        canvas.line(left, foot + 9, right, foot + 9)
        names = " · ".join(filter(None, (report.claimant.company, report.claimant.employee)))
        canvas.drawString(left, foot, shown(names)[:_MOST_LETTERS])
        canvas.drawRightString(right, foot, f"Page {canvas.getPageNumber()} of {self._total}")
        if canvas.getPageNumber() > 1:
            head = self.sheet.height - TOP + 14
            canvas.line(left, head - 5, right, head - 5)
            canvas.drawString(left, head, shown(report.title)[:_MOST_LETTERS])
            canvas.drawRightString(right, head, report.id)
        canvas.restoreState()


_STAMP = "D:%Y%m%d%H%M%S+00'00'"
_MOST_LETTERS = 90
