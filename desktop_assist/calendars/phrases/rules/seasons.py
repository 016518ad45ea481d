"""Seasons of the northern year, each of three whole months: "in spring", "Ende des Sommers"."""

from datetime import date

from desktop_assist.calendars.phrases.calendar_math import add_months
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import year_said
from desktop_assist.calendars.phrases.rules.periods import months_from
from desktop_assist.calendars.phrases.terms import Days

_MONTHS = 3


def _season(found: Found, context: Context) -> Days:
    first = found.number("season")
    year = year_said(found)
    if year is not None:
        return _of_year(year, first)._replace(has_year=True)
    around = range(context.today.year - 2, context.today.year + 3)
    seasons = [_of_year(one, first) for one in around]
    if found.kind("which") == "last":
        return [one for one in seasons if one.last < context.today][-1]
    if context.looks_back:
        return [one for one in seasons if one.first <= context.today][-1]
    if found.kind("which") == "next":
        return next(one for one in seasons if one.first > context.today)
    return next(one for one in seasons if one.last >= context.today)


def _of_year(year: int, first_month: int) -> Days:
    return months_from(date(year, first_month, 1), _MONTHS, "quarter")


def _part(found: Found, context: Context) -> Days:
    """Its first, middle or last month: "late summer", "Anfang des Winters"."""
    season = _season(found, context)
    return months_from(add_months(season.first, _place(found)), 1, "month")


def _place(found: Found) -> int:
    if found.has("middle"):
        return 1
    return 2 if found.has("end") or found.unit("modifier") == "late" else 0


_OF = "of|in? the? which=this|next|last? season=season of? year=year?"

RULES = (
    Rule("in|for|since|until the? season=season of? year=year?", _season),
    Rule("in|for|on? the? which=this|next|last season=season", _season),
    Rule("the? season=season of? year=year", _season),
    Rule(f"in|at|from? the? end=end_of {_OF}", _part),
    Rule(f"in|at|from? the? begin_of {_OF}", _part),
    Rule(f"in|at|from? the? middle=middle_of dash? {_OF}", _part),
    Rule(f"in? the? modifier=modifier {_OF}", _part),
)
