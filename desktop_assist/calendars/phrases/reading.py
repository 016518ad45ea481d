"""Puts the pieces of a time phrase together into one moment, stretch or repetition."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop_assist.calendars.phrases.calendar_math import add_months
from desktop_assist.calendars.phrases.clusters import Cluster, Piece
from desktop_assist.calendars.phrases.grammar import Context
from desktop_assist.calendars.phrases.recurrence import first_day, rule_text
from desktop_assist.calendars.phrases.terms import (
    AllDay,
    Clock,
    Clocks,
    DayPart,
    Days,
    Limit,
    Moment,
    Moments,
    Repeat,
    Since,
    Span,
    Term,
    Zone,
)
from desktop_assist.calendars.phrases.understanding import Alternative, Understanding

_AFTERNOON_HOURS = range(1, 8)
_DOUBTFUL_HOURS = range(6, 8)
_HALF_DAY = timedelta(hours=12)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Said:
    """Everything the words say about time, each thing at most once."""

    days: Days | None = None
    clocks: Clocks | None = None
    clock: Clock | None = None
    part: DayPart | None = None
    span: Span | None = None
    moment: Moment | None = None
    moments: Moments | None = None
    repeat: Repeat | None = None
    limit: Limit | None = None
    since: Since | None = None
    zone: Zone | None = None
    all_day: AllDay | None = None


_PLACES: dict[type[Term], str] = {
    Days: "days",
    Clocks: "clocks",
    Clock: "clock",
    DayPart: "part",
    Span: "span",
    Moment: "moment",
    Moments: "moments",
    Repeat: "repeat",
    Limit: "limit",
    Since: "since",
    Zone: "zone",
    AllDay: "all_day",
}


def gather(clusters: list[Cluster]) -> tuple[Said, tuple[date, ...]]:
    """Everything said, and the days that compete with the one chosen.

    The phrase that names both a day and a time counts most, then the longer one.
    """
    ranked = sorted(clusters, key=_weight, reverse=True)
    said, rivals = Said(), []
    for piece in (piece for cluster in ranked for piece in cluster.pieces):
        rival = _rival(said, piece)
        if rival:
            rivals.append(rival)
        said = _with(said, piece)
    return said, tuple(rivals)


def _weight(cluster: Cluster) -> tuple[bool, int]:
    has_time = cluster.has(Clock) or cluster.has(Clocks) or cluster.has(Moment)
    return (cluster.has(Days) and has_time, len(cluster.pieces))


def _with(said: Said, piece: Piece) -> Said:
    name = _PLACES[type(piece.term)]
    if piece.corrects and name in {"clock", "clocks"}:
        said = replace(said, clock=None, clocks=None)
    present = getattr(said, name)
    if present is None or piece.corrects or _is_finer(piece.term, present):
        return replace(said, **{name: piece.term})
    return said


def _is_finer(term: Term, present: Term) -> bool:
    """A day within the week or month that was named before says more than that."""
    if not isinstance(term, Days) or not isinstance(present, Days):
        return False
    return term.grain == "day" and present.grain != "day"


def _rival(said: Said, piece: Piece) -> date | None:
    term, present = piece.term, said.days
    if piece.corrects or not isinstance(term, Days) or present is None:
        return None
    if term.grain != "day" or present.grain != "day" or present.first <= term.first <= present.last:
        return None
    return term.first


def understanding_of(
    said: Said, rivals: tuple[date, ...], context: Context
) -> Understanding | None:
    """What the things said mean together; None when nothing was said."""
    if all(getattr(said, field.name) is None for field in fields(said)):
        return None
    zone = ZoneInfo(said.zone.key) if said.zone else None
    if zone:
        context = replace(context, now=context.now.astimezone(zone))
    said = _with_repeat_day(said, context)
    found = _stretch(said, context)
    if said.days:
        rivals = (*said.days.others, *rivals)
    return replace(
        found,
        recurrence=rule_text(said.repeat, _limit(said), found.start) if said.repeat else None,
        zone=said.zone.key if said.zone else None,
        alternatives=found.alternatives + _other_days(found, rivals),
        names_day=_names_day(said),
        says_all_day=_says_all_day(said),
    )


def _names_day(said: Said) -> bool:
    named = (said.days, said.moment, said.moments, said.since, said.part)
    return any(term is not None for term in named)


def _says_all_day(said: Said) -> bool:
    days = said.days
    is_stretch = days is not None and days.grain == "day" and days.last != days.first
    return said.all_day is not None or (is_stretch and said.repeat is None)


def _with_repeat_day(said: Said, context: Context) -> Said:
    """Move the first occurrence onto the rule."""
    if said.repeat is None or said.moment is not None:
        return said
    start = said.days.first if said.days else context.today
    if said.days is None and _is_over(said, context):
        start += _DAY
    if said.days and said.days.weekday is not None and said.repeat.by_day == ():
        return said
    first = first_day(said.repeat, start)
    return replace(said, days=Days(first, first), part=said.part or said.repeat.part)


def _is_over(said: Said, context: Context) -> bool:
    clock = said.clock or (said.clocks.start if said.clocks else None)
    if clock is None:
        return False
    return _at(context.today, settled(clock, said.part), context) <= context.now


def _limit(said: Said) -> Limit | None:
    if said.limit:
        return said.limit
    if said.days and said.days.first != said.days.last:
        return Limit(until=said.days.last)
    return None


def _stretch(said: Said, context: Context) -> Understanding:
    if said.moments:
        return _across_days(said.moments, context)
    if said.moment:
        return _from_moment(said, said.moment, context)
    clock = said.clocks.start if said.clocks else said.clock
    if clock:
        return _timed(said, clock, context)
    if said.since:
        return Understanding(said.since.first, context.today + _DAY, "day", all_day=True)
    if said.days:
        return _dated(said, said.days, context)
    if said.part:
        return _in_part(context.today, said.part, said, context)
    if said.all_day:
        return Understanding(None, None, None, all_day=True)
    return Understanding(None, None, None, duration=_length(said.span))


def _across_days(moments: Moments, context: Context) -> Understanding:
    start = _at(moments.first, settled(moments.start, None), context)
    end = _at(moments.last, settled(moments.end, None), context)
    return Understanding(start, end, "minute", duration=end - start)


def _from_moment(said: Said, moment: Moment, context: Context) -> Understanding:
    length = _length(said.span)
    end = _later(moment.at, length) if length else None
    return Understanding(moment.at, end, "minute", duration=length)


def _timed(said: Said, clock: Clock, context: Context) -> Understanding:
    day = said.days.first if said.days else None
    start_time, end_time = settled(clock, said.part), _end_time(said, clock)
    start = _at(day or context.today, start_time, context)
    if day is None and said.part is None:
        start = _nearest(start, context)
    length = _length(said.span)
    end = _later(start, length) if length else None
    if end_time is not None:
        end = _at(start.date(), end_time, context)
        end = end if end > start else _later(end, _DAY)
        length = end - start
    others = _other_halves(clock, said, start, end)
    return Understanding(start, end, "minute", duration=length, alternatives=others)


def settled(clock: Clock, part: DayPart | None) -> time:
    """The time meant, with am or pm guessed where it was not said."""
    hour = clock.hour
    if clock.half == "pm":
        hour = hour % 12 + 12
    elif clock.half == "am":
        hour %= 12
    elif clock.half == "open":
        hour = _guessed_hour(hour, part)
    return time(hour, clock.minute)


def _guessed_hour(hour: int, part: DayPart | None) -> int:
    if part is None:
        return hour + 12 if hour in _AFTERNOON_HOURS else hour
    if part.end <= 12:  # noqa: PLR2004 - before noon
        return hour % 12
    return hour if hour >= 12 else hour + 12  # noqa: PLR2004 - noon


def _end_time(said: Said, start: Clock) -> time | None:
    """The end of "10 to 11:30"; an open end lies after the start, within half a day."""
    if said.clocks is None:
        return None
    end = said.clocks.end
    first, last = settled(start, said.part), settled(end, said.part)
    if end.half != "open":
        return last
    plain = time(end.hour % 24, end.minute)
    later = time(end.hour % 12 + 12, end.minute)
    return plain if plain > first else later


def _other_halves(
    clock: Clock, said: Said, start: datetime, end: datetime | None
) -> tuple[Alternative, ...]:
    if clock.half != "open" or said.part or clock.hour not in _DOUBTFUL_HOURS:
        return ()
    return (Alternative(start - _HALF_DAY, end - _HALF_DAY if end else None),)


def _nearest(start: datetime, context: Context) -> datetime:
    if context.looks_back:
        return start if start <= context.now else _later(start, -_DAY)
    return start if start >= context.now.replace(second=0, microsecond=0) else _later(start, _DAY)


def _dated(said: Said, days: Days, context: Context) -> Understanding:
    if said.part and days.first == days.last:
        return _in_part(days.first, said.part, said, context)
    last = days.last
    if said.span and not said.span.seconds and days.first == days.last:
        last = add_months(days.first, said.span.months) + timedelta(days=said.span.days) - _DAY
    length = _length(said.span) if said.span and said.span.seconds else None
    names_end = last != days.first or days.grain != "day"
    end = last + _DAY if names_end else days.first + _DAY
    return Understanding(days.first, end, days.grain, all_day=length is None, duration=length)


def _in_part(day: date, part: DayPart, said: Said, context: Context) -> Understanding:
    start = _at(day, time(part.start), context)
    end = _at(day, time(part.end), context) if part.end < 24 else _at(day + _DAY, time(0), context)  # noqa: PLR2004 - hours
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
