"""People, nights and meals as sheets tell of them."""

import pytest

from desktop_assist.expenses.policy.head_count import nights_of, people_of, provided_meals
from tests.helpers.policy_desk import an_expense


@pytest.mark.parametrize(
    ("text", "nights"),
    [
        ("Two nights, audit", 2),
        ("3 Nächte Messe", 3),
        ("1 Übernachtung", 1),
        ("12 nights", 12),
        ("Messe", 1),
        ("Night train", 1),
        ("0 nights", 1),
    ],
)
def test_nights_are_counted(text, nights):
    assert nights_of(an_expense(description=text)) == nights


@pytest.mark.parametrize(
    ("attendees", "text", "people"),
    [
        ("Anna, Ben and Carla", "", 3),
        ("Anna; Ben", "", 2),
        ("Anna und Ben", "", 2),
        ("4", "", 4),
        ("4 people", "", 4),
        ("Anna", "", 1),
        ("", "Dinner with two customers", 3),
        ("", "Essen mit 3 Gästen", 4),
        ("", "Lunch for 5 persons", 5),
        ("", "Dinner with auditor", 1),
        ("", "", 1),
        ("0", "", 1),
    ],
)
def test_people_are_counted(attendees, text, people):
    assert people_of(an_expense(attendees=attendees, description=text)) == people


@pytest.mark.parametrize(
    ("text", "meals"),
    [
        ("breakfast included", ("breakfast",)),
        ("Two nights incl. breakfast", ("breakfast",)),
        ("inkl. Frühstück", ("breakfast",)),
        ("Frühstück inklusive", ("breakfast",)),
        ("breakfast provided", ("breakfast",)),
        ("Lunch was provided", ("lunch",)),
        ("half board", ("breakfast", "dinner")),
        ("Vollpension", ("breakfast", "lunch", "dinner")),
        ("Dinner, conference", ()),
        ("", ()),
    ],
)
def test_meals_that_were_given_are_read(text, meals):
    assert provided_meals(text) == meals
