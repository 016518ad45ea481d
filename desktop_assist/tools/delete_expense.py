"""Take an expense out of the user's sheet."""

from typing import Annotated

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import ChangedExpense
from desktop_assist.expenses.expense_json import expense_json
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _DeleteExpense(Arguments, frozen=True):
    expense_id: Annotated[str, describe("Of the expense, as list_expenses gives it.")]


class DeleteExpense:
    """Deletes an expense at once; it can be undone."""

    def __init__(self, expenses: ExpenseStore, workers: WorkerPool) -> None:
        self._expenses = expenses
        self._workers = workers

    spec = ToolSpec(
        name="delete_expense",
        description="Take an expense out of the user's sheet.",
        parameters=schema(_DeleteExpense),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Take the row out."""
        given = parse(_DeleteExpense, arguments)
        deleted = await self._workers.run(self._delete, given, context)
        return ToolOutcome(
            output={
                **expense_json(deleted.before),
                "warnings": list(deleted.warnings),
                "file": str(deleted.file),
                "summary": " ".join((_summary(deleted), *deleted.warnings)),
            },
            card=_card(deleted),
            change_id=deleted.change.id,
            is_outside=True,
        )

    def _delete(self, given: _DeleteExpense, context: ToolContext) -> ChangedExpense:
        before = self._expenses.find(given.expense_id)
        what = f"Deleted expense {before.merchant}, {before.amount} {before.currency}"
        cause = Cause(what, self.spec.name, context.origin, context.turn_id)
        return self._expenses.delete(given.expense_id, cause)


def _summary(deleted: ChangedExpense) -> str:
    expense = deleted.before
    amount, day = amount_words(expense.amount, expense.currency), date_words(expense.date)
    return f"Deleted {amount} at {expense.merchant} on {day} from {deleted.file.name}."


def _card(deleted: ChangedExpense) -> Card:
    expense = deleted.before
    return Card(
        kind="expense",
        title=f"Deleted: {expense.merchant}",
        subtitle=f"{amount_words(expense.amount, expense.currency)}, {date_words(expense.date)}",
        warnings=deleted.warnings,
        footnote=f"Taken out of row {expense.row} of {in_its_folder(deleted.file)}",
        actions=(
            CardAction("Undo", tool="undo", arguments={"change_id": deleted.change.id}),
            CardAction("Open the sheet", opens=deleted.file),
        ),
    )
