"""Say how far an expense report is: a draft, handed in, or paid."""

from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.report.expense_report import ReportStatus
from desktop_assist.expenses.report.report_json import record_json
from desktop_assist.expenses.report.report_store import ReportStore, StatusChange
from desktop_assist.expenses.wording import amount_words
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_WARNINGS = 5


class _SetReportStatus(Arguments, frozen=True, kw_only=True):
    report_id: Annotated[str, describe("Of the report, as list_expense_reports gives it.")]
    status: Annotated[
        ReportStatus, describe("submitted and paid keep its expenses from being changed.")
    ]


class SetReportStatus:
    """Sets the status at once; it can be undone."""

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
                "warnings": list(_warnings(changed)),
                "summary": " ".join((summary, *_warnings(changed)[:1])),
            },
            card=_card(changed, summary),
            change_id=changed.change.id if changed.change else None,
            is_outside=True,
        )


def _summary(changed: StatusChange) -> str:
    report = changed.after
    if changed.change is None:
        return f"{report.title} ({report.id}) is {report.status} already."
    locked = "" if report.status == "draft" else " Its expenses stay as they are until it is draft."
    return f"{report.title} ({report.id}) is {report.status} now.{locked}"


def _warnings(changed: StatusChange) -> tuple[str, ...]:
    """What the rules want to be put right first, told when a report is handed in."""
    is_handed_in = changed.before.status == "draft" and changed.after.status != "draft"
    found = changed.after.blocking if is_handed_in else ()
    return tuple(f"To be put right by the rules: {one}" for one in found[:_MOST_WARNINGS])


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
        warnings=_warnings(changed),
        actions=tuple(actions),
    )
