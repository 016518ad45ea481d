"""How long the way to a meeting takes."""

import pytest

from desktop_assist.providers.embedded.slots.travel import find_travel


@pytest.mark.parametrize(
    ("text", "minutes", "rest"),
    [
        ("dentist Thursday 9:00 with 30 minutes travel time", 30, "dentist Thursday 9:00"),
        ("sync at 14:00, travel time 20 minutes, in room 4", 20, "sync at 14:00 , in room 4"),
        ("visit at 3, allow half an hour of travel", 30, "visit at 3"),
        ("visit at 3 plus 1 hour drive", 60, "visit at 3"),
        ("Zahnarzt um 9, Fahrzeit 45 Minuten", 45, "Zahnarzt um 9"),
        ("Termin um 9 mit 2 Stunden Anfahrt", 120, "Termin um 9"),
        ("a meeting of 30 minutes about travel", 0, "a meeting of 30 minutes about travel"),
        ("talk about travel expenses at 3 pm", 0, "talk about travel expenses at 3 pm"),
    ],
)
def test_the_way_there_is_found_and_taken_out(text, minutes, rest):
    found = find_travel(text)

    assert found.minutes == minutes
    assert " ".join(found.rest.replace("¦", " ").split()) == rest
