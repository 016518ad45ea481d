"""What people call time zones."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.phrases.zone_names import SHORT, ZONES, fixed_zone
from desktop_assist.calendars.phrases.zone_places import PLACES


@pytest.mark.parametrize(
    ("offset", "minutes"), [("+01:00", 60), ("-5", -300), ("+05:30", 330), ("+0200", 120), ("z", 0)]
)
def test_an_offset_has_a_zone_that_far_from_utc(offset, minutes):
    zone = ZoneInfo(fixed_zone(offset))

    assert datetime(2026, 7, 1, tzinfo=zone).utcoffset() == timedelta(minutes=minutes)


@pytest.mark.parametrize("offset", ["+07:07", "+19", "-13:00"])
def test_an_offset_that_no_place_has_is_no_zone(offset):
    assert fixed_zone(offset) is None


def test_every_name_leads_to_a_zone():
    keys = {*ZONES.values(), *PLACES.values(), *SHORT.values()}

    assert all(ZoneInfo(key) for key in keys)
