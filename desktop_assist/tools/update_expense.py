"""Correct an expense in the user's sheet."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense import ChangedExpense, Expense, ExpenseChange
from desktop_assist.expenses.expense_json import expense_json
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.given_values import given_date, given_money
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_SHOWN = (
    "date", "merchant", "category", "description", "amount", "currency",
    "payment", "project", "attendees", "place",
)  # fmt: skip
_NOTED = ("category", "description", "payment", "project", "attendees", "place")
"""Said of a change where they are new."""
_AS_IT_IS = "Empty text: none. Null: as it is."


class _UpdateExpense(Arguments, frozen=True, kw_only=True):
    expense_id: Annotated[str, describe("Of the expense, as list_expenses gives it.")]
    date: Annotated[str | None, describe("ISO 8601 date. Null: as it is.")] = None
    merchant: Annotated[str | None, describe("Who was paid. Null: as it is.")] = None
    category: Annotated[str | None, describe(_AS_IT_IS)] = None
    description: Annotated[str | None, describe(_AS_IT_IS)] = None
    amount: Annotated[
        str | None, describe('Decimal text, tax included, such as "12.50". Null: as it is.')
    ] = None
    currency: Annotated[str | None, describe("ISO 4217 code. Null: as it is.")] = None
    payment: Annotated[str | None, describe(f"How it was paid. {_AS_IT_IS}")] = None
    project: Annotated[str | None, describe(f"Project or cost centre. {_AS_IT_IS}")] = None
    attendees: Annotated[str | None, describe(f"Who took part. {_AS_IT_IS}")] = None
    place: Annotated[str | None, describe(f"City where it was spent. {_AS_IT_IS}")] = None


class UpdateExpense:
    """Corrects an expense at once; it can be undone."""

    def __init__(self, expenses: ExpenseStore, workers: WorkerPool) -> None:
        self._expenses = expenses
        self._workers = workers

    spec = ToolSpec(
        name="update_expense",
        description="Correct an expense in the user's sheet.",
        parameters=schema(_UpdateExpense),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Change the row."""
        given = parse(_UpdateExpense, arguments)
        changed, after = await self._workers.run(self._update, given, context)
        summary = _summary(changed, after)
        return ToolOutcome(
            output={
                **expense_json(after),
                "before": expense_json(changed.before),
                "warnings": [*after.warnings, *changed.warnings],
                "file": str(changed.file),
                "summary": " ".join((summary, *changed.warnings)),
            },
            card=_card(changed, after),
            change_id=changed.change.id,
            is_outside=True,
        )

    def _update(
        self, given: _UpdateExpense, context: ToolContext
    ) -> tuple[ChangedExpense, Expense]:
        change = _change(given, self._expenses.conventions())
        before = self._expenses.find(given.expense_id)
        what = f"Changed expense {before.merchant}, {before.amount} {before.currency}"
        cause = Cause(what, self.spec.name, context.origin, context.turn_id)
        changed = self._expenses.update(given.expense_id, change, cause)
        return changed, changed.after or before


def _change(given: _UpdateExpense, conventions: SheetConventions) -> ExpenseChange:
    if given.merchant is not None and not given.merchant.strip():
        raise ToolInputError("The merchant is missing.", "Fill in who was paid.")
    day: date | None = given_date(given.date, conventions) if given.date is not None else None
    amount: Decimal | None = None
    currency = given.currency
    if given.amount is not None:
        money = given_money("amount", given.amount, conventions)
        amount, currency = money.amount, given.currency or money.currency or None
    change = ExpenseChange(
        day=day,
        merchant=given.merchant,
        category=given.category,
        description=given.description,
        amount=amount,
        currency=currency,
        payment=given.payment,
        project=given.project,
        attendees=given.attendees,
        place=given.place,
    )
    if change == ExpenseChange():
        raise ToolInputError("Nothing was named that is to change.")
    return change


def _summary(changed: ChangedExpense, after: Expense) -> str:
    amount = amount_words(after.amount, after.currency)
    day = date_words(after.date)
    new = "".join(
        f', {name} "{getattr(after, name)}"'
        for name in _NOTED
        if getattr(after, name) != getattr(changed.before, name)
    )
    return (
        f"Changed the expense in {changed.file.name}: {amount} at {after.merchant} on {day}{new}."
    )


def _card(changed: ChangedExpense, after: Expense) -> Card:
    return Card(
        kind="expense",
        title=after.merchant,
        subtitle=amount_words(after.amount, after.currency),
        fields=tuple(_fields(changed.before, after)),
        warnings=(*after.warnings, *changed.warnings),
        footnote=f"Changed in row {after.row} of {in_its_folder(changed.file)}",
        actions=(
            CardAction("Undo", tool="undo", arguments={"change_id": changed.change.id}),
            CardAction("Open the sheet", opens=changed.file),
        ),
    )


def _fields(before: Expense, after: Expense) -> list[CardField]:
    """Each value that changed, with what it was."""
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in _SHOWN)
    return [
        CardField(name.capitalize(), f"{new or '(none)'} (was {old or '(none)'})")
        for name, old, new in pairs
        if old != new
    ]
