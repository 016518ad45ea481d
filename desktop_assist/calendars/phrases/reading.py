"""Puts the pieces of a time phrase together into one moment, stretch or repetition."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop_assist.calendars.phrases.calendar_math import DAY_CODES, add_months, add_workdays
from desktop_assist.calendars.phrases.clock_guess import (
    is_doubtful,
    is_night,
    is_small_hour,
    settled,
    settled_end,
)
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.recurrence import days_between, first_day, rule_text
from desktop_assist.calendars.phrases.rules.date_ranges import WORKING_WEEK
from desktop_assist.calendars.phrases.rules.time_ranges import joined, part_before
from desktop_assist.calendars.phrases.said import Said
from desktop_assist.calendars.phrases.terms import (
    Clock,
    Days,
    Frequency,
    Limit,
    Pattern,
    Repeat,
    Span,
)
from desktop_assist.calendars.phrases.understanding import Alternative, Understanding

_HALF_DAY = timedelta(hours=12)
_DAY = timedelta(days=1)
_EVENING = 17
_SURE_WEEKS = 4
"""No month has fewer of a weekday."""


def understanding_of(
    said: Said, rivals: tuple[date, ...], context: Context
) -> Understanding | None:
    """What the things said mean together; None when nothing was said."""
    if said.is_empty:
        return None
    zone = ZoneInfo(said.zone.key) if said.zone else None
    if zone:
        context = context._replace(now=context.now.astimezone(zone))
    said, rivals = _with_neighbours(_with_each_day(said), rivals)
    said = _with_ending(_with_exclusion(_with_pattern(_with_working_week(said))))
    said = _with_repeat_day(_with_last_day(said, context), context)
    found = _stretch(said, context)
    if said.days:
        rivals = (*said.days.others, *rivals)
    return replace(
        found,
        recurrence=rule_text(said.repeat, said.limit, found.start) if said.repeat else None,
        zone=said.zone.key if said.zone else None,
        alternatives=found.alternatives + _other_days(found, rivals),
        names_day=said.names_day,
        says_all_day=said.says_all_day,
    )


def _with_each_day(said: Said) -> Said:
    """Read "7. bis 9. Dezember, alle drei Tage" as each of them: nothing recurs within three."""
    days, repeat = said.days, said.repeat
    if days is None or repeat is None or repeat.frequency != "DAILY" or days.is_open:
        return said
    if repeat.interval == 1 or (days.last - days.first).days + 1 != repeat.interval:
        return said
    return said._replace(repeat=repeat._replace(interval=1) if said.begins_at else None)


def _with_neighbours(said: Said, rivals: tuple[date, ...]) -> tuple[Said, tuple[date, ...]]:
    """Read "Thursday and Friday, all day" as one stretch."""
    days = said.days
    is_one = days is not None and days.first == days.last and not said.repeat
    if said.all_day is None or not rivals or days is None or not is_one:
        return said, rivals
    named = sorted({days.first, *rivals})
    if (named[-1] - named[0]).days != len(named) - 1:
        return said, rivals
    return said._replace(days=days._replace(first=named[0], last=named[-1])), ()


def _with_working_week(said: Said) -> Said:
    """Read "Mon-Fri 9:00": nothing lasts from Monday to Friday and is at nine."""
    days = said.days
    if said.repeat or days is None or days.pattern != WORKING_WEEK or not said.begins_at:
        return said
    opening = days._replace(last=days.first, pattern=None) if days.is_open else None
    return said._replace(repeat=Repeat("WEEKLY", pattern=WORKING_WEEK), days=opening)


def _with_pattern(said: Said) -> Said:
    """Read "every month" and "on the 15th" as one rule."""
    days, repeat = said.days, said.repeat
    pattern = days.pattern if days else None
    if repeat is None or pattern is None or repeat.pattern != Pattern():
        return said
    fits = {
        "DAILY": False,
        "WEEKLY": pattern.is_weekly,
        "MONTHLY": not pattern.by_month and not pattern.is_weekly,
        "YEARLY": bool(pattern.by_month and pattern.by_day),
    }
    if repeat.frequency == "DAILY" and repeat.interval == 1 and pattern == WORKING_WEEK:
        # "daily at 9, Monday to Friday"
        opening = days._replace(last=days.first, pattern=None) if days and days.is_open else None
        weekly = Repeat("WEEKLY", pattern=pattern, part=repeat.part)
        return said._replace(repeat=weekly, days=opening)
    if repeat.frequency == "MONTHLY" and pattern.is_weekly and said.days is not None:
        return said._replace(repeat=_on_some(repeat, said.days.first))
    if not fits[repeat.frequency]:
        return said
    is_range = said.days is not None and said.days.first != said.days.last
    days = None if is_range else said.days
    return said._replace(repeat=repeat._replace(pattern=pattern), days=days)


def _on_some(repeat: Repeat, day: date) -> Repeat:
    """Read "once a month on a Friday": that Friday of the month, or any other."""
    number, code = (day.day - 1) // 7 + 1, DAY_CODES[day.weekday()]
    other = Pattern((f"{1 if number > 1 else -1}{code}",))
    number = -1 if number > _SURE_WEEKS else number
    return repeat._replace(pattern=Pattern((f"{number}{code}",)), other=other)


def _with_exclusion(said: Said) -> Said:
    """Read "every day at 9, except Fridays" as a rule of the days that are left."""
    repeat = said.repeat
    if repeat is None or said.exclusion is None:
        return said
    is_daily = repeat.frequency == "DAILY" and repeat.interval == 1
    if not (is_daily and repeat.pattern == Pattern()) and not repeat.pattern.is_weekly:
        return said
    days = tuple(
        day for day in repeat.pattern.by_day or DAY_CODES if day not in said.exclusion.days
    )
    if not days:
        return said
    frequency: Frequency = "WEEKLY"
    return said._replace(
        repeat=repeat._replace(frequency=frequency, pattern=Pattern(days), is_weak=False)
    )


def _with_ending(said: Said) -> Said:
    """Read "at 3 … until 5" as a stretch; "until 5" alone as the working hours up to it."""
    if said.ending is None or said.clocks is not None or said.moment is not None:
        return said
    end = said.ending.at
    if said.clock is not None:
        return said._replace(clocks=joined(said.clock, end), clock=None)
    return said if said.part else said._replace(part=part_before(end))


def _with_last_day(said: Said, context: Context) -> Said:
    """Read "until Friday", "before Friday" without a repetition: from today on.

    It is just that day if a time is said.
    """
    limit = said.limit
    last = limit.last_day if limit else None
    if limit is None or last is None or said.repeat or said.days or said.moment:
        return said
    if last < context.today:
        return said
    first = context.today
    if said.begins_at or said.part:
        first = last = limit.before or last
    return said._replace(days=Days(first, last), limit=None)


def _with_repeat_day(said: Said, context: Context) -> Said:
    """Move the first occurrence onto the rule."""
    repeat = said.repeat
    if repeat is None or (said.moment is not None and repeat.pattern == Pattern()):
        return said
    if said.moment is not None:
        at = said.moment.at
        said = said._replace(
            moment=None,
            days=Days(at.date(), at.date()),
            clock=Clock(at.hour, at.minute, "settled"),
        )
    said = said._replace(part=said.part or repeat.part, since=None)
    start = context.today
    if said.days:
        has_begun = said.days.first < start <= said.days.last
        start = start if has_begun else said.days.first
    elif _is_over(said, context):
        start += _DAY
    first = first_day(repeat, start)
    other = repeat.other and first_day(repeat._replace(pattern=repeat.other), start)
    days = Days(first, first, others=(other,) if other else ())
    said = _with_repeat_span(said._replace(days=days, limit=_limit(said)), first)
    end = said.limit.last_day if said.limit else None
    if end is None or end >= first:
        return said
    # It would end before it begins: one of the two was meant otherwise.
    return said._replace(repeat=None, limit=None, days=days._replace(others=(end,)))


def _with_repeat_span(said: Said, first: date) -> Said:
    """Read "every Friday for 6 weeks": the weeks say how long it repeats, not how long it takes."""
    span = said.span
    if span is None or span.seconds:
        return said
    return said._replace(span=None, limit=said.limit or Limit(until=_last_of(first, span)))


def _last_of(first: date, span: Span) -> date:
    """The last day of so many days, weeks or working days, the first of them included."""
    if span.workdays:
        return max(first, add_workdays(first - _DAY, span.workdays))
    return max(first, add_months(first, span.months) + timedelta(days=span.days) - _DAY)


def _is_over(said: Said, context: Context) -> bool:
    clock = said.begins_at
    if clock is None:
        return False
    return _at(context.today, settled(clock, said.part), context) <= context.now


def _limit(said: Said) -> Limit | None:
    if said.limit:
        return said.limit
    if said.repeat and said.repeat.times:
        return Limit(times=said.repeat.times)
    days = said.days
    if said.repeat is None or days is None or days.first == days.last or days.is_open:
        return None
    # Where it comes but once in them ("every Monday at 9, next week"), they are when it begins.
    is_begin = (days.last - days.first).days < days_between(said.repeat)
    return None if is_begin else Limit(until=days.last)


def _stretch(said: Said, context: Context) -> Understanding:
    readers = (_across_days, _from_moment, _timed, _since, _dated, _in_part)
    found = (reader(said, context) for reader in readers)
    nothing = Understanding(
        None, None, None, all_day=said.all_day is not None, duration=_length(said.span)
    )
    return next(filter(None, found), nothing)


def _across_days(said: Said, context: Context) -> Understanding | None:
    moments = said.moments
    if moments is None:
        return None
    start = _at(moments.first, settled(moments.start, None), context)
    end = _at(moments.last, settled(moments.end, None), context)
    return Understanding(start, end, "minute", duration=end - start, names_end=True)


def _from_moment(said: Said, context: Context) -> Understanding | None:
    moment = said.moment
    if moment is None:
        return None
    length = _length(said.span)
    end = _later(moment.at, length) if length else moment.until
    if said.ending:
        end = _at(moment.at.date(), settled(said.ending.at, None), context)
        end = end if end > moment.at else None
    lasts, names_end = (end - moment.at, said.ending is not None) if end else (None, False)
    return Understanding(moment.at, end, "minute", duration=lasts, names_end=names_end)


def _since(said: Said, context: Context) -> Understanding | None:
    if said.since is None:
        return None
    return Understanding(said.since.first, context.today + _DAY, "day", all_day=True)


def _timed(said: Said, context: Context) -> Understanding | None:
    clock = said.begins_at
    if clock is None:
        return None
    day = said.days.first if said.days else context.today
    day += _DAY * (clock.half == "midnight" and said.part is not None)
    start = _at(day, settled(clock, said.part), context)
    if said.days is None and not said.is_today:
        start = _nearest(start, context)
    length = _length(said.span)
    end = _later(start, length) if length else None
    if said.clocks:
        end = _at(start.date(), settled_end(said.clocks, said.part), context)
        end = end if end > start else _later(end, _DAY)
        if length and length < end - start:
            # "Between 10 and 12 for an hour": anywhere in between.
            return Understanding(start, end, "daypart", duration=length)
        length = end - start
    others = _other_half(clock, said, start, end)
    others = (*others, *_other_midnight(clock, said, start, end))
    if clock.other:
        other = _at(day, settled(clock.other, said.part), context)
        others = (*others, Alternative(other, _later(other, length) if length else None))
    if not said.names_day and not said.repeat:
        others = tuple(_from_now_on(one, context) for one in others)
    if _is_after_midnight(clock, said):
        step = -_HALF_DAY if _is_that_dates_night(said) else _HALF_DAY
        others = (Alternative(start, end),) if step > timedelta() else ()
        start, end = start + step, end + step if end else None
    found = Understanding(start, end, "minute", duration=length, alternatives=others)
    return replace(found, names_end=bool(said.clocks))


def _from_now_on(other: Alternative, context: Context) -> Alternative:
    """A reading of a time without a day that has passed today is meant for tomorrow."""
    if context.looks_back or not isinstance(other.start, datetime) or other.start >= context.now:
        return other
    end = _later(other.end, _DAY) if isinstance(other.end, datetime) else None
    return Alternative(_later(other.start, _DAY), end)


def _other_midnight(
    clock: Clock, said: Said, start: datetime, end: datetime | None
) -> tuple[Alternative, ...]:
    """Of a day named without a part of it, the end is midnight as well."""
    if clock.half != "midnight" or not said.days or said.part or said.repeat:
        return ()
    return (Alternative(_later(start, _DAY), _later(end, _DAY) if end else None),)


def _is_after_midnight(clock: Clock, said: Said) -> bool:
    """Read "this evening at 2": no evening has a two o'clock."""
    is_late = said.part is not None and said.part.start >= _EVENING
    return is_late and is_small_hour(clock)


def _is_that_dates_night(said: Said) -> bool:
    """Whether the small hours of a date are meant: "on 5 December at 2:30 at night"."""
    pattern = said.days.pattern if said.days else None
    return is_night(said.part) and pattern is not None and bool(pattern.by_month_day)


def _other_half(
    clock: Clock, said: Said, start: datetime, end: datetime | None
) -> tuple[Alternative, ...]:
    if not is_doubtful(clock, said.part):
        return ()
    return (Alternative(start - _HALF_DAY, end - _HALF_DAY if end else None),)


def _nearest(start: datetime, context: Context) -> datetime:
    if context.looks_back:
        return start if start <= context.now else _later(start, -_DAY)
    return start if start >= context.now.replace(second=0, microsecond=0) else _later(start, _DAY)


def _dated(said: Said, _: Context) -> Understanding | None:
    days = said.days
    if days is None or (said.part and days.first == days.last):
        return None
    last = days.last
    if said.span and not said.span.seconds and days.first == days.last:
        last = _last_of(days.first, said.span)
    length = _length(said.span) if said.span and said.span.seconds else None
    names_end = last != days.first or days.grain != "day"
    end = last + _DAY if names_end else days.first + _DAY
    return Understanding(days.first, end, days.grain, all_day=length is None, duration=length)


def _in_part(said: Said, context: Context) -> Understanding | None:
    part = said.part
    if part is None:
        return None
    day = said.days.first if said.days else context.today
    start = _at(day, time(part.start), context)
    end = _at(day, time(0), context) + timedelta(hours=part.end)
    return Understanding(start, end, "daypart", duration=_length(said.span))


def _other_days(found: Understanding, days: tuple[date, ...]) -> tuple[Alternative, ...]:
    return tuple(_on_day(found, day) for day in dict.fromkeys(days))


def _on_day(found: Understanding, day: date) -> Alternative:
    start, end = found.start, found.end
    if not isinstance(start, datetime):
        return Alternative(day, day + (end - start) if start and end else None)
    moved = datetime.combine(day, start.timetz())
    return Alternative(moved, moved + (end - start) if isinstance(end, datetime) else None)


def _at(day: date, clock: time, context: Context) -> datetime:
    return datetime.combine(day, clock, tzinfo=context.now.tzinfo)


def _later(start: datetime, length: timedelta) -> datetime:
    """Whole days keep the time of day; hours are counted in real time."""
    if length % _DAY == timedelta():
        return start + length
    return datetime.fromtimestamp(start.timestamp() + length.total_seconds(), start.tzinfo)


def _length(span: Span | None) -> timedelta | None:
    return timedelta(seconds=span.total_seconds) if span else None
