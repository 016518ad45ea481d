"""Show a filled-in expense, to be corrected and added with a click."""

from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _DraftExpense(Arguments, frozen=True, kw_only=True):
    date: Annotated[str, describe("Day of the expense (ISO 8601 date).")]
    merchant: Annotated[str, describe("Who was paid; may be empty.")]
    amount: Annotated[str, describe("Decimal text.")]
    currency: Annotated[str | None, describe("ISO 4217 code. Null: the home currency.")] = None
    description: Annotated[str | None, describe("What it was for.")] = None


class DraftExpense:
    """Writes nothing: the card's own button does."""

    spec = ToolSpec(
        name="draft_expense",
        description="Show a filled-in expense that the user can add with a click.",
        parameters=schema(_DraftExpense),
        effect="read",
        is_offered=False,
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,  # noqa: ARG002
    ) -> ToolOutcome:
        """Fill the card in."""
        given = parse(_DraftExpense, arguments)
        adding: JsonObject = {
            "date": given.date,
            "merchant": given.merchant,
            "amount": given.amount,
            **({"currency": given.currency} if given.currency else {}),
            "description": given.description or "",
        }
        card = Card(
            kind="expense",
            title="New expense",
            subtitle="Nothing is in your sheet yet.",
            fields=(
                CardField("Date", given.date, name="date", kind="date"),
                CardField("Merchant", given.merchant, name="merchant", is_doubtful=True),
                CardField("Amount", given.amount, name="amount", kind="money"),
                CardField("Currency", given.currency or "", name="currency"),
                CardField("Description", given.description or "", name="description"),
            ),
            actions=(CardAction("Add to expenses", "add_expense", adding, is_primary=True),),
        )
        summary = f"{given.amount} {given.currency or ''} is filled in; nothing is written yet."
        return ToolOutcome(output={**adding, "summary": summary}, card=card, is_outside=True)
