"""Dates of the calendar: "December 3rd", "3.12.", "12/3", "Mon 13th", "2026-12-03"."""

from collections.abc import Iterator
from datetime import date, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    MONTHS_PER_YEAR,
    made_date,
    weekday_from,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import Days, Pattern

_YEARS_SEARCHED = 9
"""A 29 February comes again within eight years."""
_YEARS_WITH_WEEKDAY = 3
"""Further off, the weekday is more likely a slip than a hint at the year."""
_CENTURY = 2000
_NEAR = timedelta(days=60)
"""A dash between small numbers is a date only if that lies near: "Friday 9-10" names hours."""


def single(
    day: date | None,
    *,
    has_year: bool = False,
    others: tuple[date, ...] = (),
    pattern: Pattern | None = None,
) -> Days | None:
    """One day as a term."""
    if day is None:
        return None
    return Days(day, day, has_year=has_year, others=others, pattern=pattern)


def nearest_date(month: int, day: int, context: Context, weekday: int | None = None) -> date | None:
    """The next such date, or the most recent one when looking back; on a weekday if named."""
    step = -1 if context.looks_back else 1
    searched = _YEARS_SEARCHED if weekday is None else _YEARS_WITH_WEEKDAY
    years = range(context.today.year - step, context.today.year + step * searched, step)
    found = (made_date(year, month, day) for year in years)
    return _first_fitting(found, context, weekday)


def nearest_day_of_month(day: int, context: Context, weekday: int | None = None) -> date | None:
    """The next month's day with this number, or the most recent one when looking back."""
    step = -1 if context.looks_back else 1
    start = context.today.year * MONTHS_PER_YEAR + context.today.month - 1
    months = (divmod(start + step * number, MONTHS_PER_YEAR) for number in range(24))
    found = (made_date(year, month + 1, day) for year, month in months)
    return _first_fitting(found, context, weekday)


def _first_fitting(
    dates: Iterator[date | None], context: Context, weekday: int | None
) -> date | None:
    for day in dates:
        if day is None or (weekday is not None and day.weekday() != weekday):
            continue
        if day <= context.today if context.looks_back else day >= context.today:
            return day
    return None


def weekday_said(found: Found) -> int | None:
    """The weekday named beside a date."""
    return found.number("weekday") if found.has("weekday") else None


def year_said(found: Found) -> int | None:
    """The year named beside a date."""
    year = found.number("year", -1)
    if year < 0:
        return None
    return year if year >= 100 else _CENTURY + year


def _day_month(found: Found, context: Context) -> Days | None:
    day, month, year = found.number("day"), found.number("month"), year_said(found)
    if year is not None:
        dated = made_date(year, month, day)
        is_off = dated and found.has("weekday") and dated.weekday() != weekday_said(found)
        others = _weekday_instead(found, context) if is_off else ()
        return single(dated, has_year=True, others=others)
    pattern = Pattern(by_month=(month,), by_month_day=(day,))
    wanted = nearest_date(month, day, context, weekday_said(found))
    if wanted:
        return single(wanted, pattern=pattern)
    others = _weekday_instead(found, context)
    return single(nearest_date(month, day, context), others=others, pattern=pattern)


def _nth_day(found: Found, context: Context) -> Days | None:
    """Read "the twenty third day of September"."""
    return _day_month(found, context) if found.unit("unit") == "day" else None


def _weekday_instead(found: Found, context: Context) -> tuple[date, ...]:
    """Where weekday and date contradict each other, the weekday may be what was meant."""
    weekday = weekday_said(found)
    if weekday is None:
        return ()
    tomorrow = context.today + timedelta(days=1)
    return (weekday_from(tomorrow, weekday),)


def _day_only(found: Found, context: Context) -> Days | None:
    day = nearest_day_of_month(found.number("day"), context, weekday_said(found))
    pattern = Pattern(by_month_day=(found.number("day"),))
    return Days(day, day, is_number=True, pattern=pattern) if day else None


def _day_of_unit(found: Found, context: Context) -> Days | None:
    """Read "the first of the month", "the first of the year"."""
    match found.unit("unit"):
        case "month":
            return _day_only(found, context)
        case "year" if found.number("day") == 1:
            return single(nearest_date(1, 1, context))
        case _:
            return None


def _ordinal_day(found: Found, context: Context) -> Days | None:
    """A day of the month is "the first" or "1st"; "first" alone is no day."""
    return _day_only(found, context) if found.text("day")[0].isdigit() else None


def _german_day(found: Found, context: Context) -> Days | None:
    """German "am 1." is a day; English "on 5." is the end of a sentence."""
    return _day_only(found, context) if found.text("am") in {"am", "an"} else None


def _perhaps_day(found: Found, context: Context) -> Days | None:
    days = _day_only(found, context)
    return days._replace(is_weak=True) if days else None


def _weekday_number(found: Found, context: Context) -> Days | None:
    """A bare number after a weekday is a date if the calendar agrees ("Monday 21")."""
    day = nearest_day_of_month(found.number("day"), context)
    return single(day) if day and day.weekday() == weekday_said(found) else None


def _iso(found: Found, _: Context) -> Days | None:
    year, month, day = map(int, found.text("date").replace("/", "-").split("-"))
    return single(made_date(year, month, day), has_year=True)


def _dotted(found: Found, context: Context) -> Days | None:
    day, month, year = found.text("date").split(".")
    return _numeric((int(day), int(month)), year, context)


def _slashed(found: Found, context: Context) -> Days | None:
    first, second, *rest = found.text("date").split("/")
    pair = (int(first), int(second))
    year = rest[0] if rest else str(found.number("year") or "")
    return _in_either_order(pair, year, context, weekday_said(found))


def _dashed(found: Found, context: Context) -> Days | None:
    pair = (found.number("first"), found.number("second"))
    if found.has("year"):
        return _in_either_order(pair, str(found.number("year")), context, weekday_said(found))
    if not all(found.text(name).isdigit() for name in ("first", "second")):
        return None
    is_hours = pair[0] < pair[1] and not _has_one_order(pair)
    if is_hours or (not found.has("weekday") and not _has_one_order(pair)):
        return None
    days = _in_either_order(pair, "", context, weekday_said(found))
    is_near = days and abs(days.first - context.today) < _NEAR
    return days if is_near or _has_one_order(pair) else None


def _decimal(found: Found, context: Context) -> Days | None:
    first, point, second = found.text("date").partition(".")
    if not point:
        return None
    pair = (int(first), int(second))
    if pair[1] > MONTHS_PER_YEAR:
        return None  # a dot is only in dates with the day first
    return _in_either_order(pair, "", context, weekday_said(found))


def _german_decimal(found: Found, context: Context) -> Days | None:
    """Read "am 24.12 um 9", without the last dot."""
    day, point, month = found.text("date").partition(".")
    is_german = found.text("on") in {"am", "den", "dem", "vom", "zum", "bis", "bis zum", "ab"}
    return _numeric((int(day), int(month)), "", context) if point and is_german else None


def _has_one_order(pair: tuple[int, int]) -> bool:
    return pair[0] <= MONTHS_PER_YEAR < pair[1]


def _in_either_order(
    pair: tuple[int, int], year: str, context: Context, weekday: int | None
) -> Days | None:
    orders = [pair, pair[::-1]]
    if context.policy.date_order == "month_first":
        orders.reverse()
    readings = [_numeric((day, month), year, context, weekday) for day, month in orders]
    days = [reading.first for reading in readings if reading]
    if weekday is not None:
        days.sort(key=lambda day: abs(day - context.today))
    if not days:
        return None
    return single(
        days[0], has_year=bool(year), others=tuple(days[1:2]) if days[1:] != days[:1] else ()
    )


def _numeric(
    day_month: tuple[int, int], year: str, context: Context, weekday: int | None = None
) -> Days | None:
    day, month = day_month
    if year:
        full = int(year) if len(year) == len("2026") else _CENTURY + int(year)
        return single(made_date(full, month, day), has_year=True)
    if not 1 <= month <= MONTHS_PER_YEAR:
        return None
    pattern = Pattern(by_month=(month,), by_month_day=(day,))
    return single(nearest_date(month, day, context, weekday), pattern=pattern)


_HOUR = ("meridiem", "am", "oclock", "through", "month", "dot month", "of month")
_NOT_BESIDE_DAY = (
    "word",
    "n12",
    "few",
    "label",
    "times_word",
    "unread",
    "unit",
    "part",
    "of",
    "half",
)
"""What makes "the second" a place in a row: "the second option", "the third one"."""
_WEEKDAY = "weekday=weekday|weekday_stub? dot? comma? open? the?"
_A_DAY = ("day_number|ordinal", "day_number|ordinal dot", "day_number|ordinal of")
"""In "8 December, 10 till 12" the month has its day already."""

RULES = (
    Rule(f"{_WEEKDAY} day=day_number|ordinal dot? day? of? month=month dot?", _day_month),
    Rule(
        f"{_WEEKDAY} day=day_number|ordinal dot? of? month=month dot? comma? in|of? year=year",
        _day_month,
    ),
    Rule(f"{_WEEKDAY} day=ordinal unit=unit of? month=month", _nth_day),
    Rule(
        f"{_WEEKDAY} month=month dot? comma? the? day=day_number|ordinal",
        _day_month,
        not_after=_A_DAY,
    ),
    Rule("month=month dot? comma? the? day=ordinal", _day_month, after="at day_number"),
    Rule(
        f"{_WEEKDAY} month=month dot? the? day=day_number|ordinal comma? of|in? year=year",
        _day_month,
    ),
    Rule("day=day_number stroke|dash month=month stroke|dash year=year", _day_month),
    Rule(
        "month=month stroke|dash day=day_number open? weekday? close?", _day_month, not_before=_HOUR
    ),
    Rule("on? the day=ordinal of the unit=unit", _day_of_unit),
    Rule("the? day=ordinal", _ordinal_day),
    Rule("the day=ordinal", _day_only, not_before=_NOT_BESIDE_DAY),
    Rule("on the day=ordinal|day_number", _day_only, not_before=("times_word",)),
    Rule("am=on day=day_number dot", _german_day),
    Rule("am=on day=ordinal", _german_day, not_before=_NOT_BESIDE_DAY),
    Rule("the day=n24|n31", _perhaps_day),
    Rule("weekday=weekday dot? comma? on? the? day=ordinal", _day_only),
    Rule("weekday=weekday|weekday_stub dot? comma? on? the? date=dotted", _dotted),
    Rule("date=dotted", _dotted),
    Rule("weekday=weekday dot? comma? date=decimal", _decimal),
    Rule("on=on|the|from|until date=decimal", _german_decimal, not_before=("unit", "currency")),
    Rule("weekday=weekday dot? comma? first=day_number dash second=day_number", _dashed),
    Rule("first=n12 dash second=n24|n31", _dashed, not_before=("letter_unit", "oclock")),
    Rule("first=day_number dash second=day_number dash year=year", _dashed),
    Rule("weekday=weekday dot? comma? date=slash comma? year=year?", _slashed),
    Rule("date=slash comma? year=year?", _slashed),
    Rule("weekday=weekday? comma? date=iso", _iso),
)

AFTER_TIMES = (
    Rule(
        "weekday=weekday dot? comma? the? day=day_number",
        _weekday_number,
        not_before=(
            "unit",
            "letter_unit",
            "oclock",
            "half_and",
            "and half",
            "through n0|n12|n24|clock|decimal",
        ),
    ),
)
"""Tried after times of day: "Sunday 4pm" is no fourth."""
