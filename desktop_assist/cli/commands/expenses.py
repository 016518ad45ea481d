"""`expenses`: the rows of the user's expense sheet."""

from desktop_assist.cli import terminal
from desktop_assist.cli.options import ListExpenses
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing
from desktop_assist.expenses.expense_json import listing_json
from desktop_assist.expenses.expense_store import ExpenseStore


async def list_expenses(
    options: ListExpenses, store: ExpenseStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show the expenses wanted, with their totals."""
    wanted = ExpenseFilter(
        first_day=options.first,
        last_day=options.last,
        category=options.category or "",
        text=options.text or "",
    )
    listing = await workers.run(store.list, wanted)
    if is_json:
        terminal.show_json(listing_json(listing))
    else:
        _show(listing)
    return 0


def _show(listing: ExpenseListing) -> None:
    if not listing.expenses:
        terminal.show(f"No expenses found in {listing.file}.")
    else:
        terminal.show_table(
            ("id", "date", "merchant", "category", "amount", "currency", "description"),
            [_row(expense) for expense in listing.expenses],
            numeric=(4,),
        )
        totals = ", ".join(f"{amount} {currency}" for currency, amount in listing.totals.items())
        terminal.show(f"Total: {totals}")
    for expense in listing.expenses:
        for warning in expense.warnings:
            terminal.show(f"Note on {expense.id}: {warning}")
    for row in listing.skipped:
        terminal.show(f"Row {row.row} was left out: {row.reason}")


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
