"""Which of the receipts that are named stay out or go in."""

import pytest

from desktop_assist.providers.embedded.follow_ups.read_receipts import (
    named_alone,
    read_to_stay_out,
)
from desktop_assist.providers.embedded.follow_ups.receipt_names import Called

NAMES = tuple(map(Called, ("Whiskers", "Boots", "Taxi Nord", "Hotel Regent")))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Put them all in but not Boots or Whiskers", {0, 1}),
        ("Please add the taxi and the hotel, skip the Boots one", {1}),
        ("Add the taxi and the hotel please", set()),
        ("Add them all", set()),
    ],
)
def test_some_stay_out(text, places):
    assert read_to_stay_out(text, NAMES) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Just the taxi and the hotel, leave the rest", {2, 3}),
        ("Add the taxi, the others are private", {2}),
        ("Taxi und Hotel bitte, der Rest ist privat", {2, 3}),
        ("Boots is personal, the others are not", set()),
        ("Add the taxi and the hotel please", set()),
        ("the others are private", set()),
        ("add the dog food, leave the rest", set()),
    ],
)
def test_some_go_in_alone(text, places):
    assert named_alone(text, NAMES) == places


def test_one_of_two_that_are_called_alike_is_not_read():
    twins = (Called("Taxi Nord"), Called("Taxi Süd"))

    assert named_alone("Just the taxi, leave the rest", twins) == frozenset()
