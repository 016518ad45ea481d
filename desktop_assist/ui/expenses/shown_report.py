"""A report in the words in which it is listed."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.report.expense_report import ReportStatus
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.expenses.wording import amount_words, period_words
from desktop_assist.ui.expenses.page_services import ReportLister

STATUS_WORDS: dict[ReportStatus, str] = {
    "draft": marked("Draft"),
    "submitted": marked("Submitted"),
    "paid": marked("Paid"),
}
NEXT_STATUS: dict[ReportStatus, ReportStatus] = {"draft": "submitted", "submitted": "paid"}


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report, and the files of it that are still there."""

    record: ReportRecord
    files: tuple[Path, ...]

    @property
    def words(self) -> str:
        """For example "Draft, 1 to 31 October 2026, 431.50 EUR"."""
        record = self.record
        days = tr_told(
            period_words(record.first_day, record.last_day).strip().removeprefix("from ")
        )
        amount = tr_told(amount_words(record.claimed, record.currency))
        return ", ".join((tr(STATUS_WORDS[record.status]), days, amount))

    @property
    def pages(self) -> Path | None:
        """The file that can be looked at here."""
        return next((file for file in self.files if file.suffix.casefold() == ".pdf"), None)


def read_reports(reports: ReportLister) -> tuple[ShownReport, ...]:
    """All reports, the latest first; blocking."""
    return tuple(ShownReport(one, reports.files_of(one)) for one in reversed(reports.listing()))
