"""Stretches of time within a day: "10:00 to 11:30", "from 3 to 4 in the PM", "1 to 5"."""

from desktop_assist.calendars.phrases.clock_guess import is_night, is_small_hour, settled
from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.clocks import NOON, clock, half_of
from desktop_assist.calendars.phrases.terms import Clock, Clocks, DayPart, Ending, Half

_DAY_START = 8
_QUARTER, _HALF, _HOUR = 15, 30, 60
"""In minutes."""
_DAY = 24
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
    if any(len(found.text(name)) != len("1400") for name in ("start", "end")):
        return None
    start, end = (clock(*divmod(found.number(name), 100)) for name in ("start", "end"))
    return joined(start, end) if start and end else None


def _numbers_in_half(found: Found, _: Context) -> Clocks | None:
    start, end = clock(found.number("start"), 0), clock(found.number("end"), 0, half_of(found))
    # "twenty to three pm" counts minutes.
    is_stretch = start is not None and start.hour <= NOON and not _counts_minutes(found)
    return joined(start, end) if start and end and is_stretch else None


def _counts_minutes(found: Found) -> bool:
    """Read "five to four pm"; no stretch begins after it ends."""
    is_spoken = found.text("start").isalpha() and found.text("end").isalpha()
    is_later = found.number("end") < found.number("start")
    return is_spoken and is_later and found.number("start") in {5, 10}


def _numbers_of_clock(found: Found, _: Context) -> Clocks | None:
    """Read "13-15 Uhr"; before the days, for "Freitag 13" may be a date."""
    start, end = clock(found.number("start"), 0), clock(found.number("end"), 0)
    return joined(start, end) if start and end and start != end else None


def _with_points(found: Found, _: Context) -> Clocks | None:
    """Read "9.30 - 10.15"; beside no day it may be anything."""
    start, end = _with_point(found, "start"), _with_point(found, "end")
    return joined(start, end, is_weak=True) if start and end else None


def _with_point(found: Found, name: str) -> Clock | None:
    hour, point, minute = found.text(name).replace(",", ".").partition(".")
    if not point:
        return clock(found.number(name), 0)
    return clock(int(hour), int(minute)) if len(minute) == len("30") else None


def _point_to_time(found: Found, _: Context) -> Clocks | None:
    """Read "10.00-12.00 Uhr"."""
    start = _with_point(found, "start")
    return joined(start, found.term("end", Clock)) if start else None


def _to_part_of_hour(found: Found, _: Context) -> Clocks | None:
    """Read "2 till half past" and "9 to quarter to": of the hour it begins in, or of the next."""
    is_time = found.kind("start") == "time"
    start = found.term("start", Clock) if is_time else _with_point(found, "start")
    minute = {"half": _HALF, "quarter": _QUARTER}.get(found.kind("part"), found.number("part"))
    minute = minute if found.has("past") else _HOUR - minute
    if start is None:
        return None
    is_next = minute <= start.minute
    end = clock((start.hour + is_next) % _DAY, minute, start.half)
    return Clocks(start, end) if end else None


def _until_hour(found: Found, _: Context) -> Ending | None:
    end = clock(found.number("hour"), 0)
    return Ending(end) if end else None


def part_before(time: Clock) -> DayPart:
    """The hours of the working day that lead up to a time."""
    return DayPart(_DAY_START, max(settled(time, None).hour, _DAY_START + 1))


def _before(found: Found, _: Context) -> DayPart:
    return part_before(found.term("time", Clock))


def _until(found: Found, _: Context) -> Ending:
    return Ending(found.term("time", Clock))


def _from_part(found: Found, _: Context) -> Clocks | None:
    """Read "10 tonight until 2 am"."""
    if found.has("start_time"):
        start: Clock | None = found.term("start_time", Clock)
    else:
        start = clock(found.number("start"), 0)
    part = found.term("part", DayPart)
    if start is None:
        return None
    # "1 at night until 3": no night has a one o'clock in the afternoon.
    is_small = is_night(part) and is_small_hour(start)
    half: Half = "am" if is_small or settled(start, part).hour < NOON else "pm"
    return joined(start.in_half(half), found.term("end", Clock))


def _after(found: Found, _: Context) -> DayPart:
    return _part_after(found.term("time", Clock))


def _part_after(time: Clock) -> DayPart:
    hour = settled(time, None).hour
    return DayPart(hour, max(_DAY_END, hour + 1))


def _before_hour(found: Found, _: Context) -> DayPart | None:
    time = clock(found.number("hour"), 0)
    return part_before(time) if time else None


def _after_hour(found: Found, _: Context) -> DayPart | None:
    time = clock(found.number("hour"), 0)
    return _part_after(time) if time else None


_IN_HALF = "between|from? start=hour through|and end=hour dot? half=meridiem"
_OF_CLOCK = "between|from? start=hour through|and end=hour oclock"
_A_MONTH = ("month", "month dot", "month the")
"""What makes the number a day: "Dec 4 - 3pm"."""
_A_DATE = tuple(
    f"{day} {month}"
    for day in ("day_number|ordinal", "day_number|ordinal dot", "day_number|ordinal of")
    for month in ("month", "month dot")
)

SPOKEN = (
    Rule(_IN_HALF, _numbers_in_half, not_after=("past", "half", *_A_MONTH)),
    Rule(_OF_CLOCK, _numbers_of_clock, not_after=_A_MONTH),
    *(Rule(_IN_HALF, _numbers_in_half, after=date) for date in _A_DATE),
    *(Rule(_OF_CLOCK, _numbers_of_clock, after=date) for date in _A_DATE),
)
"""Tried before dates: "Thu 9-11am" is no 11 September."""

_NO_HOUR = (
    "month",
    "dot",
    "length_unit",
    "unread",
    "times_word",
    "word",
    "unit",
    "workday",
    "dash",
    "stroke",
)
OPEN_ENDED = (
    Rule("before the? time=time", _before),
    Rule("until time=time", _until),
    Rule("until hour=hour", _until_hour, not_before=_NO_HOUR),
    Rule("later the? time=time", _after),
    Rule("before hour=hour", _before_hour, not_before=_NO_HOUR),
    Rule("later hour=hour", _after_hour, not_before=_NO_HOUR),
)
"""Tried after stretches: "until 5" may be the end of one."""


def _either(found: Found, _: Context) -> Clock | None:
    """Read "at 10 or 11": the first, and the other as another reading."""
    first = found.term("first", Clock)
    if found.has("second"):
        second: Clock | None = found.term("second", Clock)
    else:
        second = clock(found.number("hour"), 0)
    if second is None:
        return None
    both = joined(first, second)
    return both.start._replace(other=both.end)


RULES = (
    Rule("first=time or second=time", _either),
    Rule("first=time or hour=hour", _either, not_before=_NO_HOUR),
    Rule("between|from? start=decimal through|and end=decimal oclock?", _with_points),
    Rule("between|from? start=hour through|and end=decimal", _with_points),
    Rule("between|from? start=decimal through|and end=hour", _with_points),
    Rule("between|from? start=decimal through|and end=time", _point_to_time),
    Rule("between|from? start=time comma? through|and end=time", _times),
    Rule("between|from? start=hour through|and end=time", _number_to_time),
    Rule("between|from? start=time through|and end=hour oclock?", _time_to_number),
    Rule("sure=from start=hour through end=hour", _numbers),
    Rule("sure=between start=hour and|through end=hour", _numbers),
    Rule("start=hour through end=hour", _numbers),
    Rule("at|from|between? start=n4|year through|and end=n4|year", _run_together),
    Rule(
        "from|at|between? start=hour|decimal|time through|and part=half|quarter|n12|n24 past=past",
        _to_part_of_hour,
        not_before=("any_number", "time", "named_time", "part_span", "unit", "span"),
    ),
    Rule(
        "from|at|between? start=hour|decimal|time until|and part=quarter to",
        _to_part_of_hour,
        not_before=("any_number", "time", "named_time", "the"),
    ),
    Rule("from? start=hour part=part_span until end=time", _from_part),
    Rule("from? start_time=time part=part_span until end=time", _from_part),
)
