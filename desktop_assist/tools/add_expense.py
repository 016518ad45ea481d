"""Add an expense to the user's sheet."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.duplicates.duplicate import Duplicate
from desktop_assist.expenses.duplicates.duplicate_card import (
    duplicate_json,
    duplicate_warnings,
    is_picture,
    sides,
)
from desktop_assist.expenses.duplicates.duplicate_finder import DuplicateFinder, paid_in
from desktop_assist.expenses.expense import AddedExpense, NewExpense
from desktop_assist.expenses.expense_json import expense_json
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.given_values import given_date, given_money
from desktop_assist.expenses.outbox.waiting_card import waiting_outcome
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.receipt_store import ReceiptStore
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _AddExpense(Arguments, frozen=True, kw_only=True):
    date: Annotated[str, describe("Day of the expense (ISO 8601 date).")]
    merchant: Annotated[str, describe("Who was paid.")]
    amount: Annotated[str, describe('Decimal text, tax included, such as "12.50".')]
    currency: Annotated[str | None, describe("ISO 4217 code. Null: the user's home currency.")] = (
        None
    )
    category: Annotated[
        str | None,
        describe("Such as Taxi, Hotel, Meals. Null: as the merchant was called before."),
    ] = None
    description: Annotated[str | None, describe("What it was for.")] = None
    tax: Annotated[str | None, describe("The tax in the amount, as decimal text.")] = None
    receipt: Annotated[str | None, describe("Path of the receipt's file, if there is one.")] = None
    payment: Annotated[str | None, describe('How it was paid, such as "company card".')] = None
    project: Annotated[str | None, describe("Project or cost centre.")] = None
    attendees: Annotated[str | None, describe("Who took part, for a meal with guests.")] = None
    place: Annotated[str | None, describe("City where it was spent.")] = None
    add_again: Annotated[
        bool | None,
        describe(
            "True only after the user has said to add it though it seems to be there already."
        ),
    ] = None


class AddExpense:
    """Adds an expense at once, which can be undone; asks first when it seems to be there already.

    Args:
        expenses: Takes it.
        policies: Tells what does not keep to the company's rules.
        receipts: Knows the receipts that are kept.
        duplicates: Finds what may be the same.
        workers: Runs all that.
    """

    def __init__(
        self,
        expenses: ExpenseStore,
        policies: ExpensePolicyStore,
        receipts: ReceiptStore,
        duplicates: DuplicateFinder,
        workers: WorkerPool,
    ) -> None:
        self._expenses = expenses
        self._policies = policies
        self._receipts = receipts
        self._duplicates = duplicates
        self._workers = workers

    spec = ToolSpec(
        name="add_expense",
        description=(
            "Add an expense to the user's sheet. One that seems to be there already is not added, "
            "and the user is asked."
        ),
        parameters=schema(_AddExpense),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Write the row, or ask whether it is another one."""
        given = _with_attached(parse(_AddExpense, arguments), context)
        new = await self._workers.run(self._new, given)
        found = await self._workers.run(self._duplicates.of_expense, new)
        if not given.add_again and any(one.needs_answer for one in found):
            return _question(new, found, arguments)
        added = await self._workers.run(self._add, new, context)
        if isinstance(added, WaitingExpense):
            return waiting_outcome(added)
        told = (*added.warnings, *added.expense.warnings)
        warnings = (*told, *duplicate_warnings(found))
        return ToolOutcome(
            output={
                **expense_json(added.expense),
                "added": True,
                "warnings": list(warnings),
                "summary": " ".join((_summary(added), *warnings)),
            },
            card=_card(added, warnings),
            change_id=added.change.id,
            # A warning may name whoever has the sheet open, as their program wrote it; one of the
            # policy's quotes other rows of the sheet.
            is_outside=bool(warnings),
        )

    def _new(self, given: _AddExpense) -> NewExpense:
        new = _new_expense(given, self._expenses.conventions())
        if given.category is None:
            new = replace(new, category=self._expenses.usual_category(new))
        if new.receipt is None:
            return new
        receipt = new.receipt if new.receipt.is_file() else self._receipts.find(str(new.receipt))
        return replace(new, receipt=receipt, files_receipt=self._receipts.was_kept(receipt))

    def _add(self, new: NewExpense, context: ToolContext) -> AddedExpense | WaitingExpense:
        what = f"Added expense {new.merchant}, {new.amount} {new.currency}".strip()
        cause = Cause(what, self.spec.name, context.origin, context.turn_id)
        added = self._expenses.add(new, cause)
        if isinstance(added, WaitingExpense):
            return added
        if added.receipt is not None:
            self._receipts.remember(added.receipt, paid_in(added.expense))
        return replace(added, expense=self._policies.noted([added.expense])[0])


def _with_attached(given: _AddExpense, context: ToolContext) -> _AddExpense:
    """With the place of a receipt that the person attached: a model knows its name alone."""
    attached = context.attached_file(given.receipt) if given.receipt else None
    return msgspec.structs.replace(given, receipt=str(attached)) if attached else given


def _question(new: NewExpense, found: tuple[Duplicate, ...], arguments: JsonObject) -> ToolOutcome:
    """Both side by side; the person decides."""
    amount = amount_words(new.amount, new.currency).strip()
    what = f"{amount} at {new.merchant} on {date_words(new.date)}"
    warnings = duplicate_warnings(found)
    shown = (
        ("Date", date_words(new.date)),
        ("Merchant", new.merchant),
        ("Amount", amount),
        ("Receipt", new.receipt.name if new.receipt else ""),
    )
    return ToolOutcome(
        output={
            "added": False,
            "duplicates": [duplicate_json(one) for one in found],
            "summary": f"Not added yet: {what}. {' '.join(warnings)} Add it once more?",
        },
        card=Card(
            kind="expense",
            title=f"Not added yet: {new.merchant}",
            subtitle=" ".join(warnings),
            fields=tuple(CardField(label, value) for label, value in shown if value),
            picture=new.receipt if is_picture(new.receipt) else None,
            beside=sides(found),
            footnote="Nothing was written.",
            actions=(
                CardAction(
                    "Add it anyway",
                    tool="add_expense",
                    arguments={**arguments, "add_again": True},
                ),
            ),
        ),
        is_outside=True,
    )


def _new_expense(given: _AddExpense, conventions: SheetConventions) -> NewExpense:
    if not given.merchant.strip():
        raise ToolInputError("The merchant is missing.", "Fill in who was paid.")
    amount = given_money("amount", given.amount, conventions)
    return NewExpense(
        date=given_date(given.date, conventions),
        merchant=given.merchant,
        amount=amount.amount,
        currency=given.currency or amount.currency,
        category=given.category or "",
        description=given.description or "",
        tax=given_money("tax", given.tax, conventions).amount if given.tax else None,
        receipt=Path(given.receipt) if given.receipt else None,
        payment=given.payment or "",
        project=given.project or "",
        attendees=given.attendees or "",
        place=given.place or "",
    )


def _summary(added: AddedExpense) -> str:
    expense = added.expense
    amount = amount_words(expense.amount, expense.currency)
    day = date_words(expense.date)
    return f"Added {amount} at {expense.merchant} on {day} to {added.file.name}."


def _card(added: AddedExpense, warnings: tuple[str, ...]) -> Card:
    expense = added.expense
    shown = (
        ("Date", date_words(expense.date)),
        ("Category", expense.category),
        ("Description", expense.description),
        ("Tax", _tax(expense.tax, expense.currency)),
        ("Receipt", added.receipt.name if added.receipt else ""),
        ("Payment", expense.payment),
        ("Project", expense.project),
        ("Attendees", expense.attendees),
        ("Place", expense.place),
    )
    return Card(
        kind="expense",
        title=expense.merchant,
        subtitle=amount_words(expense.amount, expense.currency),
        fields=tuple(CardField(label, value) for label, value in shown if value),
        warnings=warnings,
        footnote=f"Written to row {expense.row} of {in_its_folder(added.file)}",
        actions=(
            CardAction("Undo", tool="undo", arguments={"change_id": added.change.id}),
            CardAction("Open the sheet", opens=added.file),
        ),
    )


def _tax(tax: Decimal | None, currency: str) -> str:
    return "" if tax is None else amount_words(tax, currency)
