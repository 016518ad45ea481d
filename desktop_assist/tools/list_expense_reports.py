"""List the expense reports that were made."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardTable
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.report.report_json import record_json
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.expenses.report.report_store import ReportStore, StatusWanted
from desktop_assist.expenses.wording import period_words
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_SHOWN = 200
_COLUMNS = ("Report", "Title", "Status", "Total", "Currency")
_KINDS: dict[StatusWanted, str] = {
    "draft": "draft ",
    "submitted": "submitted ",
    "paid": "paid ",
    "open": "open ",
}


class _ListExpenseReports(Arguments, frozen=True, kw_only=True):
    first_day: Annotated[
        date | None, describe("Reports of this day or later (ISO 8601 date). Null: of any time.")
    ] = msgspec.field(name="from", default=None)
    last_day: Annotated[
        date | None, describe("Reports of this day or earlier (ISO 8601 date). Null: of any time.")
    ] = msgspec.field(name="to", default=None)
    status: Annotated[
        StatusWanted | None, describe("Only those; open: not paid yet. Null: all.")
    ] = None


class ListExpenseReports:
    """Lists reports by the days they cover and by their status."""

    def __init__(self, reports: ReportStore, workers: WorkerPool) -> None:
        self._reports = reports
        self._workers = workers

    spec = ToolSpec(
        name="list_expense_reports",
        description="List the expense reports that were made, with their status.",
        parameters=schema(_ListExpenseReports),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the list."""
        given = parse(_ListExpenseReports, arguments)
        records = await self._workers.run(
            self._reports.listing, given.first_day, given.last_day, given.status
        )
        shown = records[-_MOST_SHOWN:]
        files = [await self._workers.run(self._reports.files_of, one) for one in shown]
        summary = _summary(records, given)
        return ToolOutcome(
            output={
                "reports": [
                    record_json(one, there) for one, there in zip(shown, files, strict=True)
                ],
                "left_out": len(records) - len(shown),
                "summary": summary,
            },
            card=_card(shown, files, _counted(records, given)),
            is_outside=True,
        )


def _summary(records: tuple[ReportRecord, ...], given: _ListExpenseReports) -> str:
    if not records:
        return _counted(records, given)
    named = "; ".join(_named(one) for one in records[-3:])
    more = f" and {len(records) - 3} earlier" if len(records) > 3 else ""
    counted = _counted(records, given).rstrip(".")
    return f"{counted}: {named}{more}."


def _counted(records: tuple[ReportRecord, ...], given: _ListExpenseReports) -> str:
    period = period_words(given.first_day, given.last_day)
    status, count = _KINDS[given.status] if given.status else "", len(records)
    if not count:
        return f"There are no {status}expense reports{period}."
    if count == 1:
        return f"There is 1 {status}expense report{period}."
    return f"There are {count} {status}expense reports{period}."


def _named(record: ReportRecord) -> str:
    return f"{record.title} ({record.id}, {record.status}, {record.claimed:,} {record.currency})"


def _row(one: ReportRecord) -> tuple[str, ...]:
    return (one.id, one.title, one.status.capitalize(), f"{one.claimed:,}", one.currency)


def _card(records: Sequence[ReportRecord], files: Sequence[Sequence[Path]], summary: str) -> Card:
    rows = tuple(_row(one) for one in records)
    # As many actions as rows, or none: a report whose files are gone has nothing to open.
    opening = tuple(CardAction("Open", opens=there[-1]) for there in files if there)
    actions = opening if len(opening) == len(rows) else ()
    table = CardTable(_COLUMNS, rows, numeric=(3,), row_actions=actions)
    return Card(
        kind="expense_report",
        title="Expense reports",
        subtitle=summary,
        table=table if rows else None,
    )
