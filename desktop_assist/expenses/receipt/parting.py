"""Tells several receipts in one picture or PDF from each other, and finds pages of one together.

A cut is made only where both sides are whole receipts, each with a head, a date, and a named total
or a number of its own, that are not two slips of the same purchase. In doubt a file is one receipt.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from desktop_assist.expenses.receipt.amounts import PrintedAmount
from desktop_assist.expenses.receipt.dates import dates_in
from desktop_assist.expenses.receipt.details import items_in, number_in
from desktop_assist.expenses.receipt.labels import Label, labels_in, plain
from desktop_assist.expenses.receipt.merchant_features import is_letterhead
from desktop_assist.expenses.receipt.page_number import goes_on
from desktop_assist.expenses.receipt.sheet import Sheet
from desktop_assist.expenses.receipt.slip_head import begins_slip
from desktop_assist.files.page_text import Page, Word

_LEAST_LINES = 5
_MOST_CUTS = 8
# In heights of a usual word: between columns, and between papers below each other.
_CORRIDOR = 1.2
_GAP = 2.0
_HEAD_LINES = 6
_FEW_ITEMS = 2
_NOT_ITS_TOTAL = {Label.COUNT, Label.SUBTOTAL, Label.SUGGESTED}
_OF_THE_CARD = {Label.CARD, Label.TIP}


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """The pages of one receipt, and the number of the first of them in the file."""

    first_page: int
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Gist:
    """What tells one receipt from another."""

    totals: frozenset[Decimal]
    dates: frozenset[date]
    number: str
    has_head: bool
    is_slip: bool

    @property
    def is_whole(self) -> bool:
        return bool((self.totals or self.number) and self.dates and self.has_head)


def parts_of(pages: Sequence[Page], today: date) -> list[DocumentPart]:
    """The receipts of a document, in reading order; mostly all pages are one."""
    if not pages:
        return [DocumentPart(0, ())]
    starts = _starts(pages, today)
    parts = [
        DocumentPart(first, tuple(pages[first:end]))
        for first, end in pairwise([*starts, len(pages)])
    ]
    return [one for part in parts for one in _cut_page(part, today)]


def _cut_page(part: DocumentPart, today: date) -> list[DocumentPart]:
    if len(part.pages) > 1:
        return [part]
    cut = _cut(part.pages[0], today, _MOST_CUTS)
    return [DocumentPart(part.first_page, (page,)) for page in cut]


def _starts(pages: Sequence[Page], today: date) -> list[int]:
    """The numbers of the pages with which a receipt begins."""
    starts, last = [0], _gist(pages[0], today)
    for number, page in enumerate(pages[1:], 1):
        gist = _gist(page, today)
        is_next = goes_on(pages[number - 1].text, page.text)
        if not is_next and last.is_whole and gist.is_whole and _differ(last, gist):
            starts.append(number)
            last = gist
        elif not last.is_whole:
            last = gist
    return starts


def _cut(page: Page, today: date, most: int) -> list[Page]:
    """A page in parts; the page itself where it is one receipt."""
    if most <= 1:
        return [page]
    for first, second in _divisions(page):
        if _count_of_rows(first) < _LEAST_LINES or _count_of_rows(second) < _LEAST_LINES:
            continue
        one, other = page.cut_out(first), page.cut_out(second)
        gists = _gist(one, today), _gist(other, today)
        if all(gist.is_whole for gist in gists) and _differ(*gists):
            return [*_cut(one, today, most // 2), *_cut(other, today, most // 2)]
    return [page]


def _divisions(page: Page) -> Iterator[tuple[list[Word], list[Word]]]:
    """Ways to divide the words, by free stripes from side to side and from top to bottom."""
    words = page.words
    if not words:
        return
    heights = sorted(word.height for word in words)
    usual = max(heights[len(heights) // 2], 1.0)
    for at in _stripes([(word.left, word.right) for word in words], _CORRIDOR * usual):
        yield [one for one in words if one.left < at], [one for one in words if one.left >= at]
    for at in _stripes([(word.top, word.bottom) for word in words], _GAP * usual):
        yield [one for one in words if one.top < at], [one for one in words if one.top >= at]


def _stripes(spans: list[tuple[float, float]], least: float) -> list[float]:
    """The middles of the stretches that no span covers, the widest first."""
    ordered = sorted(spans)
    reached = ordered[0][1]
    found: list[tuple[float, float]] = []
    for start, end in ordered[1:]:
        if start - reached >= least:
            found.append((start - reached, (start + reached) / 2))
        reached = max(reached, end)
    return [middle for _, middle in sorted(found, reverse=True)]


def _count_of_rows(words: Sequence[Word]) -> int:
    rows = 0
    bottom = float("-inf")
    for word in sorted(words, key=lambda one: one.middle):
        if word.middle > bottom:
            rows, bottom = rows + 1, word.bottom
    return rows


def _gist(page: Page, today: date) -> _Gist:
    sheet = Sheet((page,))
    names = {one: labels_in(one.label) for one in sheet.amounts}
    totals = {
        one.value
        for one, said in names.items()
        if said & {Label.FINAL, Label.TOTAL} and not said & _NOT_ITS_TOTAL and one.value
    }
    if not totals:
        totals = {one.value for one, said in names.items() if _was_paid(sheet, one, said)}
    number = number_in(sheet)
    return _Gist(
        frozenset(totals),
        frozenset(one.date for one in dates_in(sheet.lines, "day_first", today)),
        number.text if number else "",
        _has_head(sheet, begins_slip if totals else is_letterhead),
        any(said & _OF_THE_CARD for said in names.values())
        and not any(Label.TAX in said for said in names.values())
        and len(items_in(sheet)) < _FEW_ITEMS,
    )


def _was_paid(sheet: Sheet, one: PrintedAmount, said: Set[Label]) -> bool:
    """Whether it is the only sum on a small paper, and says that it was paid: "PAID EUR 2.10"."""
    return bool(one.value and Label.TENDERED in said and len(sheet.amounts) == 1)


def _has_head(sheet: Sheet, is_one: Callable[[str], bool]) -> bool:
    """Whether it begins as a paper does: with words, some of which say whose it is."""
    first_amount = min((one.line for one in sheet.amounts), default=len(sheet.lines))
    head = sheet.lines[: min(first_amount, _HEAD_LINES)]
    return len(head) > 1 and any(is_one(plain(line.text)) for line in head)


def _differ(one: _Gist, other: _Gist) -> bool:
    """Whether they are two purchases, not two papers of one."""
    if (one.number and one.number == other.number) or one.totals & other.totals:
        return False
    if _are_halves(one, other) or _are_halves(other, one):
        return False
    return not one.dates & other.dates or not (one.is_slip or other.is_slip)


def _are_halves(head: _Gist, foot: _Gist) -> bool:
    """Whether one has the number and the other the total of a paper."""
    return bool(head.number and not head.totals and foot.totals and not foot.number)
