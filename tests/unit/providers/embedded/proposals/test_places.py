"""Where something is to be."""

import pytest

from desktop_assist.providers.embedded.proposals.places import place_in
from tests.helpers.user_requests import request

PLACES = ("Maple Room", "Room 4", "Canteen", "")


@pytest.mark.parametrize(
    ("text", "now", "place"),
    [
        ("Maple'll do us", "Room 4", "Maple Room"),
        ("they took room 4, so do it in Room 7", "Room 4", "Room 7"),
        ("in the canteen instead", "Maple Room", "Canteen"),
        ("still in the Maple Room", "Maple Room", ""),
        ("tomorrow at nine", "Room 4", ""),
    ],
)
def test_a_place_is_one_of_the_calendar_or_looks_like_one(text, now, place):
    assert place_in(request(text), PLACES, now) == place


def test_somebody_who_is_spoken_of_is_no_office():
    places = ("Ana's office", "Zoom")
    assert place_in(request("Ana has a board thing, so it starts at 2:30"), places) == ""
    assert place_in(request("it is in Ana's office then"), places) == "Ana's office"


def test_the_name_of_a_meeting_is_no_place():
    assert place_in(request("move the canteen talk"), PLACES, "", {"canteen", "talk"}) == ""
