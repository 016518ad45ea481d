"""Places whose clock people name."""

from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.phrases.zone_places import PLACES


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("basel", "Europe/Zurich"),
        ("basler", "Europe/Zurich"),
        ("cork", "Europe/Dublin"),
        ("salt lake city", "America/Denver"),
        ("pune", "Asia/Kolkata"),
    ],
)
def test_a_place_has_the_clock_of_its_country(place, zone):
    assert PLACES[place] == zone


def test_every_place_leads_to_a_zone():
    assert all(ZoneInfo(key) for key in PLACES.values())
    assert all(name == name.strip().lower() for name in PLACES)
