"""For when a table, and a row of it, holds."""

import re
from datetime import date

from desktop_assist.documents.lookup.asked import AskedTime, fiscal_days
from desktop_assist.documents.lookup.cell_reading import day_in
from desktop_assist.documents.lookup.season_cell import ALL_YEAR, season_in
from desktop_assist.documents.lookup.typed_table import TypedTable
from desktop_assist.files.formats.table import Cell

_FISCAL_NAME = re.compile(r"(?:^|[^a-z])fy[\s_-]?(?:20)?(\d\d)(?!\d)", re.IGNORECASE)
_YEAR_NAME = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_YEAR_DAYS = 366


def days_of(table: TypedTable) -> tuple[date, date]:
    """The days a table is made for: as its name says, else as its seasons do."""
    name = f"{table.source} {table.sheet}"
    if found := _FISCAL_NAME.search(name):
        return fiscal_days(2000 + int(found[1]))
    years = [
        day[0]
        for place in (*table.places("begin"), *table.places("end"))
        for _, row in table.rows
        if (day := day_in(row[place])) and day[0]
    ]
    if years:
        return date(min(years), 1, 1), date(max(years), 12, 31)
    if found := _YEAR_NAME.search(name):
        return date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
    return date.min, date.max


def is_in_season(table: TypedTable, row: tuple[Cell, ...], asked: AskedTime) -> bool:
    """Whether a row holds for some of the days that are asked for; it does without a season.

    Only month and day are compared: tables give their seasons with the year of the edition, and
    those that reach over the end of a year with one that cannot be.
    """
    begin, end = _season(table, row)
    if begin is None or end is None:
        return True
    if (asked.last - asked.first).days >= _YEAR_DAYS - 1:
        return True
    first, last = (asked.first.month, asked.first.day), (asked.last.month, asked.last.day)
    return any(
        one_first <= other_last and other_first <= one_last
        for one_first, one_last in _unwrapped(begin, end)
        for other_first, other_last in _unwrapped(first, last)
    )


def season_words(table: TypedTable, row: tuple[Cell, ...]) -> str:
    """The season as the row has it: "October 1 to February 28"; empty where it has none."""
    if one := table.places("season")[:1]:
        season = season_in(row[one[0]])
        return str(row[one[0]]).strip() if season and season != ALL_YEAR else ""
    places = (*table.places("begin")[:1], *table.places("end")[:1])
    words = [str(row[place]).strip() for place in places]
    return " to ".join(words) if len(words) == len(("begin", "end")) and all(words) else ""


def _season(
    table: TypedTable, row: tuple[Cell, ...]
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    for place in table.places("season"):
        season = season_in(row[place])
        return (season.first, season.last) if season else (None, None)
    return _month_day(table.places("begin"), row), _month_day(table.places("end"), row)


def _month_day(places: tuple[int, ...], row: tuple[Cell, ...]) -> tuple[int, int] | None:
    day = day_in(row[places[0]]) if places else None
    return (day[1], day[2]) if day else None


def _unwrapped(
    first: tuple[int, int], last: tuple[int, int]
) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """A span within one year, or the two halves of one that reaches over its end."""
    if first <= last:
        return ((first, last),)
    return (first, (12, 31)), ((1, 1), last)
