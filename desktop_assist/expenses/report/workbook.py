"""A report as XLSX: what is due on one sheet, every line on another, with sums that calculate.

Texts are only ever written as texts: nothing that stands on a receipt becomes a formula. Each
formula is kept with its result, which is there before any program has calculated it.
"""

from datetime import UTC
from io import BytesIO

from xlsxwriter import Workbook

from desktop_assist.expenses.report.expense_report import ExpenseReport
from desktop_assist.expenses.report.line_sheet import write_lines
from desktop_assist.expenses.report.report_totals import totals_in
from desktop_assist.expenses.report.sheet_cells import Book, CellStyles
from desktop_assist.expenses.report.side_sheets import write_findings, write_flat_rates
from desktop_assist.expenses.report.summary_sheet import write_summary


def workbook(report: ExpenseReport) -> bytes:
    """The report as XLSX; the same report gives the same bytes."""
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as made:
        made.set_properties(
            {
                "title": f"{report.title} ({report.id})",
                "author": report.claimant.employee,
                "company": report.claimant.company,
                "created": report.made_at.astimezone(UTC),
            }
        )
        book = Book(made, CellStyles(made), report, totals_in(report))
        summary = book.sheet("Summary")
        lines = write_lines(book)
        flat_rates = write_flat_rates(book)
        write_findings(book)
        write_summary(book, summary, lines, flat_rates)
    return target.getvalue()
