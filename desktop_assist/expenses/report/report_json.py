"""Expense reports as JSON, in the shape that scripts and models rely on."""

from collections.abc import Sequence
from pathlib import Path

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.expense_json import expense_json
from desktop_assist.expenses.policy.finding import finding_json
from desktop_assist.expenses.report.expense_report import ExpenseReport, ReportLine
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.expenses.report.report_totals import GroupTotal, totals_in


def record_json(record: ReportRecord, files: Sequence[Path]) -> JsonObject:
    """A report that was made; `files`: those that are there."""
    return {
        "id": record.id,
        "title": record.title,
        "status": record.status,
        "from": record.first_day.isoformat(),
        "to": record.last_day.isoformat(),
        "project": record.project,
        "made_at": record.made_at.isoformat(),
        "status_at": record.status_at.isoformat(),
        "currency": record.currency,
        "total": str(record.claimed),
        "due": str(record.due),
        "count": len(record.rows),
        "files": [str(file) for file in files],
    }


def report_json(report: ExpenseReport, most_lines: int | None = None) -> JsonObject:
    """All that a report says: money as decimal text, dates as ISO 8601.

    Args:
        report: The report.
        most_lines: Only so many lines; None for all. The sums are those of all.
    """
    totals = totals_in(report)
    return {
        "id": report.id,
        "title": report.title,
        "from": report.wanted.first_day.isoformat(),
        "to": report.wanted.last_day.isoformat(),
        "project": report.wanted.project,
        "purpose": report.wanted.purpose,
        "currency": report.home_currency,
        "lines": [_line_json(line) for line in report.lines[:most_lines]],
        "by_category": [_group_json(group) for group in totals.by_category],
        "by_currency": [_group_json(group) for group in totals.by_currency],
        "per_diem": str(totals.per_diem),
        "mileage": str(totals.mileage),
        "total": str(totals.claimed),
        "company_paid": str(totals.company_paid),
        "advance": str(totals.advance),
        "due": str(totals.due),
        "findings": [finding_json(finding) for finding in report.findings],
        "left_out": list(totals.left_out),
        "without_receipt": [line.number for line in report.without_receipt],
        "notes": list(report.notes),
    }


def _line_json(line: ReportLine) -> JsonObject:
    home = line.home
    return {
        **expense_json(line.expense),
        "number": line.number,
        "home_amount": None if home is None else str(home.amount),
        "rate": None if home is None else f"{home.rate:f}",
        "rate_date": None if home is None else home.rate_date.isoformat(),
        "rate_source": None if home is None else home.source,
        "has_receipt": line.has_receipt,
        "company_paid": line.is_company_paid,
        "remarks": list(line.remarks),
        "findings": list(line.findings),
    }


def _group_json(group: GroupTotal) -> JsonObject:
    totals = {currency: str(total) for currency, total in group.totals.items()}
    return {
        "name": group.name,
        "count": len(group.lines),
        "totals": totals,
        "home_amount": str(group.home),
    }
