"""The length that is said last."""

import pytest

from desktop_assist.providers.embedded.self_corrected import with_last_length
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Eine halbe Stunde müsste reichen - ach nein, rechnen wir lieber mit einer Stunde.",
            "einer Stunde müsste reichen.",
        ),
        ("Fr 8:30 Abel, 30min. nee, 45", "Fr 8:30 Abel, 45 min"),
        ("eine Stunde oder lieber anderthalb Stunden", "anderthalb Stunden"),
        ("zwanzig Minuten … quatsch, eine halbe Stunde bitte", "eine halbe Stunde bitte"),
        ("20 min, ach mach 30 draus", "30 min"),
        (
            "Eine Stunde dürfte genügen, wobei, nehmen Sie sicherheitshalber zwei Stunden.",
            "zwei Stunden dürfte genügen.",
        ),
        ("30 Minuten. Moment, 45 Minuten braucht er", "45 Minuten braucht er"),
    ],
)
def test_the_length_said_last_stands_in_the_place_of_the_first(text, meant):
    assert with_last_length(request(text)) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Call with Tom for 30 minutes, then lunch for an hour",
        "eine Stunde Sitzung und dann eine halbe Stunde Kaffee",
        "nicht 30 Minuten, sondern eine Stunde",
        "Mach aus 30 min 45",
        "30 Minuten reichen, nein, verschieb es nicht",
        "30 min um 10, lieber um 11",
        "Dauert das 30 Minuten? Oder eine Stunde?",
        "30 min, nein danke",
    ],
)
def test_two_lengths_that_are_both_meant_stay(text):
    assert with_last_length(request(text)) == text
