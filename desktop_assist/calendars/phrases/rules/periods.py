"""Weeks, weekends, months, quarters, years: "next week", "KW 50", "in October", "Q3"."""

from dataclasses import replace
from datetime import date, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    add_months,
    add_workdays,
    made_date,
    month_end,
    week_start,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import year_said
from desktop_assist.calendars.phrases.terms import DayPart, Days, Grain, Since

_COMING = frozenset({"coming", "upcoming", "this coming"})
"""Before a weekday they mean the nearest one, before a week the next one."""
_END_OF_DAY = DayPart(16, 18)
_PARTS_OF_WEEK = {"weekend": (5, 6), "workweek": (0, 4)}
_MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}


def week_of(day: date) -> Days:
    """The Monday-to-Sunday week of a day."""
    monday = week_start(day)
    return Days(monday, monday + timedelta(days=6), "week")


def months_from(first: date, count: int, grain: Grain) -> Days:
    """So many whole months."""
    return Days(first, month_end(add_months(first, count - 1)), grain)


def period_of(unit: str, day: date) -> Days | None:
    """The week, weekend, working week, month, quarter or year of a day."""
    if unit in _MONTHS:
        return _whole_months(unit, day)
    if unit == "week":
        return week_of(day)
    if unit == "day":
        return Days(day, day)
    if unit not in _PARTS_OF_WEEK:
        return None
    first, last = _PARTS_OF_WEEK[unit]
    return Days(week_start(day) + timedelta(days=first), week_start(day) + timedelta(days=last))


def _whole_months(unit: str, day: date) -> Days:
    length = _MONTHS[unit]
    first = day.replace(day=1, month=(day.month - 1) // length * length + 1)
    grains: dict[str, Grain] = {"month": "month", "quarter": "quarter", "year": "year"}
    return months_from(first, length, grains[unit])


def moved(unit: str, day: date, count: int) -> date:
    """A day in the period so many periods on."""
    if unit in _MONTHS:
        return add_months(day.replace(day=1), _MONTHS[unit] * count)
    return day + timedelta(days=count if unit == "day" else 7 * count)


def _which(found: Found, context: Context) -> Days | None:
    unit = "quarter" if found.names["unit"].kind == "quarter" else found.unit("unit")
    count = {"next": 1, "last": -1, "past": -1}.get(found.names["which"].kind, 0)
    if found.text("which") in _COMING:
        count = 1
    return period_of(unit, moved(unit, context.today, count))


def _after_next(found: Found, context: Context) -> Days | None:
    unit = found.unit("unit")
    return period_of(unit, moved(unit, context.today, 2))


def _edge(found: Found, context: Context) -> Days | DayPart | None:
    unit = found.unit("unit")
    if unit == "day":
        return _END_OF_DAY if found.has("end") else None
    count = 1 if found.has("next") else -1 if found.has("last") else 0
    return edge_of(period_of(unit, moved(unit, context.today, count)), found)


def edge_of(period: Days | None, found: Found) -> Days | None:
    """The first or last day of a period; a week ends with its Friday."""
    if period is None:
        return None
    last = period.first + timedelta(days=4) if period.grain == "week" else period.last
    day = last if found.has("end") else period.first
    return Days(day, day)


def _since_start(found: Found, context: Context) -> Since | None:
    period = period_of(found.unit("unit"), context.today)
    return Since(period.first) if period else None


def _months(found: Found, context: Context) -> Days | None:
    last = found.number("month")
    year = year_said(found) or _month_year(last, context, "")
    start = date(year - (found.number("first") > last), found.number("first"), 1)
    end = month_end(date(year, last, 1))
    return Days(start, end, "month", has_year=found.has("year"))


def _bare_year(found: Found, context: Context) -> Days:
    return replace(_year(found, context), is_weak=True)


def _day_of_which(found: Found, context: Context) -> Days | None:
    month = _which(found, context)
    if month is None or month.grain != "month":
        return None
    return _within(month, found.number("first"), found.number("last", found.number("first")))


def _within(month: Days, first: int, last: int) -> Days | None:
    start = month.first - timedelta(days=1)
    days = Days(start + timedelta(days=first), start + timedelta(days=last))
    return days if month.first <= days.first <= days.last <= month.last else None


def _piece_of_month(found: Found, context: Context) -> Days | None:
    """Read "the first week of October", "the last day of the month"."""
    if found.has("month"):
        month = _month(found, context)
    elif found.has("which"):
        month = _which(found, context)
    else:
        month = period_of(found.unit("unit"), context.today)
    return _numbered_piece(month, found) if month else None


def _numbered_piece(month: Days, found: Found) -> Days | None:
    number = found.number("nth")
    if found.names["piece"].kind == "workday":
        return _workday(month, number)
    if found.unit("piece") == "day":
        return _within(month, number, number) if number else Days(month.last, month.last)
    if found.unit("piece") != "week" or month.grain != "month":
        return None
    first_monday = month.first + timedelta(days=-month.first.weekday() % 7)
    last_sunday = month.last - timedelta(days=(month.last.weekday() + 1) % 7)
    monday = first_monday + timedelta(weeks=number - 1)
    return week_of(monday if number else last_sunday)


def _workday(month: Days, number: int) -> Days:
    before = month.first - timedelta(days=1)
    after = month.last + timedelta(days=1)
    day = add_workdays(before, number) if number else add_workdays(after, -1)
    return Days(day, day)


def _weekend(found: Found, context: Context) -> Days | None:
    if found.unit("unit") != "weekend":
        return None
    back = 7 if context.looks_back else 0
    return period_of("weekend", context.today - timedelta(days=back))


def _week_number(found: Found, context: Context) -> Days | None:
    if found.has("unit") and found.unit("unit") != "week":
        return None
    number = found.number("number")
    year = year_said(found) or context.today.isocalendar().year
    week = _iso_week(year, number)
    if week and not found.has("year"):
        if context.looks_back and week.first > context.today:
            return _iso_week(year - 1, number)
        if not context.looks_back and week.last < context.today:
            return _iso_week(year + 1, number)
    return week


def _iso_week(year: int, number: int) -> Days | None:
    try:
        return week_of(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None


def _month(found: Found, context: Context) -> Days | None:
    month, year = found.number("month"), year_said(found)
    if year is None:
        year = _month_year(month, context, found.names["which"].kind if found.has("which") else "")
    first = made_date(year, month, 1)
    return Days(first, month_end(first), "month", has_year=found.has("year")) if first else None


def _month_year(month: int, context: Context, which: str) -> int:
    year, today = context.today.year, context.today.month
    if which == "this":
        return year
    if context.looks_back or which == "last":
        return year if month < today or (month == today and which != "last") else year - 1
    return year if month > today or (month == today and which != "next") else year + 1


def _month_of_which(found: Found, context: Context) -> Days | None:
    """Read "October last year", "last year in October"."""
    if found.unit("unit") != "year":
        return None
    count = {"next": 1, "last": -1}.get(found.names["which"].kind, 0)
    first = made_date(context.today.year + count, found.number("month"), 1)
    return Days(first, month_end(first), "month", has_year=True) if first else None


def _bare_month(found: Found, context: Context) -> Days | None:
    days = _month(found, context)
    return Days(days.first, days.last, "month", is_weak=True) if days else None


def _numbered_quarter(found: Found, context: Context) -> Days | None:
    number = found.number("number")
    if number not in range(1, 5) or found.names["q"].text not in {"q", "quarter", "quartal"}:
        return None
    year = year_said(found)
    if year is None:
        first = date(context.today.year, number * 3 - 2, 1)
        is_ahead = first > context.today
        is_over = month_end(add_months(first, 2)) < context.today
        year = first.year - (context.looks_back and is_ahead) + (not context.looks_back and is_over)
    return months_from(date(year, number * 3 - 2, 1), 3, "quarter")


def _year(found: Found, _: Context) -> Days:
    year = found.number("year")
    return Days(date(year, 1, 1), date(year, 12, 31), "year", has_year=True)


_OF_MONTH = "of|in month=month comma? year=year?"
_OF_WHICH = "of|in? the? which=this|next|last unit=unit"

RULES = (
    Rule("in? the? unit=unit after_next", _after_next),
    Rule("in? the? after_next_one unit=unit", _after_next),
    Rule("at|on|in? the? end=end_of the|this? next=next? last=last? unit=unit", _edge),
    Rule("at|on|in|from? the? begin_of the|this? next=next? last=last? unit=unit", _edge),
    Rule("since the? begin_of the|this? unit=unit", _since_start),
    Rule("in|from|between|for? first=month through|and month=month of? year=year?", _months),
    Rule("year=year", _bare_year),
    Rule(f"on? the? first=ordinal {_OF_WHICH}", _day_of_which),
    Rule(
        f"from? the? first=day_number|ordinal through the? last=day_number|ordinal {_OF_WHICH}",
        _day_of_which,
    ),
    Rule(f"on|in? the? nth=ordinal piece=unit {_OF_MONTH}", _piece_of_month),
    Rule(f"on|in? the? last piece=unit {_OF_MONTH}", _piece_of_month),
    Rule(f"on|in? the? nth=ordinal piece=unit {_OF_WHICH}", _piece_of_month),
    Rule(f"on|in? the? last piece=unit {_OF_WHICH}", _piece_of_month),
    Rule("on|in? the? nth=ordinal piece=unit of|in the unit=unit", _piece_of_month),
    Rule("on|in? the? last piece=unit of|in the unit=unit", _piece_of_month),
    Rule("in|on|for|at? the? which=this|next|last unit=unit|quarter", _which),
    Rule("the? unit=unit", _weekend),
    Rule("on|at the? unit=unit", _weekend),
    Rule("unit=unit number=day_number|n59 comma? year=year?", _week_number),
    Rule("in? the? week_word number=day_number|n59 comma? year=year?", _week_number),
    Rule(f"in|for|of? month=month comma? {_OF_WHICH}", _month_of_which),
    Rule("in? the? which=this|next|last unit=unit comma? in? month=month", _month_of_which),
    Rule("in|for|of? month=month comma? of? year=year", _month),
    Rule("in|for|of month=month", _month),
    Rule("in? the? which=this|next|last month=month", _month),
    Rule("month=month", _bare_month),
    Rule("in? the? q=word number=n12 comma? of? year=year?", _numbered_quarter),
    Rule("in? the? number=ordinal q=quarter|unit of? year=year?", _numbered_quarter),
    Rule("in|for|of the? unit? year=year", _year),
)
