"""What stands at the top of a report, whatever it is written in."""

from desktop_assist.domain.date_words import date_words
from desktop_assist.expenses.report.expense_report import ExpenseReport
from desktop_assist.expenses.wording import period_words

_TO_FILL_IN = "…" * 14


def report_facts(report: ExpenseReport) -> list[tuple[str, str]]:
    """What stands at the top, by its label; what nobody said is empty or left to be filled in."""
    claimant, wanted = report.claimant, report.wanted
    days = period_words(wanted.first_day, wanted.last_day)
    return [
        ("Report", report.id),
        ("Employee", claimant.employee or _TO_FILL_IN),
        ("Employee number", claimant.employee_id),
        ("Department", claimant.department),
        ("Cost centre", claimant.cost_center),
        ("Manager", claimant.manager),
        ("Period", days.removeprefix(" from ").removeprefix(" on ")),
        ("Purpose", wanted.purpose),
        ("Project", wanted.project),
        ("Places", ", ".join(report.places)),
        ("Made on", date_words(report.made_at.date())),
    ]
