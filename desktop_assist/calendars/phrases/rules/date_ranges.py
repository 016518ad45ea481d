"""Stretches of days: "13 to 15 July", "Feb 28th to March 1st", "from Monday until Friday"."""

from datetime import date, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    DAY_CODES,
    MONTHS_PER_YEAR,
    add_months,
    made_date,
    nth_weekday,
    weekday_before,
    weekday_from,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.clocks import clock
from desktop_assist.calendars.phrases.rules.dates import nearest_date, year_said
from desktop_assist.calendars.phrases.terms import Clock, Clocks, Days, Moments, Pattern


def _numbers_in_month(found: Found, context: Context) -> Days | None:
    month, year = found.number("month"), year_said(found)
    if year is None:
        nearest = nearest_date(month, found.number("first"), context)
        year = nearest.year if nearest else context.today.year
    first = made_date(year, month, found.number("first"))
    last = made_date(year, month, found.number("last"))
    return _stretch(first, last, has_year=found.has("year"))


def _numbers_to_dotted(found: Found, context: Context) -> Days | None:
    """Read "24. bis 26.12."; the month of the end also serves the start."""
    day, month, year = found.text("end").split(".")
    nearest = nearest_date(int(month), int(day), context)
    last = made_date(int(year), int(month), int(day)) if len(year) == len("2026") else nearest
    first = made_date(last.year, last.month, found.number("first")) if last else None
    return _stretch(first, last, has_year=bool(year))


def _stretch(first: date | None, last: date | None, *, has_year: bool = False) -> Days | None:
    return Days(first, last, has_year=has_year) if first and last and first <= last else None


def _day_to_number(found: Found, _: Context) -> Days | None:
    """Read "April 9th through 17th"; a smaller number is a day of the month after."""
    start, number = found.term("first", Days), found.number("last")
    first = start.first
    if found.has("year") and not start.has_year:
        first = made_date(found.number("year"), first.month, first.day) or first
    return _stretch(first, _number_after(first, number)) if number != first.day else None


def _days_to_days(found: Found, context: Context) -> Days | None:
    start, end = found.term("first", Days), found.term("last", Days)
    first, last = _first_of(start, end), end.last
    if last <= context.today < first:
        first = _looked_back(start, last)
    if end.weekday is not None and (last < first or start.in_week):
        last = weekday_from(first, end.weekday)
    elif last < first and end.is_number:
        last = _number_after(first, last.day)
    elif last < first and not end.has_year:
        last = made_date(last.year + 1, last.month, last.day) or last
    pattern = None
    if start.weekday is not None and end.weekday is not None and not found.has("lead"):
        pattern = Pattern(DAY_CODES[start.weekday : end.weekday + 1])
    grain = end.grain if end.grain == start.grain else "day"
    both_weak = start.is_weak and end.is_weak and not found.has("sure")
    if first > last or both_weak:
        return None
    weekday = start.weekday if end.weekday is not None else None
    return Days(first, last, grain, has_year=end.has_year, weekday=weekday, pattern=pattern)


def _first_of(start: Days, end: Days) -> date:
    """The first day, as the last one decides it."""
    if end.has_year and not start.has_year:
        return _in_year(start.first, end.last.year, end.last)
    if end.in_week and start.weekday is not None:
        return weekday_before(end.last, start.weekday)
    if start.others and not end.others:
        return _closest_before(end.last, (start.first, *start.others))
    return start.first


def _looked_back(start: Days, last: date) -> date:
    """Read "from 1 October to today", "from Monday until yesterday": all of it lies back."""
    if start.weekday is not None:
        return weekday_before(last + timedelta(days=1), start.weekday)
    if start.is_number:
        return add_months(start.first, -1)
    return start.first if start.has_year else add_months(start.first, -MONTHS_PER_YEAR)


def _closest_before(last: date, readings: tuple[date, ...]) -> date:
    """Of "10/1" in "10/1 to 10/31", the reading that agrees with the end."""
    before = [day for day in readings if day <= last]
    return max(before) if before else readings[0]


def _number_after(first: date, number: int) -> date:
    """The next day with this number; a month without it is passed over."""
    day = first + timedelta(days=1)
    while day.day != number:
        day += timedelta(days=1)
    return day


def _in_year(first: date, year: int, last: date) -> date:
    moved = made_date(year, first.month, first.day) or first
    return moved if moved <= last else made_date(year - 1, first.month, first.day) or first


def _times_on_nth_day(found: Found, _: Context) -> Moments | None:
    """Read "first Monday 1 pm to 3 pm of next month"."""
    month, pattern = found.term("month", Days), found.term("day", Days).pattern
    if pattern is None or pattern.is_weekly or len(pattern.by_day) != 1:
        return None
    number, weekday = int(pattern.by_day[0][:-2]), DAY_CODES.index(pattern.by_day[0][-2:])
    day = nth_weekday(month.first.year, month.first.month, weekday, number)
    times = found.term("times", Clocks)
    return Moments(day, times.start, day, times.end) if day else None


def _times_on_days(found: Found, _: Context) -> Moments | None:
    start_day, end_day = found.term("first", Days), found.term("last", Days)
    first, last, weekday = start_day.first, end_day.first, start_day.weekday
    if end_day.in_week and weekday is not None:
        first = weekday_before(last, weekday)
    start = found.term("start", Clock) if found.has("start") else clock(found.number("hour"), 0)
    end = found.term("end", Clock)
    if start is None:
        return None
    weekday = weekday if end_day.weekday is not None else None
    return Moments(first, start, last, end, weekday) if first < last else None


WORKING_WEEK = Pattern(DAY_CODES[:5])
"""Monday to Friday."""
_FIRST = "between|from? the? first=day_number|ordinal dot?"
_LAST = "the? last=day_number|ordinal dot?"
# In "5 January 9-11" the month has its day already, and the numbers are hours.
_A_DAY = ("day_number|ordinal", "day_number|ordinal dot", "day_number|ordinal of")

IN_A_MONTH = (
    Rule(
        f"{_FIRST} through|and|stroke {_LAST} of? month=month comma? of? year=year?",
        _numbers_in_month,
        not_after=("at", "around"),
    ),
    Rule(
        "from? month=month the? first=day_number|ordinal and the? last=ordinal comma? year=year?",
        _numbers_in_month,
        not_after=_A_DAY,
    ),
    Rule(
        "from? month=month the? first=day_number|ordinal and the? last=day_number",
        _numbers_in_month,
        not_after=_A_DAY,
        not_before=("oclock", "meridiem", "letter_unit", "length_unit", "unit", "word", "dash"),
    ),
    Rule("from? first=day_number dot? through end=dotted", _numbers_to_dotted),
    Rule(
        f"from? month=month the? first=day_number|ordinal through {_LAST} comma? of? year=year?",
        _numbers_in_month,
        not_after=_A_DAY,
    ),
)

RULES = (
    Rule(f"between|from? the? first=day through {_LAST} comma? year=year?", _day_to_number),
    Rule("lead=between|from? first=any_days comma? through last=any_days", _days_to_days),
    Rule("sure=between first=any_days and last=any_days", _days_to_days),
    Rule("sure=from first=any_days comma? through last=any_days", _days_to_days),
    Rule("from? first=day comma? start=time through last=day comma? end=time", _times_on_days),
    Rule("from? first=day comma? hour=hour through last=day comma? end=time", _times_on_days),
)

AFTER_TIMES = (Rule("day=day comma? times=times of|in? month=month_span", _times_on_nth_day),)
"""Tried after stretches of time."""
