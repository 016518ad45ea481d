"""Words for the same kind of expense."""

import pytest

from desktop_assist.expenses.category_words import is_category, is_kind, is_same_thing


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


def test_words_for_one_thing_are_told_from_two_kinds_of_one():
    assert is_same_thing("tanken", "Fuel")
    assert is_same_thing("Sprit", "Benzin")
    assert not is_same_thing("lunch", "dinner")
    assert not is_same_thing("parking", "Fuel")
    assert not is_same_thing("zipto", "zipto")


def test_lodging_has_several_words_and_some_that_are_narrower():
    assert is_same_thing("hotel", "Accommodation")
    assert is_same_thing("Übernachtung", "Hotel")
    assert not is_same_thing("Airbnb", "Lodging")
    assert not is_same_thing("hostel", "Hotel")


def test_a_maker_is_no_kind():
    assert is_kind("dinner")
    assert not is_kind("Uber")
    assert not is_kind("Linden")
