"""People are named in several ways."""

import pytest

from desktop_assist.calendars.ics.attendee import Attendee, attendee


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya", Attendee("Priya", "")),
        (" Priya Nair ", Attendee("Priya Nair", "")),
        ("priya@example.org", Attendee("", "priya@example.org")),
        ("Priya Nair <priya@example.org>", Attendee("Priya Nair", "priya@example.org")),
        ('"Nair, Priya" <priya@example.org>', Attendee("Nair, Priya", "priya@example.org")),
        ("<priya@example.org>", Attendee("", "priya@example.org")),
        ("Priya <at work>", Attendee("Priya <at work>", "")),
    ],
)
def test_names_and_addresses_are_told_apart(text, expected):
    assert attendee(text) == expected
