"""The sums of a report: per currency, per category, and what is due to whom. Exact, line by line.

Each line is rounded by itself, and every sum is that of rounded lines: it can be checked by hand.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.expenses.currency import rounded
from desktop_assist.expenses.expense_sheet import totals_of
from desktop_assist.expenses.expense_summary import NOT_NAMED
from desktop_assist.expenses.report.expense_report import ExpenseReport, ReportLine


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """The lines of one category or one currency.

    Attributes:
        name: As most of them write it.
        lines: Their numbers.
        totals: Per currency, as paid.
        home: In the home currency; lines without a rate are not in it.
    """

    name: str
    lines: tuple[int, ...]
    totals: Mapping[str, Decimal]
    home: Decimal


@dataclass(frozen=True, slots=True)
class ReportTotals:
    """Every sum of a report, in the home currency unless it says otherwise.

    Attributes:
        by_category: What was spent on what.
        by_currency: What was spent in which currency.
        expenses: All lines.
        per_diem: Days on the road.
        mileage: Ways driven.
        claimed: The three together.
        company_paid: What the company's card paid already.
        advance: What the employee got before.
        due: What is left to be paid to the employee; negative when money goes back.
        left_out: Numbers of the lines that have no rate and are in none of the sums.
    """

    by_category: tuple[GroupTotal, ...]
    by_currency: tuple[GroupTotal, ...]
    expenses: Decimal
    per_diem: Decimal
    mileage: Decimal
    claimed: Decimal
    company_paid: Decimal
    advance: Decimal
    due: Decimal
    left_out: tuple[int, ...]


def totals_in(report: ExpenseReport) -> ReportTotals:
    """Add a report up."""
    home = report.home_currency
    expenses = _home(report.lines, home)
    per_diem = _sum((amount for _, amount in report.flat_rates.days), home)
    mileage = _sum((amount for _, amount in report.flat_rates.trips), home)
    claimed = expenses + per_diem + mileage
    company_paid = _home([line for line in report.lines if line.is_company_paid], home)
    advance = rounded(report.wanted.advance, home)
    return ReportTotals(
        by_category=_by_category(report.lines, home),
        by_currency=_by_currency(report.lines, home),
        expenses=expenses,
        per_diem=per_diem,
        mileage=mileage,
        claimed=claimed,
        company_paid=company_paid,
        advance=advance,
        due=claimed - company_paid - advance,
        left_out=tuple(line.number for line in report.lines if line.home is None),
    )


def _by_category(lines: Sequence[ReportLine], home: str) -> tuple[GroupTotal, ...]:
    """Names that differ only in capitals and spaces are the same; what cost most comes first."""
    members: dict[str, list[ReportLine]] = {}
    for line in lines:
        members.setdefault(" ".join(line.expense.category.casefold().split()), []).append(line)
    groups = [_group(_usual_category(found), found, home) for found in members.values()]
    return tuple(sorted(groups, key=lambda group: (-group.home, group.name.casefold())))


def _by_currency(lines: Sequence[ReportLine], home: str) -> tuple[GroupTotal, ...]:
    members: dict[str, list[ReportLine]] = {}
    for line in lines:
        members.setdefault(line.expense.currency, []).append(line)
    return tuple(_group(code, found, home) for code, found in sorted(members.items()))


def _group(name: str, lines: Sequence[ReportLine], home: str) -> GroupTotal:
    numbers = tuple(line.number for line in lines)
    return GroupTotal(name, numbers, totals_of(line.expense for line in lines), _home(lines, home))


def _usual_category(lines: Sequence[ReportLine]) -> str:
    names = [" ".join(line.expense.category.split()) for line in lines]
    return max(names, key=names.count) or NOT_NAMED


def _home(lines: Iterable[ReportLine], home: str) -> Decimal:
    return _sum((line.home.amount if line.home else None for line in lines), home)


def _sum(amounts: Iterable[Decimal | None], home: str) -> Decimal:
    return rounded(sum((one for one in amounts if one is not None), Decimal(0)), home)
