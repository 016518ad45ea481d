"""Holidays by their rule: "Christmas", "New Year's Eve", "Thanksgiving", "Ostermontag"."""

from collections.abc import Callable
from datetime import date, timedelta

from desktop_assist.calendars.phrases.calendar_math import easter, nth_weekday
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import single
from desktop_assist.calendars.phrases.terms import Days

_THURSDAY = 3
_HOLIDAYS: dict[str, Callable[[int], date | None]] = {
    "christmas": lambda year: date(year, 12, 25),
    "christmas_eve": lambda year: date(year, 12, 24),
    "boxing_day": lambda year: date(year, 12, 26),
    "new_years_eve": lambda year: date(year, 12, 31),
    "new_year": lambda year: date(year, 1, 1),
    "halloween": lambda year: date(year, 10, 31),
    "valentine": lambda year: date(year, 2, 14),
    "thanksgiving": lambda year: nth_weekday(year, 11, _THURSDAY, 4),
    "easter": easter,
    "easter_monday": lambda year: easter(year) + timedelta(days=1),
    "good_friday": lambda year: easter(year) - timedelta(days=2),
}


def _holiday(found: Found, context: Context) -> Days | None:
    rule = _HOLIDAYS[found.unit("holiday")]
    if found.has("year"):
        return single(rule(found.number("year")), has_year=True)
    today = context.today
    dates = [day for day in map(rule, range(today.year - 1, today.year + 2)) if day]
    if context.looks_back:
        return single(max(day for day in dates if day <= today))
    return single(min(day for day in dates if day >= today))


RULES = (Rule("on|at? holiday=holiday weekday? comma? year=year?", _holiday),)
