"""Holidays by their rule: "Christmas", "Labor Day", "Ostermontag", "1. Advent"."""

from dataclasses import replace
from datetime import date, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    DAY_CODES,
    easter,
    made_date,
    nth_weekday,
    weekday_before,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import single, year_said
from desktop_assist.calendars.phrases.rules.periods import week_of
from desktop_assist.calendars.phrases.terms import Days, Pattern

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _SUNDAY = 0, 1, 2, 3, 6
_FIXED = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "australia_day": (1, 26),
    "groundhog_day": (2, 2),
    "valentine": (2, 14),
    "leap_day": (2, 29),
    "womens_day": (3, 8),
    "st_patrick": (3, 17),
    "april_fools": (4, 1),
    "earth_day": (4, 22),
    "st_george": (4, 23),
    "anzac_day": (4, 25),
    "may_day": (5, 1),
    "cinco_de_mayo": (5, 5),
    "childrens_day": (6, 1),
    "flag_day": (6, 14),
    "juneteenth": (6, 19),
    "canada_day": (7, 1),
    "independence_day": (7, 4),
    "bastille_day": (7, 14),
    "swiss_day": (8, 1),
    "assumption": (8, 15),
    "world_childrens_day": (9, 20),
    "michaelmas": (9, 29),
    "german_unity": (10, 3),
    "austrian_day": (10, 26),
    "halloween": (10, 31),
    "all_saints": (11, 1),
    "all_souls": (11, 2),
    "guy_fawkes": (11, 5),
    "veterans_day": (11, 11),
    "st_andrew": (11, 30),
    "nicholas": (12, 6),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
}
_FROM_EASTER = {
    "fat_thursday": -52,
    "rose_monday": -48,
    "shrove_tuesday": -47,
    "ash_wednesday": -46,
    "palm_sunday": -7,
    "maundy_thursday": -3,
    "good_friday": -2,
    "holy_saturday": -1,
    "easter": 0,
    "easter_monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit_monday": 50,
    "trinity_sunday": 56,
    "corpus_christi": 60,
}
_NTH_WEEKDAYS = {
    "king_day": (1, _MONDAY, 3, 0),
    "presidents_day": (2, _MONDAY, 3, 0),
    "mothers_day": (5, _SUNDAY, 2, 0),
    "early_may": (5, _MONDAY, 1, 0),
    "memorial_day": (5, _MONDAY, -1, 0),
    "fathers_day": (6, _SUNDAY, 3, 0),
    "summer_bank_holiday": (8, _MONDAY, -1, 0),
    "labor_day": (9, _MONDAY, 1, 0),
    "columbus_day": (10, _MONDAY, 2, 0),
    "election_day": (11, _MONDAY, 1, 1),
    "thanksgiving": (11, _THURSDAY, 4, 0),
    "black_friday": (11, _THURSDAY, 4, 1),
    "cyber_monday": (11, _THURSDAY, 4, 4),
}
"""Month, weekday, which of them, days after it. Mother's Day is the one of most of the world."""
_FROM_FOURTH_ADVENT = {
    "remembrance_sunday": -35,
    "repentance": -32,
    "last_sunday_of_the_dead": -28,
    "first_advent": -21,
    "second_advent": -14,
    "third_advent": -7,
    "fourth_advent": 0,
}


def holiday_date(name: str, year: int) -> date | None:
    """When a holiday is in a year; None for a 29 February that is not there."""
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in _FROM_FOURTH_ADVENT:
        last_advent = weekday_before(date(year, 12, 25), _SUNDAY)
        return last_advent + timedelta(days=_FROM_FOURTH_ADVENT[name])
    if name in _NTH_WEEKDAYS:
        month, weekday, number, days = _NTH_WEEKDAYS[name]
        day = nth_weekday(year, month, weekday, number)
        return day + timedelta(days=days) if day else None
    return made_date(year, *_FIXED[name])


def holiday_pattern(name: str) -> Pattern | None:
    """How a holiday comes again every year; None for one that follows Easter or Advent."""
    if name in _FIXED:
        month, day = _FIXED[name]
        return Pattern(by_month=(month,), by_month_day=(day,))
    month, weekday, number, days_after = _NTH_WEEKDAYS.get(name, (0, 0, 0, 1))
    if days_after:
        return None
    return Pattern(by_month=(month,), by_day=(f"{number}{DAY_CODES[weekday]}",))


def _holiday(found: Found, context: Context) -> Days | None:
    name, year = found.unit("holiday"), year_said(found)
    if year is None and found.has("which"):
        year = context.today.year + {"next": 1, "last": -1}.get(found.kind("which"), 0)
    if year is not None:
        return _named(single(holiday_date(name, year), has_year=True))
    return _named(_nearest(name, context))


def _named(days: Days | None) -> Days | None:
    return days._replace(is_holiday=True) if days else None


def _nearest(name: str, context: Context) -> Days | None:
    today = context.today
    years = range(today.year - _YEARS_AROUND, today.year + _YEARS_AROUND)
    dates = [day for day in (holiday_date(name, one) for one in years) if day]
    if context.looks_back:
        return single(max(day for day in dates if day <= today))
    return single(min(day for day in dates if day >= today))


def _last_one(found: Found, context: Context) -> Days | None:
    if found.kind("which") != "last":
        return None  # "nach Weihnachten"
    back = replace(context.policy, direction="past")
    return _nearest(found.unit("holiday"), context._replace(policy=back))


def _week_of(found: Found, context: Context) -> Days | None:
    """Read "Thanksgiving week"."""
    day = _holiday(found, context) if found.text("unit") == "week" else None
    return week_of(day.first) if day else None


def _of_which_year(found: Found, context: Context) -> Days | None:
    return _holiday(found, context) if found.unit("unit") == "year" else None


def _between_years(_: Found, context: Context) -> Days:
    """Read "zwischen den Jahren": the days from Christmas to the year's end."""
    year = context.today.year - (
        context.looks_back and context.today < date(context.today.year, 12, 27)
    )
    return Days(date(year, 12, 27), date(year, 12, 31))


_YEARS_AROUND = 9
"""A leap day comes again within eight years."""

RULES = (
    Rule("on|at|in|for? the? holiday=holiday weekday? comma? of|in? year=year?", _holiday),
    Rule("on|at? holiday=holiday comma? of|in? which=this|next|last unit=unit", _of_which_year),
    Rule("on|at|in|since? the? which=last holiday=holiday", _last_one),
    Rule("in|on|of? the? holiday=holiday unit=unit", _week_of),
    Rule("the? holiday=new_year_word", _holiday, after="later|before|until|since"),
    Rule("the? holiday=new_year_word", _holiday, after="between holiday and"),
    Rule("between_years", _between_years),
)
