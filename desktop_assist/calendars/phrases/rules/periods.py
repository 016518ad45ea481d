"""Weeks, weekends, months, quarters, years: "next week", "KW 50", "in October"."""

from datetime import date, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    DAY_CODES,
    SATURDAY,
    add_months,
    add_workdays,
    made_date,
    month_end,
    nth_weekday,
    week_start,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import year_said
from desktop_assist.calendars.phrases.terms import DayPart, Days, Moment, Pattern, Since
from desktop_assist.calendars.phrases.understanding import Grain

COMING = frozenset(
    {"coming", "upcoming", "this coming"}
    | {"kommende", "kommenden", "kommender", "kommendes", "kommendem"}
)
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


def _named(unit: str, day: date, context: Context) -> Days | None:
    """The same, with the weekend as the user's own begins."""
    period = period_of(unit, day)
    if period and unit == "weekend" and context.policy.weekend_start == "friday":
        return period._replace(first=period.first - timedelta(days=1))
    return period


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
    if found.text("which") in COMING:
        count = int(unit != "weekend" or context.today.weekday() >= SATURDAY)
    if unit == "fortnight":
        return _fortnight(count, context.today)
    return _named(unit, moved(unit, context.today, count), context)


def _fortnight(count: int, today: date) -> Days | None:
    if count < 0:
        return Days(today - timedelta(days=13), today)
    first = week_start(today) + timedelta(weeks=count)
    return Days(first, first + timedelta(days=13), "week")


def _after_next(found: Found, context: Context) -> Days | None:
    unit = found.unit("unit")
    return _named(unit, moved(unit, context.today, 2), context)


def _edge(found: Found, context: Context) -> Days | DayPart | None:
    unit = "quarter" if found.kind("unit") == "quarter" else found.unit("unit")
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


def _end_word(found: Found, context: Context) -> Days | DayPart | None:
    """Read "eod", "eow", "eom"."""
    unit = found.unit("word")
    if unit == "day":
        return _END_OF_DAY
    period = period_of(unit, context.today)
    if period is None:
        return None
    last = period.first + timedelta(days=4) if unit == "week" else period.last
    return Days(last, last)


def _start_word(found: Found, context: Context) -> Days | None:
    """Read "am Monatsersten", "zum Jahresanfang": the next one that begins."""
    unit = found.unit("word")
    period = period_of(unit, context.today)
    if period and period.first < context.today and not context.looks_back:
        period = period_of(unit, moved(unit, context.today, 1))
    return Days(period.first, period.first) if period else None


def _rest_of(found: Found, context: Context) -> Days | None:
    period = period_of(found.unit("unit"), context.today)
    return Days(context.today, period.last) if period and period.grain != "day" else None


def _since_start(found: Found, context: Context) -> Since | None:
    period = period_of(found.unit("unit"), context.today)
    return Since(period.first) if period else None


def _months(found: Found, context: Context) -> Days | None:
    last = found.number("month")
    year = year_said(found) or _month_year(last, context, "")
    return _months_until(last, year, found)


def _months_until(last: int, year: int, found: Found) -> Days:
    start = date(year - (found.number("first") > last), found.number("first"), 1)
    is_dated = found.has("year") or found.has("which")
    return Days(start, month_end(date(year, last, 1)), "month", has_year=is_dated)


def _months_of_which(found: Found, context: Context) -> Days | None:
    """Read "January through March of last year"."""
    if found.unit("unit") != "year":
        return None
    return _months_until(found.number("month"), _which_year(found, context), found)


def _which_year(found: Found, context: Context) -> int:
    return context.today.year + {"next": 1, "last": -1, "past": -1}.get(found.kind("which"), 0)


def _bare_year(found: Found, context: Context) -> Days:
    return _year(found, context)._replace(is_weak=True)


def _written_month(found: Found, _: Context) -> Days | None:
    """Read "12/2017"."""
    first = made_date(found.number("year"), found.number("month"), 1)
    return Days(first, month_end(first), "month", has_year=True) if first else None


def _half(found: Found, context: Context) -> Days | None:
    """Read "the first half of the year"."""
    period = period_of(found.unit("unit"), context.today)
    return half_of_period(period, found.number("nth")) if period else None


def half_of_period(period: Days, number: int) -> Days | None:
    """The first or second half of a month, a quarter or a year."""
    if number not in {1, 2} or period.grain == "day":
        return None
    middle = period.first + timedelta(days=14)
    if period.grain == "year":
        middle = period.first.replace(month=6, day=30)
    elif period.grain != "month":
        return None
    first = period.first if number == 1 else middle + timedelta(days=1)
    return Days(first, middle if number == 1 else period.last)


def _next_workday(_: Found, context: Context) -> Days:
    day = add_workdays(context.today, 1)
    return Days(day, day)


def _this_unit(found: Found, context: Context) -> Moment | None:
    """Read "the next hour": it begins now."""
    if found.unit("unit") != "hour" or found.kind("which") == "last":
        return None
    now = context.now.replace(second=0, microsecond=0)
    return Moment(now, now + timedelta(hours=1))


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
    match found.unit("piece"):
        case "day" if number > 0:
            return _within(month, number, number)
        case "day":
            day = month.last + timedelta(days=(number or -1) + 1)
            pattern = None if found.has("month") else Pattern(by_month_day=(number or -1,))
            return Days(day, day, pattern=pattern)
        case "weekend" if month.grain == "month":
            return _numbered_weekend(month, number or -1)
        case "week" if month.grain == "month":
            return _numbered_week(month, number)
        case _:
            return _workday(month, number) if found.kind("piece") == "workday" else None


def _numbered_weekend(month: Days, number: int) -> Days | None:
    saturday = nth_weekday(month.first.year, month.first.month, SATURDAY, number)
    return Days(saturday, saturday + timedelta(days=1)) if saturday else None


def _numbered_week(month: Days, number: int) -> Days:
    first_monday = month.first + timedelta(days=-month.first.weekday() % 7)
    last_sunday = month.last - timedelta(days=(month.last.weekday() + 1) % 7)
    monday = first_monday + timedelta(weeks=number - 1)
    return week_of(monday if number else last_sunday)


def _workday(month: Days, number: int) -> Days:
    before = month.first - timedelta(days=1)
    after = month.last + timedelta(days=1)
    day = add_workdays(before, number) if number > 0 else add_workdays(after, number or -1)
    return Days(day, day, pattern=Pattern(DAY_CODES[:5], position=number or -1))


def _weekend(found: Found, context: Context) -> Days | None:
    if found.unit("unit") != "weekend":
        return None
    back = 7 if context.looks_back else 0
    return _named("weekend", context.today - timedelta(days=back), context)


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
    first = made_date(_which_year(found, context), found.number("month"), 1)
    return Days(first, month_end(first), "month", has_year=True) if first else None


def _bare_month(found: Found, context: Context) -> Days | None:
    days = _month(found, context)
    return Days(days.first, days.last, "month", is_weak=True) if days else None


def _year(found: Found, _: Context) -> Days:
    year = found.number("year")
    return Days(date(year, 1, 1), date(year, 12, 31), "year", has_year=True)


def _whole_year(found: Found, context: Context) -> Days | None:
    """Read "the year 2025"."""
    return _year(found, context) if found.unit("unit") == "year" else None


_OF_MONTH = "of|in? the? month=month comma? of|in? year=year?"
_OF_WHICH = "of|in? the? which=this|next|last unit=unit"

RULES = (
    Rule("in|for? the? unit=unit after_next", _after_next),
    Rule("in|for? the? after_next_one unit=unit", _after_next),
    Rule("at|on|in? the? end=end_of the|this? next=next? last=last? unit=unit|quarter", _edge),
    Rule("at|on|in|from? the? begin_of the|this? next=next? last=last? unit=unit|quarter", _edge),
    Rule("since the? begin_of the|this? unit=unit", _since_start),
    Rule("in|from|between|for? first=month through|and month=month of? year=year?", _months),
    Rule(
        f"in|from|between|for? first=month through|and month=month comma? {_OF_WHICH}",
        _months_of_which,
    ),
    Rule("year=year", _bare_year),
    Rule("month=n12 stroke year=year", _written_month),
    Rule("on|in? the? nth=ordinal half of|in? the|this unit=unit", _half),
    Rule("on? the? next workday", _next_workday),
    Rule("in|for|on? the? which=this|next unit=unit", _this_unit),
    Rule(f"on? the? first=ordinal {_OF_WHICH}", _day_of_which),
    Rule(
        "from|between? the? first=day_number|ordinal dot? through|and the?"
        f" last=day_number|ordinal dot? {_OF_WHICH}",
        _day_of_which,
    ),
    Rule(f"on|in? the? nth=ordinal piece=unit|workday {_OF_MONTH}", _piece_of_month),
    Rule(f"on|in? the? last piece=unit|workday {_OF_MONTH}", _piece_of_month),
    Rule("on|in? the? nth=ordinal month=month piece=unit", _piece_of_month),
    Rule("on|in? the? last month=month piece=unit", _piece_of_month),
    Rule(f"on|in? the? nth=ordinal piece=unit|workday {_OF_WHICH}", _piece_of_month),
    Rule(f"on|in? the? last piece=unit|workday {_OF_WHICH}", _piece_of_month),
    Rule("on|in? the? nth=ordinal piece=unit|workday of|in? the? unit=unit", _piece_of_month),
    Rule("on|in? the? last piece=unit|workday of|in? the? unit=unit", _piece_of_month),
    Rule("by|at|on|in? the? word=end_word", _end_word),
    Rule("by|at|on|in? the? word=start_word", _start_word),
    Rule("in|for? rest_of the|this? unit=unit", _rest_of),
    Rule("in|on|for|at? the? which=this|next|last unit=unit|quarter", _which),
    Rule("the? unit=unit", _weekend),
    Rule("on|at the? unit=unit", _weekend),
    Rule("unit=unit number=day_number|n59 comma? year=year?", _week_number),
    Rule("in? the? week_word number=day_number|n59 comma? year=year?", _week_number),
    Rule("in? the? number=ordinal week_word comma? year=year?", _week_number),
    Rule("in? the? week_word number=day_number|n59 stroke year=year", _week_number),
    Rule(f"in|for|of? month=month comma? {_OF_WHICH}", _month_of_which),
    Rule(
        "in? the? which=this|next|last unit=unit comma? in? month=month",
        _month_of_which,
        not_before=("day_number", "dot day_number", "the ordinal", "ordinal"),
    ),
    Rule("in|for|of? month=month comma? of? year=year", _month),
    Rule("in|for|of month=month", _month),
    Rule("in? the? which=this|next|last month=month", _month),
    Rule("month=month", _bare_month),
    Rule("in|for|of the? unit? year=year", _year),
    Rule("the unit=unit year=year", _whole_year),
)
