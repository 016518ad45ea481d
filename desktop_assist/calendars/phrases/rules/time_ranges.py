"""Stretches of time within a day: "10:00 to 11:30", "from 3 to 4 in the PM", "1 to 5"."""

from desktop_assist.calendars.phrases.clock_guess import settled
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.clocks import NOON, clock, half_of
from desktop_assist.calendars.phrases.terms import Clock, Clocks, DayPart, Half

_DAY_START = 8
_DAY_END = 18


def joined(start: Clock, end: Clock, *, is_weak: bool = False) -> Clocks:
    """A stretch in which one end's am or pm also serves the other."""
    if start.half == "open" and end.half in {"am", "pm"}:
        start = start.in_half(_half_before(start, end))
    if end.half == "open" and start.half in {"am", "pm"}:
        end = end.in_half(_half_after(start, end))
    return Clocks(start, end, is_weak)


def _half_before(start: Clock, end: Clock) -> Half:
    """Which half it starts in: "3:30 to 6 pm" starts in the afternoon, "11 to 1 pm" before noon."""
    if _on_face(start) <= _on_face(end):
        return end.half
    return "am" if end.half == "pm" else "pm"


def _half_after(start: Clock, end: Clock) -> Half:
    if _on_face(end) > _on_face(start):
        return start.half
    return "pm" if start.half == "am" else "am"


def _on_face(time: Clock) -> tuple[int, int]:
    return (time.hour % NOON, time.minute)


def _times(found: Found, _: Context) -> Clocks:
    return joined(found.term("start", Clock), found.term("end", Clock))


def _number_to_time(found: Found, _: Context) -> Clocks | None:
    start = clock(found.number("start"), 0)
    return joined(start, found.term("end", Clock)) if start else None


def _time_to_number(found: Found, _: Context) -> Clocks | None:
    end = clock(found.number("end"), 0)
    return joined(found.term("start", Clock), end) if end else None


def _numbers(found: Found, _: Context) -> Clocks | None:
    """Bare numbers are a time beside a day or after "from" or "between"; else they may be one."""
    start, end = clock(found.number("start"), 0), clock(found.number("end"), 0)
    if not start or not end or start.hour == end.hour:
        return None
    return joined(start, end, is_weak=not found.has("sure"))


def _run_together(found: Found, _: Context) -> Clocks | None:
    start, end = (clock(*divmod(found.number(name), 100)) for name in ("start", "end"))
    return joined(start, end) if start and end else None


def _numbers_in_half(found: Found, _: Context) -> Clocks | None:
    start, end = clock(found.number("start"), 0), clock(found.number("end"), 0, half_of(found))
    return joined(start, end) if start and end else None


def _with_points(found: Found, _: Context) -> Clocks | None:
    """Read "9.30 - 10.15"; beside no day it may be anything."""
    numbers = [found.text(name).replace(",", ".").split(".") for name in ("start", "end")]
    if any(len(minute) != len("30") for _hour, minute in numbers):
        return None
    start, end = (clock(int(hour), int(minute)) for hour, minute in numbers)
    return joined(start, end, is_weak=True) if start and end else None


def _before(found: Found, _: Context) -> DayPart:
    """Before a time, or until it: the hours of the working day that lead up to it."""
    return DayPart(_DAY_START, max(settled(found.term("time", Clock), None).hour, _DAY_START + 1))


def _after(found: Found, _: Context) -> DayPart:
    hour = settled(found.term("time", Clock), None).hour
    return DayPart(hour, max(_DAY_END, hour + 1))


SPOKEN = (
    Rule("between|from? start=hour through|and end=hour dot? half=meridiem", _numbers_in_half),
)
"""Tried before dates: "Thu 9-11am" is no 11 September."""

OPEN_ENDED = (
    Rule("before|until time=time", _before),
    Rule("after|past time=time", _after),
)
"""Tried after stretches: "until 5" may be the end of one."""

RULES = (
    Rule("between|from? start=decimal through|and end=decimal oclock?", _with_points),
    Rule("between|from? start=time comma? through|and end=time", _times),
    Rule("between|from? start=hour through|and end=time", _number_to_time),
    Rule("between|from? start=time through|and end=hour oclock?", _time_to_number),
    Rule("sure=from start=hour through end=hour", _numbers),
    Rule("sure=between start=hour and|through end=hour", _numbers),
    Rule("start=hour through end=hour", _numbers),
    Rule("start=n4 through end=n4", _run_together),
)
