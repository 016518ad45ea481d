"""What is asked of an expense that was read to have no receipt."""

import pytest

from desktop_assist.providers.embedded.proposals.read_expense import propose_read_expense
from tests.helpers.marked_reading import marked


def asked(text):
    return propose_read_expense(*marked("told", text))


@pytest.mark.parametrize(
    ("text", "amount", "what", "day"),
    [
        ("[12.50](a) at the [Quay Garage](m) [yesterday](d)", "12.50", "Quay Garage", "21"),
        ("[12.50](a) at [the Quay Garage](m)", "12.50", "Quay Garage", "22"),
        ("[Parkhaus Ahorn](m) [gestern](d) [4,50 Euro](a)", "4.50", "Parkhaus Ahorn", "21"),
        ("[fourteen thirty](a) for [parking](g) [on Friday](d)", "14.30", "Parking", "20"),
        ("paid [12](a) to Quay Garage", "12.00", "Quay Garage", "22"),
    ],
)
def test_it_is_asked_whether_to_enter_it(text, amount, what, day):
    ask = asked(text)

    assert ask is not None
    found = ask.pending.arguments
    assert ask.pending.tool == "add_expense"
    assert (found["amount"], found["merchant"]) == (amount, what)
    assert (found["date"], found["currency"]) == (f"2026-11-{day}", "EUR")


def test_the_money_that_is_told_counts():
    ask = asked("[46 pounds](a) to [the florist](m) [on Friday](d)")

    assert ask is not None
    assert ask.pending.arguments["currency"] == "GBP"


@pytest.mark.parametrize(
    "text",
    [
        "[12.50](a) [yesterday](d)",
        "the [Quay Garage](m) [yesterday](d)",
        "[some money](a) at the [Quay Garage](m)",
        "it was cold [yesterday](d)",
    ],
)
def test_without_a_sum_or_who_was_paid_nothing_is_asked(text):
    assert asked(text) is None
