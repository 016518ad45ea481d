"""`expenses check`: what does not keep to the company's rules."""

from desktop_assist.cli import terminal
from desktop_assist.cli.options import CheckExpenses
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr, tr_count
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import ExpenseFilter
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore, PolicyCheck
from desktop_assist.expenses.policy.finding import Finding, finding_json


async def check_expenses(
    options: CheckExpenses, policies: ExpensePolicyStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show every finding with its rows and its passage."""
    wanted = ExpenseFilter(options.first, options.last)
    done = await workers.run(policies.check, wanted, "", options.policy)
    if is_json:
        terminal.show_json(
            {
                "policy": str(done.file),
                "has_policy": done.policy is not None,
                "checked": len(done.expenses),
                "findings": [finding_json(one) for one in done.findings],
            }
        )
    else:
        _show(done)
    return 0


def _show(done: PolicyCheck) -> None:
    if done.policy is None:
        terminal.show(tr("There is no policy at {file}; nothing was checked.", file=done.file))
        terminal.show(tr("Fill in the rules in the window, or name a file with --policy."))
        return
    for one in done.findings:
        terminal.show(f"{tr(one.severity)}: {tr_told(one.message)}")
        for line in _details(one):
            terminal.show(f"    {line}")
    findings = tr_count("{count} finding", "{count} findings", len(done.findings))
    terminal.show(
        tr(
            "{findings} in {expenses} expenses, by {file}.",
            findings=findings,
            expenses=len(done.expenses),
            file=done.file,
        )
    )


def _details(finding: Finding) -> list[str]:
    ids = ", ".join(finding.expense_ids)
    passage = finding.citation.place_words() if finding.citation else ""
    quote = f"“{finding.citation.quote}”" if finding.citation and finding.citation.quote else ""
    return list(
        filter(None, (tr("rule {rule}: {ids}", rule=finding.rule_id, ids=ids), passage, quote))
    )
