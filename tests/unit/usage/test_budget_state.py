"""A budget is told in a line, and a refusal says what to do."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.usage.budget_state import BudgetState, dollars, used_up


def state(used, reserved="0"):
    return BudgetState("2026-11", Decimal(5), Decimal(used), Decimal(reserved), date(2026, 12, 1))


def test_a_line_says_how_much_is_used():
    assert state("0.42").in_words() == "0.42 of 5.00 dollars used in November 2026."
    assert "0.10 set aside" in state("0.42", "0.1").in_words()


def test_what_is_left_is_never_less_than_nothing():
    assert state("4", "0.5").left_usd == Decimal("0.5")
    assert state("5.2").left_usd == 0


def test_a_refusal_names_the_ways_on():
    error = used_up(state("5"), Decimal("0.01"))

    assert error.message == (
        "The request was not sent: this month's 5.00 dollars for models are used up."
    )
    for way in ("budget.monthly_usd", "1 December 2026", "--provider embedded"):
        assert way in error.hint


def test_a_dear_request_is_told_from_an_empty_purse():
    error = used_up(state("4"), Decimal("1.234"))

    assert "may cost up to 1.24 dollars, and 1.00 of this month's 5.00 are left" in error.message


@pytest.mark.parametrize(
    ("usd", "words"), [("5", "5.00"), ("0", "0.00"), ("0.000215", "0.00022"), ("1.001", "1.01")]
)
def test_small_amounts_are_not_rounded_away(usd, words):
    assert dollars(Decimal(usd)) == words


@pytest.mark.parametrize(
    ("used", "refused", "level"),
    [
        ("3.99", None, "fine"),
        ("4", None, "near"),
        ("5", None, "reached"),
        ("4.5", "0.6", "reached"),
        ("4.5", "0.4", "near"),
    ],
)
def test_the_budget_is_fine_near_or_reached(used, refused, level):
    refused_usd = None if refused is None else Decimal(refused)

    assert replace(state(used), refused_usd=refused_usd).level == level
