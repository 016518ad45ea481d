"""Say how far an expense report is: a draft, handed in, or paid."""

from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.report.expense_report import ReportStatus
from desktop_assist.expenses.report.rendering import render
from desktop_assist.expenses.report.report_json import record_json
from desktop_assist.expenses.report.report_record import ReportRecord
from desktop_assist.expenses.report.report_store import ReportStore, StatusChange
from desktop_assist.expenses.wording import amount_words
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_WARNINGS = 5
_CONFIRM = "Hand in as it is"


class _SetReportStatus(Arguments, frozen=True, kw_only=True):
    report_id: Annotated[str, describe("Of the report, as list_expense_reports gives it.")]
    status: Annotated[
        ReportStatus, describe("submitted and paid keep its expenses from being changed.")
    ]
    confirmation: Annotated[
        str | None,
        describe(
            "Why it is handed in though the rules want something put right first, in the user's own"
            " words; only after the user has said so. It is printed in the report."
        ),
    ] = None


class SetReportStatus:
    """Sets the status at once, which can be undone; asks first what the rules hold back."""

    def __init__(self, reports: ReportStore, workers: WorkerPool) -> None:
        self._reports = reports
        self._workers = workers

    spec = ToolSpec(
        name="set_report_status",
        description="Mark an expense report as draft, submitted or paid.",
        parameters=schema(_SetReportStatus),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Write it down."""
        given = parse(_SetReportStatus, arguments)
        record = await self._workers.run(self._reports.find, given.report_id)
        if record.held_back_by and given.status != "draft":
            if not given.confirmation:
                return _question(record, given.status)
            await self._confirm(record, given.confirmation, context)
        what = f"Marked an expense report as {given.status}"
        cause = Cause(what, self.spec.name, context.origin, context.turn_id)
        changed = await self._workers.run(
            self._reports.set_status, given.report_id, given.status, cause
        )
        files = await self._workers.run(self._reports.files_of, changed.after)
        summary = _summary(changed)
        return ToolOutcome(
            output={
                **record_json(changed.after, files),
                "before": changed.before.status,
                "summary": summary,
            },
            card=_card(changed, summary),
            change_id=changed.change.id if changed.change else None,
            is_outside=True,
        )

    async def _confirm(self, record: ReportRecord, reason: str, context: ToolContext) -> None:
        """Make the report once more, with the reason printed in it."""
        report = await self._workers.run(self._reports.confirmed, record.id, reason)
        files = await self._workers.run_isolated(render, report)
        what = f"Confirmed expense report {record.id}"
        cause = Cause(what, self.spec.name, context.origin, context.turn_id)
        await self._workers.run(self._reports.keep, report, files, cause)


def _question(record: ReportRecord, status: ReportStatus) -> ToolOutcome:
    """What is in the way; the person puts it right, or says why it may be so."""
    found = record.held_back_by[:_MOST_WARNINGS]
    summary = f"Not {status} yet: the rules want something put right first."
    asked: JsonObject = {"report_id": record.id, "status": status}
    return ToolOutcome(
        output={
            "id": record.id,
            "title": record.title,
            "status": record.status,
            "held_back_by": list(record.held_back_by),
            "summary": f"{record.title} ({record.id}): {summary} {' '.join(found)}",
        },
        card=Card(
            kind="expense_report",
            title=record.title,
            subtitle=summary,
            fields=(CardField("Reason to hand it in as it is", "", name="confirmation"),),
            warnings=found,
            footnote="Nothing was written. The reason is printed in the report.",
            actions=(CardAction(_CONFIRM, tool="set_report_status", arguments=asked),),
        ),
        is_outside=True,
    )


def _summary(changed: StatusChange) -> str:
    report = changed.after
    if changed.change is None:
        return f"{report.title} ({report.id}) is {report.status} already."
    locked = "" if report.status == "draft" else " Its expenses stay as they are until it is draft."
    return f"{report.title} ({report.id}) is {report.status} now.{locked}"


def _card(changed: StatusChange, summary: str) -> Card:
    report = changed.after
    actions = []
    if report.status == "submitted":
        paid: JsonObject = {"report_id": report.id, "status": "paid"}
        actions.append(CardAction("Mark as paid", tool="set_report_status", arguments=paid))
    if changed.change:
        undo: JsonObject = {"change_id": changed.change.id}
        actions.append(CardAction("Undo", tool="undo", arguments=undo))
    return Card(
        kind="expense_report",
        title=report.title,
        subtitle=summary,
        fields=(
            CardField("Status", report.status),
            CardField("Total", amount_words(report.claimed, report.currency)),
        ),
        actions=tuple(actions),
    )
