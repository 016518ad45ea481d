"""Shows an expense that waits until its sheet can be written."""

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolOutcome
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from desktop_assist.expenses.wording import amount_words

WRITE = "write_waiting_expenses"
_WRITTEN_LATER = "It is kept, and written as soon as the sheet is free."


def waiting_summary(waiting: WaitingExpense) -> str:
    """What is kept, why, and what becomes of it."""
    new = waiting.expense
    amount = amount_words(new.amount, new.currency).strip()
    what = f"{amount} at {new.merchant} on {date_words(new.date)} is not in the sheet yet"
    return f"{what}: {waiting.reason} {_WRITTEN_LATER}"


def waiting_card(waiting: WaitingExpense) -> Card:
    """The expense, with what can be done about it."""
    new = waiting.expense
    shown = (
        ("Date", date_words(new.date)),
        ("Category", new.category),
        ("Description", new.description),
        ("Receipt", new.receipt.name if new.receipt else ""),
    )
    return Card(
        kind="expense",
        title=f"Waiting: {new.merchant}",
        subtitle=amount_words(new.amount, new.currency).strip(),
        fields=tuple(CardField(label, value) for label, value in shown if value),
        warnings=(waiting.reason,),
        footnote=_WRITTEN_LATER,
        actions=(
            CardAction("Try now", tool=WRITE, arguments={}),
            CardAction("Discard", tool=WRITE, arguments={"discard": waiting.id}),
            CardAction("Open the sheet", opens=waiting.sheet),
        ),
    )


def waiting_outcome(waiting: WaitingExpense) -> ToolOutcome:
    """It is not in the sheet yet, and is not to be given once more."""
    return ToolOutcome(
        output={
            **waiting_json(waiting),
            "added": False,
            "waiting": True,
            "summary": waiting_summary(waiting),
        },
        card=waiting_card(waiting),
        is_outside=True,
    )


def waiting_json(waiting: WaitingExpense) -> JsonObject:
    """An expense that waits until its sheet can be written."""
    new = waiting.expense
    return {
        "waiting_id": waiting.id,
        "date": new.date.isoformat(),
        "merchant": new.merchant,
        "amount": str(new.amount),
        "currency": new.currency,
        "file": str(waiting.sheet),
        "reason": waiting.reason,
    }
