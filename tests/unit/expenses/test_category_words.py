"""Words for the same kind of expense."""

import pytest

from desktop_assist.expenses.policy.category_words import is_category


@pytest.mark.parametrize(
    ("category", "wanted"),
    [
        ("Meals", "meals"),
        ("Bewirtung", "Meals"),
        ("Verpflegung", "Meals"),
        ("Übernachtung", "Hotel"),
        ("Hébergement", "Lodging"),
        ("Meals & entertainment", "Meals"),
        ("Meals and drinks", "Food"),
        ("Taxi", "Transport"),
        ("Flüge", "Travel"),
        ("Büromaterial", "Office supplies"),
        ("Car rental", "transport"),
        ("Own word", "own  WORD"),
    ],
)
def test_the_same_kind_is_recognised(category, wanted):
    assert is_category(category, wanted, {})


@pytest.mark.parametrize(
    ("category", "wanted"),
    [("Taxi", "Train"), ("Transport", "Taxi"), ("Hotel", "Meals"), ("", "Meals"), ("X", "Y")],
)
def test_another_kind_is_another(category, wanted):
    assert not is_category(category, wanted, {})


def test_a_policy_gives_further_words():
    assert is_category("Kost & Logis extra", "Meals", {"meals": ("Kost & Logis extra",)})
