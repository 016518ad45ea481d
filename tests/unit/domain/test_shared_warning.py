"""What several results warn of together is known from what each warns of for itself."""

import pytest

from desktop_assist.domain.card import Card
from desktop_assist.domain.shared_warning import is_shared, without_told


@pytest.mark.parametrize(
    ("warning", "shared"),
    [
        ("The sheet has no column for: category.", True),
        ("Ana has expenses.xlsx open: it must be opened again to show the change.", True),
        ("Amounts in USD cannot be compared with the limits: There is no rate.", True),
        ("The date is in the future.", False),
        ("Gasthaus on 6 October 2026 costs 80.00 EUR; at most 75.00 EUR is allowed.", False),
    ],
)
def test_only_what_is_true_of_the_sheet_or_the_rates_is_shared(warning, shared):
    assert is_shared(warning) is shared


def test_a_card_leaves_out_what_is_shared_and_told_already():
    no_rate = "Amounts in USD cannot be compared with the limits: There is no rate."
    future = "The date is in the future."
    card = Card("expense", "Diner", warnings=(no_rate, future))

    assert without_told(card, {no_rate, future}).warnings == (future,)
    assert without_told(card, {future}) is card
