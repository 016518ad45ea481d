"""Add a way in one's own car to the user's expenses, paid by the policy's rate."""

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import AddedExpense, NewExpense
from desktop_assist.expenses.expense_json import expense_json
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.given_values import given_date
from desktop_assist.expenses.outbox.waiting_card import waiting_outcome
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from desktop_assist.expenses.policy.claim import MileageTrip
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.policy.mileage import WayDriven
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MERCHANT = "Own car"
_CATEGORY = "Mileage"
_FARTHEST = Decimal(20_000)


class _AddMileage(Arguments, frozen=True, kw_only=True):
    date: Annotated[str, describe("Day of the drive (ISO 8601 date).")]
    distance: Annotated[str, describe('The whole distance as decimal text, such as "86.5".')]
    unit: Annotated[Literal["km", "mi"], describe("Of the distance.")]
    end: Annotated[str | None, describe("Where to.")] = msgspec.field(name="to", default=None)
    start: Annotated[str | None, describe("Where from.")] = msgspec.field(name="from", default=None)


class AddMileage:
    """Adds the way at once; it can be undone."""

    def __init__(
        self, expenses: ExpenseStore, policies: ExpensePolicyStore, workers: WorkerPool
    ) -> None:
        self._expenses = expenses
        self._policies = policies
        self._workers = workers

    spec = ToolSpec(
        name="add_mileage",
        description=(
            "Add a way driven in the user's own car to their expenses, paid by the rate of the "
            "company's policy."
        ),
        parameters=schema(_AddMileage),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Work out the amount and write the row."""
        given = parse(_AddMileage, arguments)
        trip, added = await self._workers.run(self._add, given, context)
        if isinstance(added, WaitingExpense):
            return waiting_outcome(added)
        amount = amount_words(trip.amount, trip.currency)
        summary = (
            f"Added {amount} for {_way(trip)} on {date_words(trip.day)} to {added.file.name}: "
            f"{trip.rate} {trip.currency} a {trip.unit}."
        )
        return ToolOutcome(
            output={
                **expense_json(added.expense),
                "distance": str(trip.distance),
                "unit": trip.unit,
                "rate": str(trip.rate),
                "summary": " ".join((summary, *added.warnings, *added.expense.warnings)),
            },
            card=_card(trip, added),
            change_id=added.change.id,
            is_outside=bool(added.warnings or added.expense.warnings),
        )

    def _add(
        self, given: _AddMileage, context: ToolContext
    ) -> tuple[MileageTrip, AddedExpense | WaitingExpense]:
        trip = self._trip(given)
        new = NewExpense(
            date=trip.day,
            merchant=_MERCHANT,
            amount=trip.amount,
            currency=trip.currency,
            category=_CATEGORY,
            description=f"{_way(trip)}, {trip.rate} {trip.currency} a {trip.unit}",
        )
        cause = Cause(
            f"Added mileage, {_way(trip)}", self.spec.name, context.origin, context.turn_id
        )
        added = self._expenses.add(new, cause)
        if isinstance(added, WaitingExpense):
            return trip, added
        return trip, replace(added, expense=self._policies.noted([added.expense])[0])

    def _trip(self, given: _AddMileage) -> MileageTrip:
        day = given_date(given.date, self._expenses.conventions())
        start, end = (" ".join((one or "").split()) for one in (given.start, given.end))
        return self._policies.mileage(
            WayDriven(day, start, end, _distance(given.distance), given.unit)
        )


def _distance(text: str) -> Decimal:
    try:
        distance = Decimal(text.strip())
    except InvalidOperation:
        distance = Decimal(0)
    if not distance.is_finite() or not 0 < distance <= _FARTHEST:
        raise ToolInputError(f'"{text}" is not a distance.', 'Write it as "120" or "86.5".')
    return distance


def _way(trip: MileageTrip) -> str:
    """For example "120 km from Bonn to Cologne"."""
    start = f" from {trip.start}" if trip.start else ""
    end = f" to {trip.end}" if trip.end else ""
    return f"{trip.distance} {trip.unit}{start}{end}"


def _card(trip: MileageTrip, added: AddedExpense) -> Card:
    return Card(
        kind="expense",
        title=_way(trip),
        subtitle=amount_words(trip.amount, trip.currency),
        fields=(
            CardField("Date", date_words(trip.day)),
            CardField("Rate", f"{trip.rate} {trip.currency} a {trip.unit}"),
            CardField("Category", added.expense.category),
        ),
        warnings=(*added.warnings, *added.expense.warnings),
        footnote=f"Written to row {added.expense.row} of {in_its_folder(added.file)}",
        actions=(
            CardAction("Undo", tool="undo", arguments={"change_id": added.change.id}),
            CardAction("Open the sheet", opens=added.file),
        ),
    )
