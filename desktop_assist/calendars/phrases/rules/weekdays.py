"""Days named by a weekday or counted from today: "next Tuesday", "the last Friday of October"."""

from datetime import date, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    DAY_CODES,
    add_months,
    nth_weekday,
    week_start,
    weekday_before,
    weekday_from,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import single, year_said
from desktop_assist.calendars.phrases.rules.periods import COMING
from desktop_assist.calendars.phrases.terms import Days, Pattern

ONE_DAY = timedelta(days=1)
_DECEMBER = 12


def weekday_days(day: date) -> Days:
    """A day that only its weekday named."""
    return Days(day, day, weekday=day.weekday(), pattern=Pattern((DAY_CODES[day.weekday()],)))


def _nth_pattern(number: int, weekday: int, month: int | None = None) -> Pattern:
    return Pattern((f"{number}{DAY_CODES[weekday]}",), by_month=(month,) if month else ())


def _offset(found: Found, context: Context) -> Days | None:
    return single(context.today + timedelta(days=found.number("offset", 1)))


def _morgen(_: Found, context: Context) -> Days | None:
    return single(context.today + ONE_DAY)


def _bare(found: Found, context: Context) -> Days:
    weekday = found.number("weekday")
    if context.looks_back:
        return weekday_days(weekday_before(context.today, weekday))
    counts_today = context.policy.weekday_today == "today"
    return weekday_days(weekday_from(context.today + ONE_DAY * (not counts_today), weekday))


def _stub(found: Found, context: Context) -> Days | None:
    """Read "Mi 14:00"; "so" and "do" are words, too, so they need their dot."""
    return None if found.text("weekday") in {"so", "do"} else _bare(found, context)


def _stub_of_which(found: Found, context: Context) -> Days | None:
    """Read "nächsten Di"; "this so" and "next mo" are no German days."""
    match found.kind("which"):
        case _ if found.text("which") in {"this", "next", "last"}:
            return None
        case "next":
            return _next(found, context)
        case "last":
            return _last(found, context)
        case _:
            return _bare(found, context)


def _last_night(_: Found, context: Context) -> Days | None:
    return single(context.today - ONE_DAY)


def _a_week_later(found: Found, context: Context) -> Days | None:
    """Read "Friday week", "tomorrow week", "Friday fortnight"."""
    weeks = {"week": 1, "fortnight": 2}.get(found.text("unit"))
    named = _offset(found, context) if found.has("offset") else _bare(found, context)
    return single(named.first + timedelta(weeks=weeks)) if weeks and named else None


def _next(found: Found, context: Context) -> Days:
    weekday = found.number("weekday")
    if context.policy.next_weekday == "nearest":
        return weekday_days(weekday_from(context.today + ONE_DAY, weekday))
    return _in_week(weekday, 1, context)


def _last(found: Found, context: Context) -> Days:
    return weekday_days(weekday_before(context.today, found.number("weekday")))


def _in_week(weekday: int, weeks: int, context: Context) -> Days:
    monday = week_start(context.today) + timedelta(weeks=weeks)
    return weekday_days(monday + timedelta(days=weekday))


def _of_week(found: Found, context: Context) -> Days | None:
    if found.unit("unit") != "week":
        return None
    return _of_its_week(found.number("weekday"), _weeks_on(found), context)


def _weeks_on(found: Found) -> int:
    if found.text("which") in COMING:
        return 1
    return {"next": 1, "last": -1, "past": -1}.get(found.kind("which"), 0)


def _of_its_week(weekday: int, weeks: int, context: Context) -> Days:
    return _in_week(weekday, weeks, context)._replace(weekday=None, pattern=None, in_week=True)


def _days_of_week(found: Found, context: Context) -> Days | None:
    """Read "Monday to Wednesday last week"; "Friday to Monday next week" begins in this one."""
    if found.unit("unit") != "week":
        return None
    weeks = _weeks_on(found) if found.has("which") else 2
    last = _of_its_week(found.number("last"), weeks, context)
    return last._replace(first=weekday_before(last.first, found.number("first")))


def _counted(found: Found, context: Context) -> Days | None:
    first = weekday_from(context.today + ONE_DAY, found.number("weekday"))
    return single(first + timedelta(weeks=found.number("count") - 1))


def _of_month(found: Found, context: Context) -> Days | None:
    number = -1 if found.has("last") else found.number("nth")
    month, weekday, year = found.number("month"), found.number("weekday"), year_said(found)
    if year is not None:
        return single(nth_weekday(year, month, weekday, number), has_year=True)
    pattern = _nth_pattern(number, weekday, month)
    return single(_nearest_nth(month, weekday, number, context), pattern=pattern)


def _of_this_month(found: Found, context: Context) -> Days | None:
    """Read "the last Friday of the month", and "the first Monday" of whatever month is next."""
    number = -1 if found.has("last") else found.number("nth")
    weekday = found.number("weekday")
    if found.unit("unit") == "year":
        return single(_in_year(weekday, number, context.today.year))
    if found.has("unit") and found.unit("unit") != "month":
        return None
    day = _next_nth(weekday, number, context)
    return single(day, pattern=_nth_pattern(number, weekday))


def _in_year(weekday: int, number: int, year: int) -> date | None:
    if number < 0:
        return nth_weekday(year, _DECEMBER, weekday, number)
    return weekday_from(date(year, 1, 1), weekday) + timedelta(weeks=number - 1)


def _of_that_month(found: Found, context: Context) -> Days | None:
    if found.unit("unit") != "month":
        return None
    months = {"next": 1, "last": -1, "past": -1}.get(found.names["which"].kind, 0)
    month = add_months(context.today.replace(day=1), months)
    number = -1 if found.has("at_last") else found.number("nth")
    return single(nth_weekday(month.year, month.month, found.number("weekday"), number))


def _after_next(found: Found, context: Context) -> Days:
    return _in_week(found.number("weekday"), 2, context)


def _of_week_after_next(found: Found, context: Context) -> Days | None:
    is_week = found.unit("unit") == "week"
    return _of_its_week(found.number("weekday"), 2, context) if is_week else None


def _next_nth(weekday: int, number: int, context: Context) -> date | None:
    """In this month, or in the next where it is over."""
    for months in range(3):
        month = add_months(context.today.replace(day=1), months)
        day = nth_weekday(month.year, month.month, weekday, number)
        if day and day >= context.today:
            return day
    return None


def _nearest_nth(month: int, weekday: int, number: int, context: Context) -> date | None:
    step = -1 if context.looks_back else 1
    for years in range(3):
        day = nth_weekday(context.today.year + step * years, month, weekday, number)
        if day and (day <= context.today if context.looks_back else day >= context.today):
            return day
    return None


_STRETCH = (
    "between|from? first=weekday|weekday_stub dot? through last=weekday|weekday_stub dot?",
    "between first=weekday and last=weekday",
)
_WHICH_WEEK = (
    "comma? of|in? the? which=this|next|last unit=unit",
    "comma? of|in? the? unit=unit after_next",
    "comma? of|in? the? after_next_one unit=unit",
)
COUNTED = (
    Rule("count=n12 weekday=weekdays|weekday hence", _counted),
    *(Rule(f"{days} {week}", _days_of_week) for days in _STRETCH for week in _WHICH_WEEK),
)
"""Tried before "Sundays" and "Mon-Fri" are read as a repetition."""

RULES = (
    Rule("on? offset=offset", _offset),
    Rule("morgen", _morgen),
    Rule("last", _last_night, before="part"),
    Rule("on? the? weekday=weekday dot?", _bare),
    Rule("on? weekday=weekday_stub dot comma?", _bare, before="at|around|clock|hour|decimal"),
    Rule(
        "on? weekday=weekday_stub comma?",
        _stub,
        before="from? at|around? clock|hour|times|part oclock|meridiem?",
    ),
    Rule("on? weekday=weekday_stub comma?", _stub, before="at|around? n4"),
    Rule("on? the? which=this|next|last weekday=weekday_stub dot?", _stub_of_which),
    Rule("on? weekday=weekday unit=unit", _a_week_later),
    Rule("offset=offset unit=unit", _a_week_later),
    Rule("on? this weekday=weekday dot?", _bare),
    Rule("on? the? next weekday=weekday dot?", _next),
    Rule("on? the? last weekday=weekday dot?", _last),
    Rule("on? weekday=weekday comma? of|in? the? which=this|next|last unit=unit", _of_week),
    Rule("which=this|next|last unit=unit comma? on? weekday=weekday", _of_week),
    Rule("on|in? the? nth=ordinal weekday=weekday of|in month=month comma? year=year?", _of_month),
    Rule("on? the? nth=ordinal weekday=weekday of|in? the? unit=unit", _of_this_month),
    Rule("on? the? last=last weekday=weekday of|in? the? unit=unit", _of_this_month),
    Rule("on? the? nth=ordinal weekday=weekday", _of_this_month),
    Rule("on? the? after_next_one weekday=weekday", _after_next),
    Rule("on? weekday=weekday comma? on? the? after_next_one unit=unit", _of_week_after_next),
    Rule("on? the? after_next_one unit=unit comma? on? weekday=weekday", _of_week_after_next),
    Rule("on? weekday=weekday comma? of|in? the? unit=unit after_next", _of_week_after_next),
    Rule(
        "on? the? nth=ordinal weekday=weekday of|in? which=this|next|last unit=unit",
        _of_that_month,
    ),
    Rule(
        "on? the? at_last=last weekday=weekday of|in? which=this|next|last unit=unit",
        _of_that_month,
    ),
    Rule("on? the? weekday=weekday after_next", _after_next),
    Rule("on|in? the? last=last weekday=weekday of|in month=month comma? year=year?", _of_month),
)
