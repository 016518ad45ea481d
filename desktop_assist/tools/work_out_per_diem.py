"""Work out what the days of a trip are paid by the flat rate of their place."""

from datetime import date
from typing import Annotated

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.policy.claim import Meal, PerDiemDay
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.wording import amount_words, period_words
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_DAYS = 366
_COLUMNS = ("Day", "Rate", "Share", "Meals given", "Taken off", "Paid")


class _WorkOutPerDiem(Arguments, frozen=True, kw_only=True):
    place: Annotated[str, describe('City or country, such as "Berlin" or "Paris, France".')]
    first_day: Annotated[date, describe("First day of the trip, included (ISO 8601 date).")] = (
        msgspec.field(name="from")
    )
    last_day: Annotated[date, describe("Last day of the trip, included (ISO 8601 date).")] = (
        msgspec.field(name="to")
    )
    provided: Annotated[
        list[Meal] | None, describe("Meals that somebody else paid for on each day.")
    ] = None


class WorkOutPerDiem:
    """Gives each day with what is paid for it, and the sum."""

    def __init__(self, policies: ExpensePolicyStore, workers: WorkerPool) -> None:
        self._policies = policies
        self._workers = workers

    spec = ToolSpec(
        name="work_out_per_diem",
        description=(
            "Work out the per diem (flat rate for meals) of a trip by the company's policy: with "
            "the share of the first and the last day, and what meals that were provided take off."
        ),
        parameters=schema(_WorkOutPerDiem),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Look the rates up and add the days."""
        given = parse(_WorkOutPerDiem, arguments)
        if not 0 <= (given.last_day - given.first_day).days < _MOST_DAYS:
            raise ToolInputError(
                "The last day of a trip is its first one or a later one, within a year."
            )
        period, provided = (given.first_day, given.last_day), tuple(given.provided or ())
        days, citation = await self._workers.run(
            self._policies.per_diem_days, given.place, period, provided
        )
        total = sum((one.amount for one in days), start=days[0].amount * 0)
        paid = amount_words(total, days[0].currency)
        words = period_words(*period).strip()
        summary = f"The per diem for {days[0].place} {words} is {paid}."
        return ToolOutcome(
            output={
                "place": days[0].place,
                "days": [_day_json(one) for one in days],
                "total": str(total),
                "currency": days[0].currency,
                "summary": summary,
            },
            card=_card(days, summary, citation),
            is_outside=True,
        )


def _day_json(day: PerDiemDay) -> JsonObject:
    return {
        "date": day.day.isoformat(),
        "rate": str(day.rate),
        "share": str(day.share),
        "provided": list(day.provided),
        "deducted": str(day.deducted),
        "amount": str(day.amount),
    }


def _card(days: tuple[PerDiemDay, ...], summary: str, citation: Citation | None) -> Card:
    first, last = days[0], days[-1]
    total = sum((one.amount for one in days), start=first.amount * 0)
    expense: JsonObject = {
        "date": last.day.isoformat(),
        "merchant": f"Per diem {first.place}",
        "amount": str(total),
        "currency": first.currency,
        "category": "Per diem",
        "description": f"{len(days)} days{period_words(first.day, last.day)}",
    }
    add = CardAction("Add to expenses", tool="add_expense", arguments=expense, is_primary=True)
    return Card(
        kind="expense_list",
        title="Per diem",
        subtitle=summary,
        fields=(CardField(f"Total {first.currency}", f"{total:,}"),),
        table=CardTable(_COLUMNS, tuple(map(_row, days)), numeric=(1, 2, 4, 5)),
        footnote=citation.place_words() if citation else "",
        actions=(add,) if total else (),
    )


def _row(day: PerDiemDay) -> tuple[str, ...]:
    return (
        day.day.isoformat(),
        f"{day.rate:,}",
        f"{day.share:.0%}",
        ", ".join(day.provided),
        f"{day.deducted:,}" if day.deducted else "",
        f"{day.amount:,}",
    )
