"""What the sums and the findings of a report are called, whatever it is written in."""

from decimal import Decimal

from desktop_assist.expenses.policy.finding import Severity
from desktop_assist.expenses.report.report_totals import ReportTotals

SEVERITIES: dict[Severity, str] = {
    "warn": "To be looked at",
    "report": "Not as the rules say",
    "block": "To be put right",
}


def total_label(totals: ReportTotals) -> str:
    """What the sum of the lines is called; lines that are not in it are named."""
    if not totals.left_out:
        return "Total expenses"
    which = "line" if len(totals.left_out) == 1 else "lines"
    return f"Total expenses without {which} {', '.join(map(str, totals.left_out))}"


def due_label(totals: ReportTotals) -> str:
    """Who gets what is left."""
    return "Due to the company" if totals.due < 0 else "Due to the employee"


def sums_of(totals: ReportTotals) -> list[tuple[str, Decimal]]:
    """The steps from what was spent to what is due; those that come to nothing are left out."""
    steps = [
        ("Expenses", totals.expenses),
        ("Per diem", totals.per_diem),
        ("Mileage", totals.mileage),
    ]
    steps = [step for step in steps if step[1]] or steps[:1]
    if len(steps) > 1:
        steps.append(("Total", totals.claimed))
    taken = [("Paid by the company", -totals.company_paid), ("Paid in advance", -totals.advance)]
    steps += [step for step in taken if step[1]]
    return [*steps, (due_label(totals), abs(totals.due))]
