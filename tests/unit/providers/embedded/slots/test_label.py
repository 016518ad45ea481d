"""Labels say nothing themselves."""

import pytest

from desktop_assist.providers.embedded.slots.label import without_labels


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Review, date: 3 December", "Review, \N{BROKEN BAR} 3 December"),
        ("Review, duration 20 minutes", "Review, \N{BROKEN BAR} 20 minutes"),
        ("Termin, Dauer: 1 Stunde", "Termin, \N{BROKEN BAR} 1 Stunde"),
        ("Long duration tests at 9", "Long duration tests at 9"),
    ],
)
def test_they_are_cut_out(text, rest):
    assert " ".join(without_labels(text).split()) == rest
