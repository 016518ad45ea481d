"""Name a report by the days it covers."""

from calendar import monthrange

from desktop_assist.domain.date_words import date_words
from desktop_assist.expenses.report.expense_report import ReportWanted
from desktop_assist.expenses.wording import period_words

_MONTHS_OF_A_QUARTER = 3


def report_title(wanted: ReportWanted) -> str:
    """For example "Expense report October 2026" or "Expense report Apollo, 3 to 9 October 2026"."""
    project = " ".join(wanted.project.split())
    return (
        f"Expense report {project}, {_days(wanted)}"
        if project
        else f"Expense report {_days(wanted)}"
    )


def _days(wanted: ReportWanted) -> str:
    first, last = wanted.first_day, wanted.last_day
    is_whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if is_whole and first.year == last.year:
        months = last.month - first.month + 1
        if months == 1:
            return date_words(first).partition(" ")[2]
        if months == _MONTHS_OF_A_QUARTER and first.month % _MONTHS_OF_A_QUARTER == 1:
            return f"Q{last.month // _MONTHS_OF_A_QUARTER} {first.year}"
        if (first.month, last.month) == (1, 12):
            return str(first.year)
    return period_words(first, last).removeprefix(" from ").removeprefix(" on ")
