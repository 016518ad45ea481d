"""A month begins and ends at home."""

from datetime import UTC, date, datetime

from desktop_assist.usage.month import Month, month_of, stored
from tests.helpers.frozen_clock import BERLIN

LATE = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)


def test_a_moment_belongs_to_the_month_at_home():
    assert month_of(LATE, BERLIN) == Month(2026, 12, BERLIN)


def test_a_month_ends_where_the_next_begins():
    november, december = Month(2026, 11, BERLIN), Month(2026, 12, BERLIN)

    assert november.span()[1] == december.span()[0] == "2026-11-30T23:00:00.000000+00:00"
    assert (december.next_first, november.name) == (date(2027, 1, 1), "2026-11")


def test_moments_of_several_zones_sort():
    assert stored(LATE) == stored(LATE.astimezone(BERLIN))
