"""Clocks give aware times in the home zone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.domain.errors import SettingsError
from desktop_assist.system.clock import FixedClock, SystemClock, find_time_zone

BERLIN = ZoneInfo("Europe/Berlin")


def test_the_system_clock_is_in_the_home_zone():
    assert SystemClock(BERLIN).now().tzinfo is BERLIN


def test_a_fixed_clock_is_turned_to_the_home_zone():
    clock = FixedClock(datetime(2026, 11, 22, 9, tzinfo=UTC), BERLIN)
    assert clock.now().hour == 10
    assert clock.time_zone is BERLIN


def test_an_empty_name_means_the_machines_zone():
    assert isinstance(find_time_zone(""), ZoneInfo)


@pytest.mark.parametrize("name", ["Mars/Olympus", "../etc/passwd", "Berlin!"])
def test_an_unknown_zone_is_refused(name):
    with pytest.raises(SettingsError, match="no time zone"):
        find_time_zone(name)
