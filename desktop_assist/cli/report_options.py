"""What `expenses report` and `expenses reports` were asked to do, as plain values."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from desktop_assist.expenses.policy.flat_rate_claims import FlatRateClaims
from desktop_assist.expenses.report.expense_report import ReportStatus, ReportWanted
from desktop_assist.expenses.report.report_store import StatusWanted


@dataclass(frozen=True, slots=True)
class MakeReport:
    """A report to be made, and what is claimed in it without a receipt."""

    wanted: ReportWanted
    claims: FlatRateClaims = field(default_factory=FlatRateClaims)


@dataclass(frozen=True, slots=True)
class ListReports:
    """The reports of some days and of a status; None for any."""

    first: date | None = None
    last: date | None = None
    status: StatusWanted | None = None


@dataclass(frozen=True, slots=True)
class MarkReport:
    """How far a report is from now on, and why though the rules hold it back; mostly empty."""

    report_id: str
    status: ReportStatus
    confirmation: str = ""


ReportOptions: TypeAlias = MakeReport | ListReports | MarkReport
"""The commands about reports of expenses."""
