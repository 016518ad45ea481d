"""Rows for the rest of a country or of the world."""

import pytest

from desktop_assist.documents.lookup.region import nearest_rows, place_asked

BRITISH = ("London", "Elsewhere in the UK", "Rest of Europe", "Other countries")
GERMAN = ("Berlin", "übriges Deutschland", "Schweiz", "Rest der EU", "Ausland")
AMERICAN = ("New York City", "Other US cities", "Asia", "All other destinations")


@pytest.mark.parametrize(
    ("rows", "place", "expected"),
    [
        (BRITISH, "manchester", [1]),
        (BRITISH, "spain", [2]),
        (BRITISH, "japan", [3]),
        (GERMAN, "hamburg", [1]),
        (GERMAN, "austria", [3]),
        (GERMAN, "norway", [4]),
        (AMERICAN, "denver", [1]),
        (AMERICAN, "hanoi", [2]),
        (AMERICAN, "paris", [3]),
        (("Germany", "Outside Germany"), "rome", [1]),
        (("Inland", "Ausland"), "rome", [0, 1]),
        (("Laptop", "Other"), "rome", []),
        (("England", "Scotland", "Abroad"), "glasgow", [1]),
    ],
)
def test_the_row_of_the_smallest_region_holds(rows, place, expected):
    assert nearest_rows(place, [(one,) for one in rows]) == expected


def test_a_place_is_read_at_its_longest():
    assert place_asked("a hotel in Northern Ireland").name == "northern ireland"
    assert place_asked("was darf ein Hotel in Spanien kosten").name == "spain"
    assert place_asked("how much do they give us for lunch") is None
