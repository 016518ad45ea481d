"""An expense report, as plain values: everything that is printed, and nothing of how."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.expenses.exchange.exchange_rates import Converted
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.claim import MileageTrip, PerDiemDay
from desktop_assist.expenses.policy.finding import Finding

ReportStatus: TypeAlias = Literal["draft", "submitted", "paid"]
ReportFormat: TypeAlias = Literal["xlsx", "pdf"]
PaperSize: TypeAlias = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class ReportWanted:
    """What a report is to cover. Both days are included.

    Attributes:
        first_day: The earliest date.
        last_day: The latest date.
        formats: The files to be made.
        project: Only expenses of this project or trip; empty for all.
        title: Empty for one that names the days.
        purpose: Why the money was spent; empty leaves it to the lines.
        advance: What was paid in advance, in the home currency.
        per_diem: Days on the road that are claimed besides.
        mileage: Ways driven in one's own car that are claimed besides.
        folder: Where the files go; None for the folder of reports.
        confirmation: Why it is handed in though the rules want something put right first, in the
            employee's words; empty where that was not asked.
    """

    first_day: date
    last_day: date
    formats: tuple[ReportFormat, ...] = ("xlsx", "pdf")
    project: str = ""
    title: str = ""
    purpose: str = ""
    advance: Decimal = Decimal(0)
    per_diem: tuple[PerDiemDay, ...] = ()
    mileage: tuple[MileageTrip, ...] = ()
    folder: Path | None = None
    confirmation: str = ""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Whose report it is and who signs it; what the settings leave empty is left to be filled in.

    Attributes:
        employee: Full name.
        employee_id: The company's number of the person.
        department: Where the person works.
        cost_center: Who bears the cost.
        manager: Who approves.
        company: Printed at the top.
        logo: A picture printed at the top.
        certification: What the employee signs.
    """

    employee: str = ""
    employee_id: str = ""
    department: str = ""
    cost_center: str = ""
    manager: str = ""
    company: str = ""
    logo: Path | None = None
    certification: str = ""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One expense of a report.

    Attributes:
        number: From 1; its receipt has the same.
        expense: The row.
        home: In the home currency; None where no rate is known.
        has_receipt: Whether a receipt is kept for it.
        is_company_paid: Whether the company's own card paid it.
        remarks: What should be looked at: "Same receipt as line 3".
        findings: Numbers of the policy findings about it, from 1.
    """

    number: int
    expense: Expense
    home: Converted | None
    has_receipt: bool
    is_company_paid: bool = False
    remarks: tuple[str, ...] = ()
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportReceipt:
    """A receipt of one or several lines, in the order of the first of them."""

    lines: tuple[int, ...]
    file: Path


@dataclass(frozen=True, slots=True)
class FlatRates:
    """What is paid without a receipt, each with its amount in the home currency if that is known.

    Attributes:
        days: Days on the road.
        trips: Ways driven in one's own car.
    """

    days: tuple[tuple[PerDiemDay, Decimal | None], ...] = ()
    trips: tuple[tuple[MileageTrip, Decimal | None], ...] = ()


@dataclass(frozen=True, slots=True)
class ExpenseReport:
    """A report as it is printed.

    Attributes:
        id: Its number: "ER-2026-001".
        title: In words.
        wanted: What it was asked to cover.
        made_at: Aware.
        claimant: Whose it is.
        home_currency: ISO 4217.
        paper: What it is printed on.
        lines: In the order of their dates.
        receipts: What is annexed.
        flat_rates: Days and ways without a receipt.
        findings: What does not keep to the company's rules.
        notes: What the reader should know: rows left out, rates that are missing.
        sheet: Where the expenses were read.
        advice: What the employee can do about the notes; it is told and not printed.
    """

    id: str
    title: str
    wanted: ReportWanted
    made_at: datetime
    claimant: Claimant
    home_currency: str
    paper: PaperSize
    lines: tuple[ReportLine, ...]
    receipts: tuple[ReportReceipt, ...]
    flat_rates: FlatRates
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    sheet: Path
    advice: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Where money was spent, each place once, in the order of the dates."""
        return tuple(dict.fromkeys(one.expense.place for one in self.lines if one.expense.place))

    @property
    def without_receipt(self) -> tuple[ReportLine, ...]:
        """The lines for which the employee declares that there is no receipt."""
        return tuple(one for one in self.lines if not one.has_receipt)
