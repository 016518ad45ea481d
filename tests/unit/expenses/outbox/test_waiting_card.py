from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_assist.expenses.expense import NewExpense
from desktop_assist.expenses.outbox.waiting_card import waiting_card, waiting_json, waiting_summary
from desktop_assist.expenses.outbox.waiting_expense import WaitingExpense
from tests.helpers.expense_house import CAUSE

NEW = NewExpense(date(2026, 11, 3), "Bar", Decimal("1.50"), "EUR", "Meals")
WAITING = WaitingExpense("7", Path("a.xlsx"), NEW, CAUSE, reason="a.xlsx is open at Ada.")


def test_it_is_said_why_and_what_becomes_of_it():
    assert waiting_summary(WAITING) == (
        "1.50 EUR at Bar on 3 November 2026 is not in the sheet yet: a.xlsx is open at Ada. "
        "It is kept, and written as soon as the sheet is free."
    )


def test_it_can_be_tried_at_once_or_discarded():
    card = waiting_card(WAITING)

    assert [action.label for action in card.actions] == ["Try now", "Discard", "Open the sheet"]
    assert card.actions[1].arguments == {"discard": "7"}
    assert card.warnings == ("a.xlsx is open at Ada.",)


def test_scripts_are_told_what_it_waits_for():
    assert waiting_json(WAITING) == {
        "waiting_id": "7", "date": "2026-11-03", "merchant": "Bar", "amount": "1.50",
        "currency": "EUR", "file": "a.xlsx", "reason": "a.xlsx is open at Ada.",
    }  # fmt: skip
