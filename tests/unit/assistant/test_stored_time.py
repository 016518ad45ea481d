"""Kept moments sort by time, whatever zone they were made in."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_assist.assistant.stored_time import to_stored


def test_moments_of_several_zones_sort_by_time():
    berlin = datetime(2026, 11, 22, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    chicago = datetime(2026, 11, 22, 4, 0, tzinfo=ZoneInfo("America/Chicago"))

    assert to_stored(berlin) < to_stored(chicago)
    assert datetime.fromisoformat(to_stored(berlin)) == berlin
