"""Find expenses in the user's sheet and add them up."""

from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal

import msgspec

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing
from desktop_assist.expenses.expense_json import listing_json
from desktop_assist.expenses.given_values import currency_codes
from desktop_assist.expenses.questions.answer_words import answer_words, found_words
from desktop_assist.expenses.questions.converted_total import (
    converted_json,
    missing_words,
    rate_words,
)
from desktop_assist.expenses.questions.expense_question import ExpenseAnswer, ExpenseQuestion
from desktop_assist.expenses.questions.expense_questions import ExpenseQuestions
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
    without: Annotated[
        Literal["receipt", "category", "description", "project", "attendees"] | None,
        describe("Only expenses where this is missing, such as receipt."),
    ] = None
    handed_in: Annotated[
        bool | None,
        describe(
            "True: only expenses in a report that was handed in. False: only those in none yet."
        ),
    ] = None
    at_least: Annotated[str | None, describe("Smallest amount wanted, as decimal text.")] = None
    at_most: Annotated[str | None, describe("Largest amount wanted, as decimal text.")] = None
    currency: Annotated[str | None, describe("Only amounts in this currency (ISO 4217).")] = None
    order: Annotated[
        Literal["date", "newest", "largest", "smallest"] | None,
        describe("What comes first. Null: the earliest date."),
    ] = None
    count: Annotated[
        int | None, describe("Only the first so many; of amounts, so many in each currency.")
    ] = None
    ids: Annotated[
        tuple[str, ...] | None, describe("Only some of these, by the ids of an earlier list.")
    ] = None
    total_in: Annotated[
        str | None,
        describe("Also give the total converted to this currency (ISO 4217), with its rates."),
    ] = None


class ListExpenses:
    """Lists expenses with exact totals per currency, on request in one currency as well."""

    def __init__(self, questions: ExpenseQuestions, workers: WorkerPool) -> None:
        self._questions = questions
        self._workers = workers

    spec = ToolSpec(
        name="list_expenses",
        description=(
            "List the user's expenses of a period, with exact totals per currency: all, those of a "
            "category or merchant, those without a receipt, those not handed in yet, the largest, "
            "those over an amount."
        ),
        parameters=schema(_ListExpenses),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Read the sheet."""
        question = _question(parse(_ListExpenses, arguments))
        answer = await self._workers.run(self._questions.answer, question)
        total = answer.altogether
        converted: JsonObject = {"altogether": converted_json(total)} if total else {}
        return ToolOutcome(
            output={**_shortened(answer.listing), **converted, "summary": answer_words(answer)},
            card=_card(answer),
            is_outside=True,
        )


def _question(given: _ListExpenses) -> ExpenseQuestion:
    if given.count is not None and given.count < 1:
        raise ToolInputError("The count must be 1 or more.")
    currencies, total_in = currency_codes(given.currency), currency_codes(given.total_in)
    wanted = ExpenseFilter(
        given.first_day,
        given.last_day,
        given.category or "",
        given.text or "",
        lacking=given.without,
        currency=next(iter(currencies), ""),
        at_least=_amount("at_least", given.at_least),
        at_most=_amount("at_most", given.at_most),
        ids=None if given.ids is None else frozenset(given.ids),
    )
    return ExpenseQuestion(
        wanted,
        given.order or "date",
        given.count,
        next(iter(total_in), ""),
        given.handed_in,
        next((one for one in (currencies, total_in) if len(one) > 1), ()),
    )


def _amount(name: str, text: str | None) -> Decimal | None:
    if not text:
        return None
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite():
        raise ToolInputError(f'The {name} "{text}" is not an amount.', "Write it like 100.00.")
    return amount


def _shortened(listing: ExpenseListing) -> JsonObject:
    shown = replace(listing, expenses=listing.expenses[:_MOST_ROWS])
    return {**listing_json(shown), "left_out": len(listing.expenses) - len(shown.expenses)}


def _card(answer: ExpenseAnswer) -> Card:
    listing, total = answer.listing, answer.altogether
    asked = total.currency if total else ""
    codes = sorted(listing.totals, key=lambda code: code != asked)
    fields = [CardField(f"Total {code}", f"{listing.totals[code]:,}") for code in codes]
    if total is not None:
        fields.append(CardField(f"Altogether in {total.currency}", f"{total.amount:,}"))
        fields += [CardField("Rate", rate_words(one, total.currency)) for one in total.rates]
    return Card(
        kind="expense_list",
        title="Expenses",
        subtitle=found_words(answer),
        fields=tuple(fields),
        table=_table(listing) if listing.expenses else None,
        warnings=(*(missing_words(total) if total else ()), *_warnings(listing)),
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
