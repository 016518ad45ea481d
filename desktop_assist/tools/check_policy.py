"""Check the user's expenses against the company's rules."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import Expense, ExpenseFilter
from desktop_assist.expenses.expense_json import expense_json
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore, PolicyCheck
from desktop_assist.expenses.policy.finding import Finding, Severity, finding_json
from desktop_assist.expenses.report.report_store import ReportStore
from desktop_assist.expenses.wording import amount_words, period_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

# More would crowd everything else out of a model's view.
_MOST_FINDINGS = 100
# So many are told whole on the card; more are a list to be looked through.
_MOST_WHOLE = 12
_COLUMNS = ("Date", "What", "Weight", "Where it says so")
_WEIGHTS: dict[Severity, str] = {
    "warn": "Note",
    "report": "Stands in the report",
    "block": "To be put right",
}
_FILL_IN = CardAction("Fill in the rules", tool="show_expense_rules", arguments={})
_NO_POLICY = (
    "There are no rules for expenses yet, so nothing was checked: fill them in, or drop the "
    "company's policy and take its rules over."
)


class _CheckPolicy(Arguments, frozen=True, kw_only=True):
    expense_id: Annotated[
        str | None, describe("Only this expense, as list_expenses gives it. Null: all.")
    ] = None
    report_id: Annotated[
        str | None, describe("Only what is in this report, as list_expense_reports gives it.")
    ] = None
    first_day: Annotated[
        date | None, describe("First day, included (ISO 8601 date). Null: from the beginning.")
    ] = msgspec.field(name="from", default=None)
    last_day: Annotated[
        date | None, describe("Last day, included (ISO 8601 date). Null: to the end.")
    ] = msgspec.field(name="to", default=None)


class CheckPolicy:
    """Tells what does not keep to the rules, each with the passage that says so."""

    def __init__(
        self, policies: ExpensePolicyStore, reports: ReportStore, workers: WorkerPool
    ) -> None:
        self._policies = policies
        self._reports = reports
        self._workers = workers

    spec = ToolSpec(
        name="check_policy",
        description=(
            "Check the user's expenses of a period, or one of them, against the company's expense "
            "policy; each finding names its rule, its limit and where the policy says so."
        ),
        parameters=schema(_CheckPolicy),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the sheet and the policy, and compare."""
        given = parse(_CheckPolicy, arguments)
        wanted = ExpenseFilter(given.first_day, given.last_day)
        done = await self._workers.run(self._check, given, wanted)
        summary = _summary(done, wanted, given.expense_id)
        concerned = _concerned(done)
        return ToolOutcome(
            output={
                "policy": str(done.file),
                "has_policy": done.policy is not None,
                "checked": len(done.expenses),
                "concerned": len(concerned),
                "expenses": [expense_json(one) for one in concerned[:_MOST_FINDINGS]],
                "findings": [finding_json(one) for one in done.findings[:_MOST_FINDINGS]],
                "left_out": max(0, len(done.findings) - _MOST_FINDINGS),
                "summary": summary,
            },
            card=_card(done, summary),
            is_outside=True,
        )

    def _check(self, given: _CheckPolicy, wanted: ExpenseFilter) -> PolicyCheck:
        if not given.report_id:
            return self._policies.check(wanted, given.expense_id or "")
        report = self._reports.find(given.report_id)
        submitted = None if report.status == "draft" else report.status_at.date()
        return self._policies.check_rows(report.rows, submitted)


def _concerned(done: PolicyCheck) -> list[Expense]:
    """The expenses asked about that have a finding."""
    found = {one for finding in done.findings for one in finding.expense_ids}
    return [one for one in done.expenses if one.id in found]


def _summary(done: PolicyCheck, wanted: ExpenseFilter, expense_id: str | None) -> str:
    if done.policy is None:
        return _NO_POLICY
    period = period_words(wanted.first_day, wanted.last_day)
    if not done.expenses:
        return f"There are no expenses{period} to check."
    if expense_id:
        return _about_one(done)
    return _of_several(done, period)


def _of_several(done: PolicyCheck, period: str) -> str:
    count, found = len(done.expenses), len(_concerned(done))
    if not done.findings:
        if count == 1:
            return "The one expense keeps to the policy."
        return f"All {count} expenses{period} keep to the policy."
    told = (
        f"1 of {count} expenses{period} does not keep to the policy."
        if found == 1
        else f"{found} of {count} expenses{period} do not keep to the policy."
    )
    first = " ".join(one.message for one in done.findings[:3])
    more = f" And {len(done.findings) - 3} more findings." if len(done.findings) > 3 else ""
    return f"{told} {first}{more}"


def _about_one(done: PolicyCheck) -> str:
    if done.findings:
        return " ".join(one.message for one in done.findings)
    [expense] = done.expenses
    amount = amount_words(expense.amount, expense.currency)
    return f"{expense.merchant}, {amount}, keeps to the policy."


def _card(done: PolicyCheck, summary: str) -> Card:
    shown = done.findings[:_MOST_FINDINGS]
    is_list = len(shown) > _MOST_WHOLE
    open_policy = CardAction("Open the policy", opens=done.file)
    return Card(
        kind="expense_list",
        title="Policy check",
        subtitle=summary.split(". ")[0].rstrip(".") + ".",
        fields=() if is_list else _fields(shown),
        table=_table(shown, done.expenses) if is_list else None,
        warnings=_more(done),
        footnote=f"Rules in {in_its_folder(done.file)}" if done.policy else "",
        actions=(open_policy,) if done.policy else (_FILL_IN,),
    )


def _more(done: PolicyCheck) -> tuple[str, ...]:
    left = len(done.findings) - _MOST_FINDINGS
    return (f"{left} more findings are not shown.",) if left > 0 else ()


def _fields(findings: Sequence[Finding]) -> tuple[CardField, ...]:
    """A field for all that weighs the same and stands in one place of the policy."""
    groups: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        alike = (_WEIGHTS[finding.severity], _place(finding))
        groups.setdefault(alike, []).append(finding.message)
    return tuple(
        CardField(weight, "\n".join(filter(None, (*messages, place))))
        for (weight, place), messages in groups.items()
    )


def _place(finding: Finding) -> str:
    """Where the policy says so."""
    return finding.citation.place_words() if finding.citation else ""


def _table(findings: Sequence[Finding], expenses: Sequence[Expense]) -> CardTable:
    """The first row that was asked about stands for a group."""
    days = {one.id: one.date.isoformat() for one in expenses}
    rows = []
    for finding in findings:
        day = next((days[one] for one in finding.expense_ids if one in days), "")
        rows.append((day, finding.message, _WEIGHTS[finding.severity], _place(finding)))
    return CardTable(_COLUMNS, tuple(rows))
