"""What is told of the month's budget, and when."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.background.budget_news import budget_news
from desktop_assist.usage.budget_state import BudgetState

FINE = BudgetState("2026-11", Decimal(5), Decimal(1), Decimal(0), date(2026, 12, 1))
NEAR = replace(FINE, used_usd=Decimal("4.20"))
USED_UP = replace(NEAR, refused_usd=Decimal(1))


class Record:
    """Notes what is taken up, and lets it."""

    def __init__(self, *, lets=True):
        self.lets, self.taken = lets, []

    def take(self, state):
        self.taken.append(state)
        return self.lets


@pytest.mark.parametrize(
    ("state", "title", "after"),
    [
        (
            NEAR,
            "Most of this month's budget for models is used",
            "At the limit, only this computer answers until 1 December 2026.",
        ),
        (
            USED_UP,
            "This month's budget for models is used up",
            "Until 1 December 2026, only this computer answers. The settings raise the limit.",
        ),
    ],
)
def test_it_says_how_much_is_used_and_what_comes_of_it(state, title, after):
    told = budget_news(lambda: state, Record())
    assert (told.title, told.text) == (title, f"4.20 of 5.00 dollars are used. {after}")


@pytest.mark.parametrize(
    "state",
    [FINE, replace(FINE, refused_usd=Decimal("4.5")), replace(FINE, limit_usd=Decimal(0))],
    ids=["there is room", "one request was too large", "models are switched off"],
)
def test_nothing_is_told_nor_taken_up_while(state):
    record = Record()
    assert budget_news(lambda: state, record) is None
    assert record.taken == []


def test_what_was_told_is_not_told_again():
    assert budget_news(lambda: NEAR, Record(lets=False)) is None
