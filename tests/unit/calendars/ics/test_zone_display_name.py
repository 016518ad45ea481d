"""A zone is understood as Windows shows it, or not at all."""

import pytest

from desktop_assist.calendars.ics.zone_display_name import zone_shown_as


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Amsterdam"),
        ("(GMT+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Brussels"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"),
        ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
        ("(UTC) Coordinated Universal Time", "UTC"),
        ("(UTC+12:00) Auckland, Wellington", "Pacific/Auckland"),
        ("(UTC+00:00) Dublin, Edinburgh, Lissabon, London", "Europe/Dublin"),
        ("大阪、札幌、東京", "Asia/Tokyo"),
    ],
)
def test_a_list_of_places_is_understood(name, zone):
    assert zone_shown_as(name) == zone


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Customized Time Zone",
        "(UTC+03:00) Berlin",
        "(UTC+01:00) Atlantis",
        "London",
        "tzone://Microsoft/Custom",
    ],
)
def test_anything_else_stays_unknown(name):
    assert zone_shown_as(name) is None
