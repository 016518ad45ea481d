"""Quarters and half-years by their number: "Q3", "the second quarter of 2027", "H1"."""

from datetime import date

from desktop_assist.calendars.phrases.calendar_math import add_months, month_end
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import year_said
from desktop_assist.calendars.phrases.rules.periods import months_from
from desktop_assist.calendars.phrases.terms import Days

_QUARTER_NAMES = frozenset({"q", "quarter", "quartal", "quartals"})
_QUARTERS = 4
_HALVES = 2
_QUARTER_MONTHS = 3
_HALF_MONTHS = 6


def _quarter(found: Found, context: Context) -> Days | None:
    number = found.number("number")
    if number not in range(1, _QUARTERS + 1) or found.text("q") not in _QUARTER_NAMES:
        return None
    first = _first_day(number, _QUARTER_MONTHS, found, context)
    return months_from(first, _QUARTER_MONTHS, "quarter")


def _half_year(found: Found, context: Context) -> Days | None:
    """Read "H1 2027"; "h 1" is something else."""
    number, letter = found.number("number"), found.names.get("h")
    is_name = letter is None or (letter.text == "h" and letter.end == found.names["number"].start)
    if number not in range(1, _HALVES + 1) or not is_name:
        return None
    first = _first_day(number, _HALF_MONTHS, found, context)
    return Days(first, month_end(add_months(first, _HALF_MONTHS - 1)), "quarter")


def _first_day(number: int, months: int, found: Found, context: Context) -> date:
    """In the year said, else in the one that comes, or in the last that has begun."""
    year = year_said(found)
    first = date(year or context.today.year, (number - 1) * months + 1, 1)
    if year is not None:
        return first
    is_over = month_end(add_months(first, months - 1)) < context.today
    if context.looks_back:
        return add_months(first, -12) if first > context.today else first
    return add_months(first, 12) if is_over else first


RULES = (
    Rule("in? the? q=word number=n12 comma? of? year=year?", _quarter),
    Rule("in? the? number=ordinal q=quarter|unit of? year=year?", _quarter),
    Rule("in? the? h=letter_unit number=n12 comma? of? year=year?", _half_year),
    Rule("in? the? number=ordinal half_year of? year=year?", _half_year),
)
