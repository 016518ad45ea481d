"""A report in words."""

from datetime import date

from desktop_assist.domain.cause import Cause
from desktop_assist.expenses.report.expense_report import ReportWanted
from desktop_assist.ui.expenses.shown_report import read_reports

CAUSE = Cause("Made a report", "generate_expense_report", "user")


async def test_the_latest_report_stands_first_with_its_files(rig):
    for month in (10, 11):
        rig.reports.make(ReportWanted(date(2026, month, 1), date(2026, month, 28), ("pdf",)), CAUSE)
    latest, earlier = read_reports(rig.reports)
    assert latest.words.startswith("Draft, 1 to 28 November 2026, ")
    assert latest.pages.suffix == ".pdf"
    assert "October" in earlier.words


async def test_without_a_pdf_there_is_nothing_to_look_at(rig):
    rig.reports.make(ReportWanted(date(2026, 10, 1), date(2026, 10, 31), ("xlsx",)), CAUSE)
    (only,) = read_reports(rig.reports)
    assert (only.pages, len(only.files)) == (None, 1)
