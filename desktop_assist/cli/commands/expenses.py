"""`expenses`: the rows of the user's expense sheet."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_assist.cli import terminal
from desktop_assist.cli.options import AddExpense, ListExpenses, SumExpenses
from desktop_assist.cli.services import CliServices
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.shared_warning import is_shared
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.duplicates.duplicate_card import duplicate_warnings
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing, NewExpense
from desktop_assist.expenses.expense_json import expense_json, listing_json
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.expense_summary import group_json, groups_of
from desktop_assist.expenses.outbox.waiting_card import waiting_json, waiting_summary
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense


async def list_expenses(options: ListExpenses, services: CliServices, *, is_json: bool) -> int:
    """Show the expenses wanted, with their totals, and what does not keep to the policy."""
    await _tell_waiting(services)
    wanted = ExpenseFilter(
        first_day=options.first,
        last_day=options.last,
        category=options.category or "",
        text=options.text or "",
    )
    listing = await services.workers.run(services.expenses.list, wanted)
    noted = await services.workers.run(services.policies.noted, listing.expenses)
    listing = replace(listing, expenses=noted)
    if is_json:
        terminal.show_json(listing_json(listing))
    else:
        _show(listing)
    return 0


async def sum_expenses(
    options: SumExpenses, store: ExpenseStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show what was spent on what; amounts in different currencies stay apart."""
    listing = await workers.run(store.list, ExpenseFilter(options.first, options.last))
    groups = groups_of(listing.expenses, options.by)
    if is_json:
        totals = {currency: str(total) for currency, total in listing.totals.items()}
        shown = [group_json(group) for group in groups]
        terminal.show_json({"by": options.by, "groups": shown, "totals": totals})
    elif groups:
        currencies = tuple(listing.totals)
        rows = [
            (one.name, str(one.count), *(str(one.totals.get(c, "")) for c in currencies))
            for one in groups
        ]
        headings = (options.by, marked("expenses"), *currencies)
        terminal.show_table(headings, rows, numeric=tuple(range(1, len(headings))))
    else:
        terminal.show(tr("No expenses found in {file}.", file=listing.file))
    return 0


async def add_expense(options: AddExpense, services: CliServices, *, is_json: bool) -> int:
    """Add an expense and show it as it now stands in the sheet."""
    new = NewExpense(
        date=options.day or services.clock.now().date(),
        merchant=options.merchant,
        amount=options.amount,
        currency=options.currency,
        category=options.category or "",
        description=options.description,
        tax=options.tax,
        receipt=options.receipt,
        payment=options.payment,
        project=options.project,
        attendees=options.attendees,
        place=options.place,
    )
    if options.category is None:
        category = await services.workers.run(services.expenses.usual_category, new)
        new = replace(new, category=category)
    cause = Cause(f"Added expense {new.merchant}", "add_expense", "user")
    # A script has nobody to ask: it is told, and can undo.
    alike = duplicate_warnings(await services.workers.run(services.duplicates.of_expense, new))
    added = await services.workers.run(services.expenses.add, new, cause)
    if isinstance(added, WaitingExpense):
        if is_json:
            terminal.show_json(waiting_json(added))
        terminal.show_note(waiting_summary(added))
        return 0
    [noted] = await services.workers.run(services.policies.noted, [added.expense])
    if is_json:
        terminal.show_json({**expense_json(noted), "change_id": added.change.id})
    else:
        what = f"{added.expense.merchant}, {added.expense.amount} {added.expense.currency}"
        terminal.show(tr("{expense}, is in {file}.", expense=what, file=added.file))
        terminal.show(tr("Undo: desktop-assist undo {id}", id=added.change.id))
    for warning in (*alike, *added.warnings, *noted.warnings):
        terminal.show_note(tr_told(warning))
    return 0


async def _tell_waiting(services: CliServices) -> None:
    """Say which expenses are not in the sheet yet; what can be written by now is."""
    delivered = await services.workers.run(services.expenses.deliver)
    for added in delivered.added:
        terminal.show_note(
            tr(
                "{merchant} is in {name} now.",
                merchant=added.expense.merchant,
                name=added.file.name,
            )
        )
    for waiting in delivered.waiting:
        terminal.show_note(waiting_summary(waiting))


def _show(listing: ExpenseListing) -> None:
    if not listing.expenses:
        terminal.show(tr("No expenses found in {file}.", file=listing.file))
    else:
        terminal.show_table(
            (
                marked("id"),
                marked("date"),
                marked("merchant"),
                marked("category"),
                marked("amount"),
                marked("currency"),
                marked("description"),
            ),
            [_row(expense) for expense in listing.expenses],
            numeric=(4,),
        )
        totals = ", ".join(f"{amount} {currency}" for currency, amount in listing.totals.items())
        terminal.show(tr("Total: {totals}", totals=totals))
    _show_notes(listing.expenses)
    for row in listing.skipped:
        terminal.show(
            tr("Row {row} was left out: {reason}", row=row.row, reason=tr_told(row.reason))
        )


def _show_notes(expenses: Iterable[Expense]) -> None:
    """What should be looked at of each; what several share stands with the first of them."""
    told: set[str] = set()
    for expense in expenses:
        for warning in expense.warnings:
            if warning in told and is_shared(warning):
                continue
            told.add(warning)
            terminal.show(tr("Note on {id}: {warning}", id=expense.id, warning=tr_told(warning)))


def _row(expense: Expense) -> tuple[str, ...]:
    return (
        expense.id,
        expense.date.isoformat(),
        expense.merchant,
        expense.category,
        str(expense.amount),
        expense.currency,
        expense.description,
    )
