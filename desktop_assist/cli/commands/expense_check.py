"""`expenses check`: what does not keep to the company's rules."""

from desktop_assist.cli import terminal
from desktop_assist.cli.options import CheckExpenses
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
        terminal.show(f"There is no policy at {done.file}; nothing was checked.")
        terminal.show("Fill in the rules in the window, or name a file with --policy.")
        return
    for one in done.findings:
        terminal.show(f"{one.severity}: {one.message}")
        for line in _details(one):
            terminal.show(f"    {line}")
    findings = "1 finding" if len(done.findings) == 1 else f"{len(done.findings)} findings"
    terminal.show(f"{findings} in {len(done.expenses)} expenses, by {done.file}.")


def _details(finding: Finding) -> list[str]:
    ids = ", ".join(finding.expense_ids)
    passage = finding.citation.place_words() if finding.citation else ""
    quote = f"“{finding.citation.quote}”" if finding.citation and finding.citation.quote else ""
    return list(filter(None, (f"rule {finding.rule_id}: {ids}", passage, quote)))
