"""The meetings of a series as the library works them out, and as it is done without it."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from desktop_assist.calendars.ics.occurrences import ANY_HOME, ExpandedSeries, Window
from desktop_assist.calendars.ics.series import Series
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.expansion import OccurrenceRow, rows_of
from desktop_assist.calendars.index.plain_expansion import plain_series


def rows_of_library(one: Series, zones: ZoneLookup, first: date, last: date) -> set[OccurrenceRow]:
    expanded = ExpandedSeries(one, zones, Path("a.ics"))
    start, end = (datetime.combine(day, time(), UTC) for day in (first, last + timedelta(days=1)))
    window = Window(start, end, ANY_HOME) if expanded.repeats else expanded.whole(ANY_HOME)
    return set(rows_of(expanded.between(window)))


def rows_of_ours(one: Series, zones: ZoneLookup, first: date, last: date) -> set[OccurrenceRow]:
    plain = plain_series(one.blocks, zones)
    assert plain is not None
    return set(plain.rows(first, last) if plain.repeats else (plain.only_row(),))
