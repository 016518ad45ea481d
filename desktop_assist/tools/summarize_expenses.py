"""Add the user's expenses up by category, merchant, month or currency."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
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
from desktop_assist.expenses.questions.answer_words import kind_words, listing_words
from desktop_assist.expenses.questions.comparison import (
    Comparison,
    comparison_json,
    comparison_words,
)
from desktop_assist.expenses.wording import period_words, totals_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

# More would crowd everything else out of a model's view; the totals cover all of them.
_MOST_GROUPS = 200

_TITLES: dict[SummedBy, str] = {
    "category": "Expenses by category",
    "merchant": "Expenses by merchant",
    "month": "Expenses by month",
    "currency": "Expenses by currency",
}


class _SummarizeExpenses(Arguments, frozen=True, kw_only=True):
    first_day: Annotated[
        date | None, describe("First day, included (ISO 8601 date). Null: from the beginning.")
    ] = msgspec.field(name="from", default=None)
    last_day: Annotated[
        date | None, describe("Last day, included (ISO 8601 date). Null: to the end.")
    ] = msgspec.field(name="to", default=None)
    by: Annotated[SummedBy, describe("What the sums are made for.")]
    category: Annotated[str | None, describe("Only this category, as the user calls it.")] = None
    text: Annotated[
        str | None, describe("Only expenses whose merchant, category or description holds this.")
    ] = None
    compare_from: Annotated[
        date | None, describe("First day of a period to compare with. Null: no comparison.")
    ] = None
    compare_to: Annotated[
        date | None, describe("Last day of the period to compare with, included.")
    ] = None


class SummarizeExpenses:
    """Gives exact sums per currency; amounts in different currencies are never added."""

    def __init__(self, expenses: ExpenseStore, workers: WorkerPool) -> None:
        self._expenses = expenses
        self._workers = workers

    spec = ToolSpec(
        name="summarize_expenses",
        description=(
            "Add the user's expenses of a period up by category, merchant, month or currency, "
            "exactly; on request beside those of another period."
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
        wanted = ExpenseFilter(
            given.first_day, given.last_day, given.category or "", given.text or ""
        )
        listing = await self._workers.run(self._expenses.list, wanted)
        compared = await self._workers.run(self._compared, given, listing)
        groups = groups_of(listing.expenses, given.by)
        summary = _summary(listing, groups, given)
        if compared is not None:
            summary = f"{summary} {comparison_words(compared)}"
        return ToolOutcome(
            output={
                "by": given.by,
                "groups": [group_json(group) for group in groups[:_MOST_GROUPS]],
                "left_out": max(0, len(groups) - _MOST_GROUPS),
                "totals": {currency: str(total) for currency, total in listing.totals.items()},
                "count": len(listing.expenses),
                **({"compared": comparison_json(compared)} if compared else {}),
                "skipped": [{"row": row.row, "reason": row.reason} for row in listing.skipped],
                "file": str(listing.file),
                "summary": summary,
            },
            card=_card(listing, _table(listing, groups, given.by, compared), given.by),
            is_outside=True,
        )

    def _compared(self, given: _SummarizeExpenses, listing: ExpenseListing) -> Comparison | None:
        if given.compare_from is None and given.compare_to is None:
            return None
        other = replace(listing.wanted, first_day=given.compare_from, last_day=given.compare_to)
        return Comparison(listing, self._expenses.list(other))


def _summary(
    listing: ExpenseListing, groups: tuple[ExpenseGroup, ...], given: _SummarizeExpenses
) -> str:
    wanted = listing.wanted
    period = f"{kind_words(wanted)}{period_words(given.first_day, given.last_day)}"
    if not groups:
        return f"There are no expenses{period} in {listing.file.name}."
    total = f"You spent {totals_words(listing.totals)} in {len(listing.expenses)} expenses{period}"
    if given.by == "currency":
        return f"{total}."
    first = "; ".join(f"{group.name}: {totals_words(group.totals)}" for group in groups[:3])
    more = f" and {len(groups) - 3} more" if len(groups) > 3 else ""
    return f"{total}. By {given.by}: {first}{more}."


def _table(
    listing: ExpenseListing,
    groups: tuple[ExpenseGroup, ...],
    by: SummedBy,
    compared: Comparison | None,
) -> CardTable | None:
    """A row a group; beside each sum that of the other period."""
    before = compared.groups_before(by) if compared else {}
    gone = tuple(
        ExpenseGroup(group.name, 0, {})
        for name, group in before.items()
        if name not in {one.name.casefold() for one in groups}
    )
    codes = tuple(sorted({*listing.totals, *(compared.before.totals if compared else ())}))
    rows = tuple(
        (
            group.name,
            str(group.count),
            *(_cell(group.totals, code) for code in codes),
            *(
                _cell(other.totals, code) if (other := before.get(group.name.casefold())) else ""
                for code in (codes if compared else ())
            ),
        )
        for group in (*groups, *gone)[:_MOST_GROUPS]
    )
    earlier = tuple(f"{code} before" for code in codes) if compared else ()
    columns = (by.capitalize(), "Expenses", *codes, *earlier)
    numeric = tuple(range(1, len(columns)))
    sums = [
        (*(_sum(group, code) for code in codes), *(_sum(other, code) for code in codes if compared))
        for group in (*groups, *gone)[:_MOST_GROUPS]
        for other in (before.get(group.name.casefold()),)
    ]
    return CardTable(columns, rows, numeric, shares=_shares(sums, len(codes))) if rows else None


def _sum(group: ExpenseGroup | None, code: str) -> Decimal:
    return group.totals.get(code, Decimal(0)) if group else Decimal(0)


def _shares(sums: Sequence[Sequence[Decimal]], codes: int) -> tuple[tuple[float, ...], ...]:
    """How long the bar of each sum is: of one currency, now and before, they are compared."""
    most = [
        max((value for row in sums for value in row[at::codes]), default=Decimal(0))
        for at in range(codes)
    ]
    return tuple(
        (0.0, 0.0, *(_part(value, most[at % codes]) for at, value in enumerate(row)))
        for row in sums
    )


def _part(value: Decimal, most: Decimal) -> float:
    return round(float(max(value, Decimal(0)) / most), 3) if most > 0 else 0.0


def _cell(totals: Mapping[str, Decimal], code: str) -> str:
    return f"{totals[code]:,}" if code in totals else ""


def _card(listing: ExpenseListing, table: CardTable | None, by: SummedBy) -> Card:
    skipped = tuple(f"Row {row.row} is left out: {row.reason}." for row in listing.skipped[:5])
    totals = listing.totals.items()
    return Card(
        kind="expense_list",
        title=_TITLES[by],
        subtitle=listing_words(listing),
        fields=tuple(CardField(f"Total {code}", f"{total:,}") for code, total in totals),
        table=table,
        warnings=skipped,
        footnote=f"Read from {in_its_folder(listing.file)}",
        actions=(CardAction("Open the sheet", opens=listing.file),),
    )
