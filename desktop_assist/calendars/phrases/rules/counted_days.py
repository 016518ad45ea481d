"""Days and moments counted from another: "in two weeks", "a week from Thursday", "3 days ago"."""

from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases.calendar_math import (
    add_months,
    add_workdays,
    weekday_before,
    weekday_from,
)
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.dates import single
from desktop_assist.calendars.phrases.rules.periods import edge_of, week_of
from desktop_assist.calendars.phrases.terms import Days, Moment, Since, Span

_DAYS_PER_WEEK = 7
_MONTHS_PER_YEAR = 12


def day_after(day: date, span: Span, sign: int = 1) -> date:
    """The day a length of time after another, or before it."""
    day = add_months(day, sign * span.months) + timedelta(days=sign * span.days)
    return add_workdays(day, sign * span.workdays)


def _from_now(span: Span, context: Context, sign: int) -> Days | Moment | None:
    if span.seconds:
        return Moment(_moved(context.now, span, sign))
    return single(day_after(context.today, span, sign))


def _moved(now: datetime, span: Span, sign: int) -> datetime:
    """Hours are counted in real time, so a change of the clocks lies between where it should."""
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


def _from_day(found: Found, _: Context) -> Days | None:
    span, base = found.term("span", Span), found.term("day", Days)
    return None if span.seconds else single(day_after(base.first, span))


def _week_on(found: Found, context: Context) -> Days | None:
    """Read "a week on Tuesday"."""
    is_weekday = found.term("day", Days).weekday is not None
    is_on = found.text("day").startswith("on ")
    return _from_day(found, context) if is_weekday and is_on else None


def _weekday_after(found: Found, _: Context) -> Days | None:
    """Read "the Tuesday after Thanksgiving"."""
    named, base = found.term("named", Days), found.term("base", Days)
    if named.weekday is None:
        return None
    return single(weekday_from(base.first + timedelta(days=1), named.weekday))


def _weekday_before(found: Found, _: Context) -> Days | None:
    named, base = found.term("named", Days), found.term("base", Days)
    if named.weekday is None:
        return None
    return single(weekday_before(base.first, named.weekday))


def _for_span_from(found: Found, _: Context) -> Days | None:
    span, first = found.term("span", Span), found.term("day", Days).first
    return None if span.seconds else Days(first, day_after(first, span) - timedelta(days=1))


def _before_day(found: Found, _: Context) -> Days | None:
    span, base = found.term("span", Span), found.term("day", Days)
    return None if span.seconds else single(day_after(base.first, span, -1))


def _weekday_in(found: Found, context: Context) -> Days | None:
    """Read "in two weeks on Tuesday": the first such day then, or the week before."""
    span, named = found.term("span", Span), found.term("day", Days)
    if named.first == context.today and not span.seconds:
        return single(day_after(context.today, span))
    if named.weekday is None or span.seconds or (span.days < _DAYS_PER_WEEK and not span.months):
        return None
    day = weekday_from(day_after(context.today, span), named.weekday)
    earlier = day - timedelta(weeks=1)
    return single(day, others=(earlier,) if earlier > context.today else ())


def _next_span(found: Found, context: Context) -> Days | None:
    span = found.term("span", Span)
    tomorrow = context.today + timedelta(days=1)
    if span.seconds:
        return None
    if span.days and span.days % _DAYS_PER_WEEK == 0:
        first = week_of(context.today + timedelta(weeks=1)).first
        return Days(first, day_after(first, span) - timedelta(days=1), "week")
    if span.workdays:
        first = add_workdays(context.today, 1)
        return Days(first, add_workdays(first, span.workdays - 1))
    return Days(tomorrow, day_after(context.today, span))


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
    return single(week.first + timedelta(days=named.weekday))


def _week_with(found: Found, _: Context) -> Days:
    return week_of(found.term("day", Days).first)


def _week_of_day(found: Found, context: Context) -> Days | None:
    return _week_with(found, context) if found.unit("unit") == "week" else None


def _edge_of_period(found: Found, _: Context) -> Days | None:
    return edge_of(found.term("period", Days), found)


def _middle_of_period(found: Found, _: Context) -> Days:
    """The middle third: "mid January" is the 11th to the 20th."""
    period = found.term("period", Days)
    third = (period.last - period.first).days // 3
    first = period.first + timedelta(days=third)
    return Days(first, first + timedelta(days=third - 1), "week")


def _since(found: Found, context: Context) -> Since | None:
    """The last such day, also where other phrases look ahead."""
    days = found.term("day", Days)
    first = days.first
    if first > context.today and days.weekday is not None:
        first -= timedelta(weeks=1)
    elif first > context.today and not days.has_year:
        first = add_months(first, -1 if days.is_number else -_MONTHS_PER_YEAR)
    return Since(first) if first <= context.today else None


RULES = (
    Rule("in the? span=span time_word?", _ahead),
    Rule("span=span hence", _ahead),
    Rule("span=span from now", _ahead),
    Rule("span=span ago", _back),
    Rule("before span=span", _back),
    Rule("now", _now),
    Rule("span=span from|after day=day", _from_day),
    Rule("span=span day=day", _week_on),
    Rule("for span=span comma? from day=day", _for_span_from),
    Rule("span=span before day=day", _before_day),
    Rule("in span=span comma? day=day", _weekday_in),
    Rule("day=day in span=span", _weekday_in),
    Rule("in|for? the? next span=span", _next_span),
    Rule("in|for|from|of? the? last span=span", _last_span),
    Rule("on? the? day=ordinal|n12|n24|n31 of|in? the? month=month_span", _day_of_period),
    Rule("named=day after base=day", _weekday_after),
    Rule("named=day before base=day", _weekday_before),
    Rule("day=day comma? of|in? the? week=week_span", _weekday_of_week),
    Rule("in? week=week_span comma? day=day", _weekday_of_week),
    Rule("the? begin_of the? day=day", _week_with),
    Rule("in? the? unit=unit of the? day=day", _week_of_day),
    Rule("at|on|in? the? end=end_of of? the? period=span_of_days", _edge_of_period),
    Rule("at|on|in|from? the? begin_of of? the? period=span_of_days", _edge_of_period),
    Rule("at|on|in? the? middle_of dash? of? the? period=month_span|weak_days", _middle_of_period),
    Rule("since the? begin_of? day=any_days", _since),
)
