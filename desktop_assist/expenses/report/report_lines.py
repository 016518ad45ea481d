"""Number the expenses of a report, put them into the home currency, and say what is odd."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.exchange.exchange_rates import Converted
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.receipt_folder import read_receipt_file
from desktop_assist.expenses.report.expense_report import (
    ReportLine,
    ReportReceipt,
)

_COMPANY_CARD = re.compile(
    r"\b(?:company|corporate|business|employer\w*|firm|agency)\b.*\b(?:cards?|account|paid|credit)\b"
    r"|\bpaid by (?:the )?(?:company|employer|firm)\b|\bp-?card\b"
    r"|\b(?:firmen|dienst|geschäfts|unternehmens)(?:kredit)?(?:karte|konto)\b|\bfirma\b"
    r"|\bcarte\b.*\b(?:soci[ée]t[ée]|entreprise|affaires)\b|\btarjeta\b.*\b(?:empresa|corporativa)\b"
    r"|\bcarta\b.*\baziendale\b|\b(?:bedrijfs|zakelijke )\w*(?:kaart|card)\b"
    r"|\bkart\w+\b.*\b(?:firmow|służbow)\w+",
    re.IGNORECASE,
)


class ReceiptFinder(Protocol):
    """Knows where receipts are kept."""

    def find(self, name: str) -> Path:
        """The receipt of a name, or at a path, among the person's own files.

        Raises:
            UnreadableFileError: There is none there.
        """


@dataclass(frozen=True, slots=True)
class Receipts:
    """The receipts of a report's expenses.

    Attributes:
        files: Where that of each expense is, by the place of the expense; those found.
        marks: A mark of each content.
        missing: Why a receipt that is named was not found.
    """

    files: Mapping[int, Path]
    marks: Mapping[int, str]
    missing: Mapping[int, str]


def find_receipts(expenses: Sequence[Expense], sheet: Path, finder: ReceiptFinder) -> Receipts:
    """Look for the receipts that the rows name."""
    files: dict[int, Path] = {}
    marks: dict[int, str] = {}
    missing: dict[int, str] = {}
    for place, expense in enumerate(expenses):
        if not expense.receipt:
            continue
        try:
            files[place] = _found(expense.receipt, sheet, finder)
            marks[place] = sha256(read_receipt_file(files[place])).hexdigest()
        except UnreadableFileError as error:
            files.pop(place, None)
            missing[place] = error.message
    return Receipts(files, marks, missing)


def annexed(receipts: Receipts) -> tuple[ReportReceipt, ...]:
    """Each receipt once, with the numbers of the lines that it belongs to."""
    lines: dict[str, list[int]] = {}
    files: dict[str, Path] = {}
    for place, file in sorted(receipts.files.items()):
        lines.setdefault(receipts.marks[place], []).append(place + 1)
        files.setdefault(receipts.marks[place], file)
    return tuple(ReportReceipt(tuple(numbers), files[mark]) for mark, numbers in lines.items())


def is_company_paid(payment: str) -> bool:
    """Whether the company paid by itself: there is nothing to give back then."""
    return _COMPANY_CARD.search(payment) is not None


def numbered(
    expenses: Sequence[Expense], homes: Sequence[Converted | None], receipts: Receipts
) -> tuple[ReportLine, ...]:
    """The lines of a report, each with what should be looked at."""
    return tuple(
        ReportLine(
            number=place + 1,
            expense=expense,
            home=home,
            has_receipt=place in receipts.files,
            is_company_paid=is_company_paid(expense.payment),
            remarks=tuple(_remarks(place, expenses, receipts)),
        )
        for place, (expense, home) in enumerate(zip(expenses, homes, strict=True))
    )


def with_findings(
    lines: Iterable[ReportLine], findings: Sequence[Finding]
) -> tuple[ReportLine, ...]:
    """The lines with the numbers of what is found about them."""
    return tuple(
        replace(
            line,
            findings=tuple(
                number
                for number, finding in enumerate(findings, start=1)
                if line.expense.id in finding.expense_ids
            ),
        )
        for line in lines
    )


def _found(name: str, sheet: Path, finder: ReceiptFinder) -> Path:
    """A path in the sheet begins at the sheet's folder."""
    try:
        return finder.find(str(sheet.parent / name))
    except UnreadableFileError:
        return finder.find(name)


def _remarks(place: int, expenses: Sequence[Expense], receipts: Receipts) -> Iterator[str]:
    expense = expenses[place]
    earlier = [other for other in range(place) if _is_same(expenses[other], expense)]
    shared = [
        other
        for other in range(place)
        if place in receipts.marks and receipts.marks.get(other) == receipts.marks[place]
    ]
    if earlier:
        yield f"Same merchant, day and amount as line {earlier[0] + 1}: claimed twice?"
    if shared:
        yield f"Same receipt as line {shared[0] + 1}."
    if place in receipts.missing:
        yield receipts.missing[place]
    yield from expense.warnings


def _is_same(one: Expense, other: Expense) -> bool:
    return (
        one.date == other.date
        and one.amount == other.amount
        and one.currency == other.currency
        and one.merchant.casefold().split() == other.merchant.casefold().split()
    )
