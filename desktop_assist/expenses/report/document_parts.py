"""The pages of a printed report before its receipts: who, what, how much, and who signs."""

from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Image, KeepTogether, Spacer, Table, TableStyle

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.report.document_tables import (
    findings_table,
    group_tables,
    lines_table,
    mileage_table,
    per_diem_table,
    sums_table,
)
from desktop_assist.expenses.report.expense_report import ExpenseReport
from desktop_assist.expenses.report.page_style import (
    BODY,
    BOLD,
    COMPANY,
    INK,
    LABEL,
    TITLE,
    Sheet,
    Words,
)
from desktop_assist.expenses.report.report_facts import report_facts
from desktop_assist.expenses.report.report_totals import ReportTotals, totals_in
from desktop_assist.expenses.report.section import Mark, section
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.print_picture import print_picture

_LOGO = (48 * mm, 18 * mm)
_LOGO_DOTS = (600, 225)


def body(report: ExpenseReport, sheet: Sheet, words: Words, note: str) -> list[Any]:
    """Everything before the receipts. `note`: what else the reader should know."""
    totals = totals_in(report)
    notes = [*report.notes, *filter(None, (note,))]
    return [
        Mark("Report", words),
        *_head(report, sheet, words),
        _facts(report, totals, sheet, words),
        *section("Expenses", words),
        lines_table(report, totals, sheet.inner_width, words),
        *_flat_rates(report, sheet, words),
        *section("Totals", words),
        *group_tables(report, totals, sheet.inner_width, words),
        *_findings(report, sheet, words),
        *_declarations(report, words),
        *_notes(notes, words),
        *_signatures(report, sheet, words),
    ]


def _head(report: ExpenseReport, sheet: Sheet, words: Words) -> list[Any]:
    claimant = report.claimant
    title = [words(claimant.company, COMPANY)] if claimant.company else []
    title += [words(report.title, TITLE)]
    logo = _logo(report)
    if logo is None:
        return [*title, Spacer(0, 8)]
    widths = [sheet.inner_width - _LOGO[0], _LOGO[0]]
    style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (1, 0), (1, 0), "RIGHT"), *_BARE]
    return [Table([[title, logo]], widths, style=TableStyle(style)), Spacer(0, 8)]


def _logo(report: ExpenseReport) -> Any:  # noqa: ANN401 - reportlab has no types
    """The company's picture; one that cannot be opened is left away."""
    if report.claimant.logo is None:
        return None
    try:
        picture = print_picture(report.claimant.logo, _LOGO_DOTS)
    except UnreadableFileError:
        return None
    scale = min(_LOGO[0] / picture.width, _LOGO[1] / picture.height)
    size = picture.width * scale, picture.height * scale
    return Image(BytesIO(picture.jpeg), *size, hAlign="RIGHT")


def _facts(report: ExpenseReport, totals: ReportTotals, sheet: Sheet, words: Words) -> Any:  # noqa: ANN401 - reportlab has no types
    """Who and what at the left, how much at the right."""
    wide = sheet.inner_width
    left, right = wide * 0.56, wide * 0.40
    rows = [
        [words.rich(words.quiet(label), LABEL), words(value, BODY)]
        for label, value in report_facts(report)
        if value
    ]
    facts = Table(rows, [30 * mm, left - 30 * mm], style=TableStyle([_MIDDLE, *_BARE, _NEAR]))
    sums = sums_table(report, totals, right, words)
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *_BARE])
    return Table([[facts, "", sums]], [left, wide - left - right, right], style=style)


def _flat_rates(report: ExpenseReport, sheet: Sheet, words: Words) -> list[Any]:
    parts: list[Any] = []
    if report.flat_rates.days:
        parts += section("Per diem", words)
        parts.append(per_diem_table(report, sheet.inner_width, words))
    if report.flat_rates.trips:
        parts += section("Mileage", words)
        parts.append(mileage_table(report, sheet.inner_width, words))
    return parts


def _findings(report: ExpenseReport, sheet: Sheet, words: Words) -> list[Any]:
    if not report.findings:
        return []
    return [
        *section("Policy findings", words),
        findings_table(report, sheet.inner_width, words),
    ]


def _declarations(report: ExpenseReport, words: Words) -> list[Any]:
    """What the employee says in place of each receipt, with room for the reason."""
    missing = report.without_receipt
    if not missing:
        return []
    intro = (
        "There is no receipt for the following expenses. With the signature below the employee "
        "declares that they were paid as stated and that no receipt can be had."
    )
    parts = [*section("Missing receipts", words), words(intro, BODY), Spacer(0, 4)]
    for line in missing:
        expense = line.expense
        amount = amount_words(expense.amount, expense.currency)
        what = f"Line {line.number}, {date_words(expense.date)}, {expense.merchant}, {amount}. "
        reason = f"Reason: {'.' * 60}"
        parts.append(words.rich(words.marked(what) + words.quiet(reason), BODY))
    return parts


def _notes(notes: list[str], words: Words) -> list[Any]:
    if not notes:
        return []
    return [*section("Notes", words), *(words(f"• {note}", BODY) for note in notes)]


def _signatures(report: ExpenseReport, sheet: Sheet, words: Words) -> list[Any]:
    claimant = report.claimant
    gap = 8 * mm
    name, day = sheet.inner_width / 2 - gap / 2 - 32 * mm, 28 * mm
    between = 4 * mm
    signed = ("Employee", claimant.employee), ("Approved by", claimant.manager)
    labels = []
    for role, person in signed:
        who = words.marked(f"{role}: {person}" if person else role)
        labels += [words.rich(who, LABEL), "", words("Date", LABEL), ""]
    columns = [name, between, day, gap, name, between, day]
    rule = 0.7, INK
    lines = [("LINEABOVE", (place, 1), (place, 1), *rule) for place in (0, 2, 4, 6)]
    style = TableStyle([*lines, *_BARE, ("TOPPADDING", (0, 1), (-1, 1), 3)])
    table = Table([[""] * 7, labels[:7]], columns, [16 * mm, None], style=style)
    return [
        KeepTogether(
            [
                *section("Certification", words),
                words(claimant.certification, BODY),
                table,
            ]
        )
    ]


_MIDDLE = ("VALIGN", (0, 0), (-1, -1), "TOP")
_NEAR = ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)
_BARE: list[Any] = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("FONTNAME", (0, 0), (-1, -1), BOLD),
]
