"""Days and periods that lie back: "the week before last", "three Mondays ago", "year to date"."""

from datetime import timedelta

from desktop_assist.calendars.phrases.calendar_math import week_start, weekday_before
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.counted_days import day_after, moved_time
from desktop_assist.calendars.phrases.rules.dates import single
from desktop_assist.calendars.phrases.rules.periods import moved, period_of
from desktop_assist.calendars.phrases.terms import Days, Moment, Since, Span

_WEEK = timedelta(weeks=1)
_LAST_BUT_ONE = -2
_MINUTE_S = 60


def _period_before_last(found: Found, context: Context) -> Days | None:
    if found.has("nth") and found.number("nth") != _LAST_BUT_ONE:
        return None
    unit = "quarter" if found.kind("unit") == "quarter" else found.unit("unit")
    return period_of(unit, moved(unit, context.today, _LAST_BUT_ONE)) if unit != "day" else None


def _weekday_before_last(found: Found, context: Context) -> Days | None:
    if found.has("nth") and found.number("nth") != _LAST_BUT_ONE:
        return None
    return single(weekday_before(context.today, found.number("weekday")) - _WEEK)


def _weekdays_ago(found: Found, context: Context) -> Days | None:
    last = weekday_before(context.today, found.number("weekday"))
    return single(last - _WEEK * (found.number("count") - 1))


def _weekday_ago(found: Found, context: Context) -> Days | None:
    """Read "on Thursday two weeks ago": of that week; "a year ago today" names the day twice."""
    span, named = found.term("span", Span), found.term("day", Days)
    day = day_after(context.today, span, -1)
    if named.weekday is not None and not span.seconds:
        return single(week_start(day) + timedelta(days=named.weekday))
    return single(day) if named.first == context.today and named.pattern is None else None


def _last_time(found: Found, context: Context) -> Moment | None:
    """Read "the past 24 hours"."""
    span = found.term("span", Span)
    if found.text("last") == "nach" or span.total_seconds < _MINUTE_S or not span.seconds:
        return None
    now = context.now.replace(second=0, microsecond=0)
    return Moment(moved_time(now, span, -1), now)


def _to_date(found: Found, context: Context) -> Since | None:
    period = period_of(found.unit("to_date"), context.today)
    return Since(period.first) if period else None


COUNTED = (
    Rule("count=count weekday=weekdays|weekday ago", _weekdays_ago),
    Rule("on? the? weekday=weekday before last", _weekday_before_last),
    Rule("on? the? nth=ordinal weekday=weekday", _weekday_before_last, not_before=("of", "in")),
)
"""Tried before "Mondays" is read as a repetition."""

PERIODS = (
    Rule("in|on|for? the? unit=unit|quarter before last", _period_before_last),
    Rule("in|on|for? the? nth=ordinal unit=unit|quarter", _period_before_last, not_before=("of",)),
    Rule("for? to_date=to_date", _to_date),
)

RULES = (
    Rule("span=span ago comma? day=day", _weekday_ago),
    Rule("day=day comma? span=span ago", _weekday_ago),
    Rule("in|for|from|of? the? last=last span=span", _last_time),
)
"""Tried once days and lengths of time are read."""
