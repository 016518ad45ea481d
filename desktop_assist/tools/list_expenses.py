"""Find expenses in the user's sheet and add them up."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing
from desktop_assist.expenses.expense_json import listing_json
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.wording import period_words, totals_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_WARNINGS = 5
# More would crowd everything else out of a model's view; the totals cover all of them.
_MOST_ROWS = 300
_COLUMNS = ("Date", "Merchant", "Category", "Description", "Amount", "Currency")


class _ListExpenses(Arguments, frozen=True, kw_only=True):
    first_day: Annotated[
        date | None, describe("First day, included (ISO 8601 date). Null: from the beginning.")
    ] = msgspec.field(name="from", default=None)
    last_day: Annotated[
        date | None, describe("Last day, included (ISO 8601 date). Null: to the end.")
    ] = msgspec.field(name="to", default=None)
    category: Annotated[str | None, describe("Only this category, as the user calls it.")] = None
    text: Annotated[
        str | None, describe("Only expenses whose merchant, category or description holds this.")
    ] = None


class ListExpenses:
    """Lists expenses of a period with exact totals per currency."""

    def __init__(self, expenses: ExpenseStore, workers: WorkerPool) -> None:
        self._expenses = expenses
        self._workers = workers

    spec = ToolSpec(
        name="list_expenses",
        description="List the user's expenses of a period, with exact totals per currency.",
        parameters=schema(_ListExpenses),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the sheet."""
        given = parse(_ListExpenses, arguments)
        wanted = ExpenseFilter(
            given.first_day, given.last_day, given.category or "", given.text or ""
        )
        listing = await self._workers.run(self._expenses.list, wanted)
        return ToolOutcome(
            output={**_shortened(listing), "summary": _summary(listing)},
            card=_card(listing),
            is_outside=True,
        )


def _shortened(listing: ExpenseListing) -> JsonObject:
    shown = replace(listing, expenses=listing.expenses[:_MOST_ROWS])
    return {**listing_json(shown), "left_out": len(listing.expenses) - len(shown.expenses)}


def _summary(listing: ExpenseListing) -> str:
    found = _found(listing)
    if not listing.expenses:
        return f"There are {found} in {listing.file.name}."
    return f"You spent {totals_words(listing.totals)} in {found}."


def _found(listing: ExpenseListing) -> str:
    """For example "3 expenses in category "Taxi" since 1 October 2026"."""
    count, wanted = len(listing.expenses), listing.wanted
    expenses = {0: "no expenses", 1: "1 expense"}.get(count, f"{count} expenses")
    category = f' in category "{wanted.category}"' if wanted.category else ""
    text = f' with "{wanted.text}"' if wanted.text else ""
    return f"{expenses}{category}{text}{period_words(wanted.first_day, wanted.last_day)}"


def _card(listing: ExpenseListing) -> Card:
    totals = listing.totals.items()
    return Card(
        kind="expense_list",
        title="Expenses",
        subtitle=_found(listing),
        fields=tuple(CardField(f"Total {currency}", f"{total:,}") for currency, total in totals),
        table=_table(listing) if listing.expenses else None,
        warnings=_warnings(listing),
        footnote=f"Read from {in_its_folder(listing.file)}",
        actions=(CardAction("Open the sheet", opens=listing.file),),
    )


def _table(listing: ExpenseListing) -> CardTable:
    rows = tuple(_table_row(expense) for expense in listing.expenses[:_MOST_ROWS])
    return CardTable(_COLUMNS, rows, numeric=(4,))


def _table_row(expense: Expense) -> tuple[str, ...]:
    amount = f"{expense.amount:,}"
    day = expense.date.isoformat()
    texts = (expense.merchant, expense.category, expense.description)
    return (day, *texts, amount, expense.currency)


def _warnings(listing: ExpenseListing) -> tuple[str, ...]:
    found = [f"Row {row.row} is left out: {row.reason}." for row in listing.skipped]
    found += [f"Row {e.row}: {warning}" for e in listing.expenses for warning in e.warnings]
    if len(listing.expenses) > _MOST_ROWS:
        found.insert(0, f"The first {_MOST_ROWS} are shown; the totals are those of all.")
    if len(found) <= _MOST_WARNINGS:
        return tuple(found)
    left = len(found) - _MOST_WARNINGS
    return (*found[:_MOST_WARNINGS], f"{left} more rows should be checked.")
