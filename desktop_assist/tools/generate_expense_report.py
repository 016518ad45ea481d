"""Make an expense report of the user's expenses."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.policy.message import told_once
from desktop_assist.expenses.report.expense_report import ReportFormat, ReportWanted
from desktop_assist.expenses.report.rendering import render
from desktop_assist.expenses.report.report_json import record_json, report_json
from desktop_assist.expenses.report.report_store import MadeReport, ReportStore
from desktop_assist.expenses.report.report_totals import ReportTotals, totals_in
from desktop_assist.expenses.report.sums import due_label
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_LINES = 100
_MOST_WARNINGS = 6


class _GenerateExpenseReport(Arguments, frozen=True, kw_only=True):
    first_day: Annotated[date, describe("First day, included (ISO 8601 date).")] = msgspec.field(
        name="from"
    )
    last_day: Annotated[date, describe("Last day, included (ISO 8601 date).")] = msgspec.field(
        name="to"
    )
    formats: Annotated[
        tuple[ReportFormat, ...], describe("The files to be made. Empty: both.")
    ] = ()
    project: Annotated[
        str | None, describe("Only expenses of this project or trip. Null: all.")
    ] = None
    title: Annotated[str | None, describe("Null: one that names the days.")] = None
    purpose: Annotated[str | None, describe("Why the money was spent, as a sentence.")] = None
    advance: Annotated[
        str | None, describe('Paid in advance, in the home currency: decimal text like "200.00".')
    ] = None


class GenerateExpenseReport:
    """Makes a report at once, as PDF and XLSX; undoing takes its files and its record away."""

    def __init__(self, reports: ReportStore, workers: WorkerPool) -> None:
        self._reports = reports
        self._workers = workers

    spec = ToolSpec(
        name="generate_expense_report",
        description=(
            "Make an expense report of the user's expenses of a period, with totals, exchange "
            "rates and the receipts annexed. A draft of the same days is replaced."
        ),
        parameters=schema(_GenerateExpenseReport),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Draft it, write the files away from the window's process, and keep them."""
        wanted = _wanted(parse(_GenerateExpenseReport, arguments))
        report = await self._workers.run(self._reports.draft, wanted)
        files = await self._workers.run_isolated(render, report)
        # Named by its number: the title may be in words from elsewhere.
        what = f"Made expense report {report.id}"
        cause = Cause(what, self.spec.name, context.origin, context.turn_id)
        made = await self._workers.run(self._reports.keep, report, files, cause)
        totals = totals_in(report)
        summary = _summary(made, totals)
        return ToolOutcome(
            output={
                **report_json(report, _MOST_LINES),
                **record_json(made.record, tuple(made.files.values())),
                "warnings": list(_warnings(made)),
                "summary": summary,
            },
            card=_card(made, totals),
            change_id=made.change.id,
            is_outside=True,
        )


def _wanted(given: _GenerateExpenseReport) -> ReportWanted:
    return ReportWanted(
        first_day=given.first_day,
        last_day=given.last_day,
        formats=tuple(dict.fromkeys(given.formats)) or ("xlsx", "pdf"),
        project=(given.project or "").strip(),
        title=(given.title or "").strip(),
        purpose=(given.purpose or "").strip(),
        advance=_advance(given.advance),
    )


def _advance(text: str | None) -> Decimal:
    try:
        advance = Decimal(text or 0)
    except InvalidOperation:
        raise ToolInputError(f'"{text}" is not an amount such as 200.00.') from None
    if not advance.is_finite() or advance < 0:
        raise ToolInputError("What was paid in advance is an amount from 0 on.")
    return advance


def _summary(made: MadeReport, totals: ReportTotals) -> str:
    report = made.report
    count = len(report.lines)
    expenses = "1 expense" if count == 1 else f"{count} expenses"
    total = amount_words(totals.claimed, report.home_currency)
    files = " and ".join(one.upper() for one in made.files)
    paid = [amount_words(one.totals[one.name], one.name) for one in totals.by_currency]
    each = f" (paid: {', '.join(paid)})" if len(paid) > 1 else ""
    text = f"Made {report.title} ({report.id}) as {files}: {expenses}, {total}{each}."
    missing = len(report.without_receipt)
    if missing:
        text += f" {missing} without a receipt."
    if totals.left_out:
        text += f" {len(totals.left_out)} not in the total, as an exchange rate is missing."
    return text


def _warnings(made: MadeReport) -> tuple[str, ...]:
    report = made.report
    found = [
        *report.notes,
        *report.advice,
        *told_once(report.findings, (line.expense for line in report.lines)),
        *made.warnings,
    ]
    found += [f"Line {line.number}: {one}" for line in report.lines for one in line.remarks]
    return tuple(found)


def _card(made: MadeReport, totals: ReportTotals) -> Card:
    report, warnings = made.report, _warnings(made)
    home = report.home_currency
    shown = warnings[:_MOST_WARNINGS]
    if len(warnings) > len(shown):
        shown = (*shown, f"{len(warnings) - len(shown)} more are in the report.")
    fields = [
        CardField("Total", amount_words(totals.claimed, home)),
        CardField(due_label(totals), amount_words(abs(totals.due), home)),
    ]
    if report.without_receipt:
        fields.append(CardField("Without a receipt", str(len(report.without_receipt))))
    rows = tuple(
        (group.name, str(len(group.lines)), f"{group.home:,}") for group in totals.by_category
    )
    return Card(
        kind="expense_report",
        title=report.title,
        subtitle=f"{report.id}, draft, {len(report.lines)} expenses",
        fields=tuple(fields),
        table=CardTable(("Category", "Expenses", home), rows, numeric=(1, 2)),
        warnings=shown,
        footnote=", ".join(in_its_folder(file) for file in made.files.values()),
        actions=_actions(made),
    )


def _actions(made: MadeReport) -> tuple[CardAction, ...]:
    submitted: JsonObject = {"report_id": made.record.id, "status": "submitted"}
    opening = sorted(made.files.items())
    return (
        *(
            CardAction(f"Open {name.upper()}", opens=file, is_primary=not place)
            for place, (name, file) in enumerate(opening)
        ),
        CardAction("Mark as submitted", tool="set_report_status", arguments=submitted),
        CardAction("Undo", tool="undo", arguments={"change_id": made.change.id}),
    )
