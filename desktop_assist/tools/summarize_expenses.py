"""Add the user's expenses up by category, merchant, month or currency."""

from datetime import date
from typing import Annotated

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import ExpenseFilter, ExpenseListing
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.expense_summary import (
    ExpenseGroup,
    SummedBy,
    group_json,
    groups_of,
)
from desktop_assist.expenses.wording import period_words, totals_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

# More would crowd everything else out of a model's view; the totals cover all of them.
_MOST_GROUPS = 200


class _SummarizeExpenses(Arguments, frozen=True, kw_only=True):
    first_day: Annotated[
        date | None, describe("First day, included (ISO 8601 date). Null: from the beginning.")
    ] = msgspec.field(name="from", default=None)
    last_day: Annotated[
        date | None, describe("Last day, included (ISO 8601 date). Null: to the end.")
    ] = msgspec.field(name="to", default=None)
    by: Annotated[SummedBy, describe("What the sums are made for.")]


class SummarizeExpenses:
    """Gives exact sums per currency; amounts in different currencies are never added."""

    def __init__(self, expenses: ExpenseStore, workers: WorkerPool) -> None:
        self._expenses = expenses
        self._workers = workers

    spec = ToolSpec(
        name="summarize_expenses",
        description=(
            "Add the user's expenses of a period up by category, merchant, month or currency, "
            "exactly."
        ),
        parameters=schema(_SummarizeExpenses),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the sheet and add up."""
        given = parse(_SummarizeExpenses, arguments)
        wanted = ExpenseFilter(given.first_day, given.last_day)
        listing = await self._workers.run(self._expenses.list, wanted)
        groups = groups_of(listing.expenses, given.by)
        summary = _summary(listing, groups, given)
        return ToolOutcome(
            output={
                "by": given.by,
                "groups": [group_json(group) for group in groups[:_MOST_GROUPS]],
                "left_out": max(0, len(groups) - _MOST_GROUPS),
                "totals": {currency: str(total) for currency, total in listing.totals.items()},
                "count": len(listing.expenses),
                "skipped": [{"row": row.row, "reason": row.reason} for row in listing.skipped],
                "file": str(listing.file),
                "summary": summary,
            },
            card=_card(listing, groups, summary, given.by),
            is_outside=True,
        )


def _summary(
    listing: ExpenseListing, groups: tuple[ExpenseGroup, ...], given: _SummarizeExpenses
) -> str:
    period = period_words(given.first_day, given.last_day)
    if not groups:
        return f"There are no expenses{period} in {listing.file.name}."
    total = f"You spent {totals_words(listing.totals)} in {len(listing.expenses)} expenses{period}"
    if given.by == "currency":
        return f"{total}."
    first = "; ".join(f"{group.name}: {totals_words(group.totals)}" for group in groups[:3])
    more = f" and {len(groups) - 3} more" if len(groups) > 3 else ""
    return f"{total}. By {given.by}: {first}{more}."


def _card(
    listing: ExpenseListing, groups: tuple[ExpenseGroup, ...], summary: str, by: SummedBy
) -> Card:
    currencies = tuple(listing.totals)
    rows = tuple(
        (
            group.name,
            str(group.count),
            *(f"{group.totals[one]:,}" if one in group.totals else "" for one in currencies),
        )
        for group in groups[:_MOST_GROUPS]
    )
    columns = (by.capitalize(), "Expenses", *currencies)
    skipped = tuple(f"Row {row.row} is left out: {row.reason}." for row in listing.skipped[:5])
    return Card(
        kind="expense_list",
        title=f"Expenses by {by}",
        subtitle=summary,
        fields=tuple(CardField(f"Total {one}", f"{listing.totals[one]:,}") for one in currencies),
        table=CardTable(columns, rows, numeric=tuple(range(1, len(columns)))) if rows else None,
        warnings=skipped,
        footnote=f"Read from {in_its_folder(listing.file)}",
        actions=(CardAction("Open the sheet", opens=listing.file),),
    )
