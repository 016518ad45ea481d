"""Notes for a meeting stand after a label."""

import pytest

from desktop_assist.providers.embedded.slots.description import find_description


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Sync at 3, notes: bring the sheet", "bring the sheet"),
        ("Sync at 3 - agenda: prices, next steps; in room 4", "prices, next steps"),
        ("Sync um 3 mit der Tagesordnung: Preise", "Preise"),
        ("Sync about the agenda at 3", ""),
        ("note: dentist at 3", ""),
    ],
)
def test_they_are_found(text, notes):
    assert find_description(text).text == notes


def test_the_rest_goes_on_without_them():
    assert "room 4" in find_description("Sync at 3, agenda: prices; in room 4").rest
