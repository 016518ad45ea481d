"""The meetings of a series as the library works them out, and as it is done without it."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.occurrences import ExpandedSeries, Window
from desktop_assist.calendars.ics.series import Series
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.expansion import Expansion, OccurrenceRow, rows_of
from desktop_assist.calendars.index.plain_expansion import plain_series
from desktop_assist.calendars.index.plain_record import record_of, series_in
from tests.helpers.frozen_clock import BERLIN

FILE = Path("a.ics")


def days(first: date, last: date, home: ZoneInfo = BERLIN) -> Window:
    start, end = (datetime.combine(day, time(), home) for day in (first, last + timedelta(days=1)))
    return Window(start, end, home)


def rows_of_library(one: Series, zones: ZoneLookup, window: Window) -> set[OccurrenceRow]:
    """As rows, which tell one zone from another where their times are the same."""
    expanded = ExpandedSeries(one, zones, FILE)
    found = expanded.between(window if expanded.repeats else expanded.whole(window.home))
    return set(rows_of(Expansion("", (), rows_of(found)).listing(FILE, window).meetings))


def rows_of_ours(one: Series, zones: ZoneLookup, window: Window) -> set[OccurrenceRow]:
    plain = plain_series(one.blocks, zones)
    assert plain is not None
    assert series_in(record_of(plain)) == plain
    return set(rows_of(plain.listing(FILE, window).meetings))
