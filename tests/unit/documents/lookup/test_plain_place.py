"""A country is meant where only the country was named."""

import pytest

from desktop_assist.documents.lookup.plain_place import plain_place


@pytest.mark.parametrize(
    ("places", "plain"),
    [
        ([("Schweiz - Genf",), ("Schweiz",)], ("Schweiz",)),
        ([("France", "Paris"), ("France", "")], ("France", "")),
        ([("WA", "Vancouver"), ("CANADA", "Vancouver")], None),
        ([("Niger",), ("Nigeria",)], None),
        ([("Schweiz",)], None),
    ],
)
def test_the_place_that_others_are_parts_of_is_preferred(places, plain):
    assert plain_place(places) == plain
