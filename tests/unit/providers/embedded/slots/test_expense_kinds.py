"""What kind of expense words name."""

import pytest

from desktop_assist.providers.embedded.slots.expense_kinds import (
    is_of_kind,
    kind_said,
    kinds_in,
    row_kinds,
)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("cab", "taxi"),
        ("taxifahrt", "taxi"),
        ("butties", "meals"),
        ("meter", "parking"),
        ("parkhaus", "parking"),
        ("hotelrechnung", "lodging"),
        ("tankhof", "fuel"),
        ("zugang", ""),
        ("parks", ""),
        ("report", ""),
    ],
)
def test_a_word(word, kind):
    assert kind_said(word) == kind


def test_a_category_says_more_than_a_name():
    assert row_kinds("Meals", "Hotel Adler") == {"meals"}
    assert row_kinds("Travel", "ParkFix") == {"transport", "parking"}
    assert kinds_in("Hotel and taxi") == {"lodging", "taxi"}


def test_travel_holds_rides():
    assert is_of_kind("transport", frozenset(["taxi"]))
    assert not is_of_kind("taxi", frozenset(["transport"]))
