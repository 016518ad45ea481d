"""Days and moments counted from another: "in two weeks", "a week from Thursday", "3 days ago"."""

from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    DAY_CODES,
    SATURDAY,
    add_months,
    add_workdays,
    month_end,
    weekday_before,
    weekday_from,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import single
from desktop_assist.calendars.phrases.rules.durations import span_of
from desktop_assist.calendars.phrases.rules.periods import (
    COMING,
    edge_of,
    half_of_period,
    months_from,
    period_of,
    week_of,
)
from desktop_assist.calendars.phrases.terms import Days, Moment, Since, Span

_MINUTE = 60
_DAYS_PER_WEEK = 7
_THURSDAY = 3
_SUNDAY = 6
_MONTHS_PER_YEAR = 12
_PARTS_OF_WEEK = ((0, 1), (2, 2), (3, 4))
"""Early, in the middle and late in a week, in days after its Monday."""


def day_after(day: date, span: Span, sign: int = 1) -> date:
    """The day a length of time after another, or before it."""
    day = add_months(day, sign * span.months) + timedelta(days=sign * span.days)
    return add_workdays(day, sign * span.workdays)


def _from_now(span: Span, context: Context, sign: int) -> Days | Moment | None:
    if span.seconds and span.days >= _DAYS_PER_WEEK:
        # A week and a half is ten or eleven days.
        day = day_after(context.today, span, sign)
        return single(day, others=(day + timedelta(days=sign),))
    if span.seconds:
        return Moment(moved_time(context.now, span, sign))
    return single(day_after(context.today, span, sign))


def moved_time(now: datetime, span: Span, sign: int) -> datetime:
    """A moment so much later, or earlier.

    Hours are counted in real time, so a change of the clocks lies between where it should.
    """
    zone = now.tzinfo
    day = day_after(now.date(), span, sign)
    start = datetime.combine(day, now.timetz())
    moved = start.timestamp() + sign * span.seconds
    return datetime.fromtimestamp(moved, zone).replace(second=0, microsecond=0)


def _ahead(found: Found, context: Context) -> Days | Moment | None:
    return _from_now(found.term("span", Span), context, 1)


def _back(found: Found, context: Context) -> Days | Moment | None:
    return _from_now(found.term("span", Span), context, -1)


def _now(_: Found, context: Context) -> Moment:
    return Moment(context.now.replace(second=0, microsecond=0))


def _from_now_until(found: Found, context: Context) -> Moment | None:
    """Read "from now till noon"."""
    return _now(found, context) if found.tokens[0].text == "from now" else None


def _from_day(found: Found, _: Context) -> Days | None:
    span, base = found.term("span", Span), found.term("day", Days)
    return None if span.seconds else single(day_after(base.first, span))


def _week_on(found: Found, context: Context) -> Days | None:
    """Read "a week on Tuesday"."""
    day, span = found.term("day", Days), found.term("span", Span)
    is_on = day.weekday is not None and found.text("day").startswith("on ")
    is_offset = day.pattern is None and not day.has_year and not _counts_days(found.text("span"))
    is_weeks = span.days > 0 and span.days % _DAYS_PER_WEEK == 0
    return _from_day(found, context) if is_weeks and (is_on or is_offset) else None


def _weekday_after(found: Found, _: Context) -> Days | None:
    """Read "the Tuesday after Thanksgiving"."""
    named, base = found.term("named", Days), found.term("base", Days)
    number, weekday = _numbered_weekday(named)
    if weekday is None or number < 1:
        return None
    first = weekday_from(base.first + timedelta(days=1), weekday)
    return single(first + timedelta(weeks=number - 1))


def _numbered_weekday(named: Days) -> tuple[int, int | None]:
    """Read "the second Friday" before "after Easter"."""
    pattern = named.pattern
    if named.weekday is not None or pattern is None or pattern.by_month or not pattern.by_day:
        return 1, named.weekday
    code = pattern.by_day[0]
    return int(code[:-2] or 1), DAY_CODES.index(code[-2:])


def _weekday_before(found: Found, _: Context) -> Days | None:
    named, base = found.term("named", Days), found.term("base", Days)
    if named.weekday is None:
        return None
    return single(weekday_before(base.first, named.weekday))


def _for_span_from(found: Found, _: Context) -> Days | None:
    span, first = found.term("span", Span), found.term("day", Days).first
    return None if span.seconds else Days(first, day_after(first, span) - timedelta(days=1))


def _counted_beside(found: Found, _: Context) -> Days | None:
    """Read "3 days after Christmas", "two days before Easter"."""
    span, base = found.term("span", Span), found.term("base", Days)
    sign = -1 if found.kind("where") == "before" else 1
    return None if span.seconds else single(day_after(base.first, span, sign))


def _beside_day(found: Found, _: Context) -> Days | None:
    """Read "the day after Thanksgiving", "the week before Christmas"."""
    base = found.term("base", Days).first
    sign = -1 if found.kind("where") == "before" else 1
    match found.unit("unit"):
        case "day":
            return single(base + timedelta(days=sign))
        case "week":
            return week_of(base + timedelta(weeks=sign))
        case _:
            return None


def _weekend_next(found: Found, _: Context) -> Days | None:
    """Read "the weekend before Christmas"."""
    weekend, base = found.term("weekend", Days), found.term("base", Days).first
    if weekend != period_of("weekend", weekend.first):
        return None
    if found.kind("where") == "before":
        return period_of("weekend", weekday_before(base, _SUNDAY))
    return period_of("weekend", weekday_from(base + timedelta(days=1), SATURDAY))


def _weekday_in(found: Found, context: Context) -> Days | None:
    """Read "in two weeks on Tuesday": the first such day then, or the week before."""
    span, named = found.term("span", Span), found.term("day", Days)
    if span.months and named.is_number:
        month = add_months(context.today.replace(day=1), span.months)
        day = month + timedelta(days=named.first.day - 1)
        return single(day) if day.month == month.month else None
    if named.weekday is None and not named.has_year and not span.seconds and not named.pattern:
        return single(day_after(named.first, span))
    if named.weekday is None or span.seconds or (span.days < _DAYS_PER_WEEK and not span.months):
        return None
    day = weekday_from(day_after(context.today, span), named.weekday)
    earlier = day - timedelta(weeks=1)
    return single(day, others=(earlier,) if earlier > context.today else ())


def _next_span(found: Found, context: Context) -> Days | Moment | None:
    span = found.term("span", Span)
    tomorrow = context.today + timedelta(days=1)
    if span.seconds:
        now = context.now.replace(second=0, microsecond=0)
        if span.total_seconds < _MINUTE:
            return None
        return Moment(now, moved_time(now, span, 1))
    is_weeks = span.days > 0 and span.days % _DAYS_PER_WEEK == 0
    if is_weeks and not found.has("for") and not _counts_days(found.text("span")):
        first = week_of(context.today + timedelta(weeks=1)).first
        return Days(first, day_after(first, span) - timedelta(days=1), "week")
    if span.workdays:
        first = add_workdays(context.today, 1)
        return Days(first, add_workdays(first, span.workdays - 1))
    return Days(tomorrow, day_after(context.today, span))


def _coming_span(found: Found, context: Context) -> Days | Moment | None:
    return _next_span(found, context) if found.text("coming") in COMING else None


def _counts_days(span: str) -> bool:
    """The next seven days start tomorrow, the next week on Monday, "for the next two weeks" now."""
    return span.split()[-1] in {"day", "days", "tag", "tage", "tagen"}


def _last_span(found: Found, context: Context) -> Days | None:
    span = found.term("span", Span)
    if span.seconds:
        return None
    return Days(day_after(context.today, span, -1) + timedelta(days=1), context.today)


def _day_of_period(found: Found, _: Context) -> Days | None:
    month = found.term("month", Days)
    number = found.number("day")
    day = month.first + timedelta(days=number - 1)
    return single(day, has_year=month.has_year) if day <= month.last else None


def _weekday_of_week(found: Found, _: Context) -> Days | None:
    week, named = found.term("week", Days), found.term("day", Days)
    if named.weekday is None:
        return None
    day = week.first + timedelta(days=named.weekday)
    return Days(day, day, in_week=True)


def _week_with(found: Found, _: Context) -> Days:
    return week_of(found.term("day", Days).first)


def _week_of_day(found: Found, context: Context) -> Days | None:
    match found.unit("unit"):
        case "week":
            return _week_with(found, context)
        case "weekend":
            return period_of("weekend", found.term("day", Days).first)
        case _:
            return None


def _weekend_beside(found: Found, _: Context) -> Days | None:
    """Read "Thanksgiving weekend", "the weekend of 10 December": the one that is nearest."""
    day, weekend = found.term("day", Days), found.term("weekend", Days)
    is_weekend = weekend == period_of("weekend", weekend.first)
    if not is_weekend or day.weekday is not None or day.is_number:
        return None
    back = timedelta(weeks=1) if day.first.weekday() < _THURSDAY else timedelta()
    return period_of("weekend", day.first - back)


def _edge_of_period(found: Found, _: Context) -> Days | None:
    return edge_of(found.term("period", Days), found)


def _part_of_period(found: Found, _: Context) -> Days | None:
    """A third: "mid January" is the 11th to the 20th, "early next week" Monday and Tuesday."""
    period = found.term("period", Days)
    place = {"early": 0, "late": 2}.get(found.unit("modifier"), 1)
    match period.grain:
        case "week":
            first, last = _PARTS_OF_WEEK[place]
            monday = period.first
            return Days(monday + timedelta(days=first), monday + timedelta(days=last))
        case "month":
            begin = period.first.replace(day=1 + 10 * place)
            end = month_end(begin) if place == 2 else begin + timedelta(days=9)
            return Days(begin, end, "week")
        case "quarter" | "year":
            months = 1 if period.grain == "quarter" else 4
            return months_from(add_months(period.first, months * place), months, "month")
        case _:
            return None


def _first_few(found: Found, _: Context) -> Days | None:
    """Read "the first two weeks of January"."""
    span, period = found.term("span", Span), found.term("period", Days)
    last = day_after(period.first, span) - timedelta(days=1)
    if found.number("nth") != 1 or not period.first <= last <= period.last:
        return None
    if span.workdays:
        last = add_workdays(period.first - timedelta(days=1), span.workdays)
    return Days(period.first, last)


def _last_few(found: Found, _: Context) -> Days | None:
    """Read "the last three days of November"."""
    span, period = found.term("span", Span), found.term("period", Days)
    first = day_after(period.last + timedelta(days=1), span, -1)
    return Days(first, period.last) if period.first <= first <= period.last else None


def _half(found: Found, _: Context) -> Days | None:
    return half_of_period(found.term("period", Days), found.number("nth"))


def _nth_workday(found: Found, _: Context) -> Days | None:
    """Read "the first working day after Christmas"."""
    base = found.term("base", Days)
    if found.has("at_last"):
        return single(add_workdays(base.first, -1))
    return single(add_workdays(base.last, found.number("nth", 1)))


def _since(found: Found, context: Context) -> Since | None:
    """The last such day, also where other phrases look ahead."""
    days = found.term("day", Days)
    first = days.first
    if first > context.today and days.weekday is not None:
        first -= timedelta(weeks=1)
    elif first > context.today and not days.has_year:
        first = add_months(first, -1 if days.is_number else -_MONTHS_PER_YEAR)
    return Since(first) if first <= context.today else None


def _same_time_on(found: Found, context: Context) -> Moment | None:
    """Read "this time next week"."""
    span = span_of(1, found.unit("unit"))
    is_long = span is not None and (span.days or span.months)
    return Moment(moved_time(context.now, span, 1)) if span is not None and is_long else None


def _all_of(found: Found, _: Context) -> Days | None:
    """Read "all of Friday", "den ganzen Freitag"."""
    is_all = not found.has("all") or found.text("all") == "all"
    return found.term("day", Days)._replace(is_whole=True) if is_all else None


_WHOLE_PERIOD = "week_span|month_span|quarter_span|year_span|weak_days"
RULES = (
    Rule("the? full of? day=day", _all_of),
    Rule("all=every of? day=day", _all_of),
    Rule("in around? the? span=span time_word?", _ahead),
    Rule("span=span hence", _ahead),
    Rule("span=span from now", _ahead),
    Rule("span=span ago", _back),
    Rule("before span=span", _back),
    Rule("now", _now),
    Rule("hence", _from_now_until, before="through"),
    Rule("span=span from|after day=day", _from_day),
    Rule("span=span day=day", _week_on, not_after=("for",)),
    Rule("for span=span comma? from day=day", _for_span_from),
    Rule("in span=span comma? day=day", _weekday_in),
    Rule("day=day in span=span", _weekday_in),
    Rule("for=for the? next span=span", _next_span),
    Rule("in|for? the? next span=span", _next_span),
    Rule("in|for? the? coming=this span=span", _coming_span),
    Rule("in|for|from|of? the? last span=span", _last_span),
    Rule("on? the? day=ordinal|n12|n24|n31 of|in? the? month=month_span", _day_of_period),
    Rule("named=day later base=day", _weekday_after),
    Rule("named=day before base=day", _weekday_before),
    Rule("on|in? the? unit=unit where=later|before base=day", _beside_day),
    Rule("on|at? the? weekend=days where=later|before base=day", _weekend_next),
    Rule("span=span where=later|before base=day", _counted_beside),
    Rule("day=day comma? of|in? the? week=week_span", _weekday_of_week),
    Rule("in? week=week_span comma? day=day", _weekday_of_week),
    Rule("the? begin_of the? day=day", _week_with),
    Rule("in|on|at? the? unit=unit of|from the? day=day", _week_of_day),
    Rule("on|at? the? day=day weekend=days", _weekend_beside),
    Rule("weekend=days of the? day=day", _weekend_beside),
    Rule(f"in? the? modifier=modifier dash? period={_WHOLE_PERIOD}", _part_of_period),
    Rule(
        f"in|on|for|from? the? nth=ordinal span=span of|in? the? period={_WHOLE_PERIOD}", _first_few
    ),
    Rule(f"in|on|for|from? the? last span=span of|in? the? period={_WHOLE_PERIOD}", _last_few),
    Rule("in? the? nth=ordinal half of|in? the? period=month_span|year_span|weak_days", _half),
    Rule("on? the? nth=ordinal|next workday later base=any_days", _nth_workday),
    Rule("on? the? at_last=last workday before base=any_days", _nth_workday),
    Rule("at|on|in? the? end=end_of of? the? period=span_of_days", _edge_of_period),
    Rule("at|on|in|from? the? begin_of of? the? period=span_of_days", _edge_of_period),
    Rule(f"at|on|in? the? middle_of dash? of? the? period={_WHOLE_PERIOD}", _part_of_period),
    Rule("since the? begin_of? day=any_days", _since),
)

SAME_TIME = (Rule("this time_word next unit=unit", _same_time_on),)
"""Tried before "next week" is one."""
