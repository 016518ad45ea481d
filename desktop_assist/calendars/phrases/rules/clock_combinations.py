"""Times counted from another time: "20 minutes to 2pm", "15 past noon"."""

from datetime import datetime, timedelta

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.rules.clocks import NOON, clock
from desktop_assist.calendars.phrases.terms import Clock, Clocks, Half, Span

_HOUR = 3600
_SMALLEST_SPOKEN = 13
"""Below it, "five to seven" is a stretch of time."""
_NO_HOUR = (
    *("unit", "letter_unit", "unit_of_count", "month", "dot month", "through", "colon", "oclock"),
    *("and", "stroke"),
)
_NO_CLOCK = ("unit", "currency", "unit_of_count", "dash", "through")


def shifted(base: Clock, minutes: int) -> Clock | None:
    """A time of day so many minutes on, in the same half where that was open."""
    when = datetime(2000, 1, 1, base.hour % 24, base.minute) + timedelta(minutes=minutes)  # noqa: DTZ001 - a time of day has no zone
    half: Half = base.half
    hour = when.hour
    if half == "open" and hour in {0, NOON}:
        return Clock(NOON, when.minute, "open")
    if half in {"am", "pm"} and hour == NOON - 1 and base.hour == NOON:
        half = "am" if half == "pm" else "pm"
    return clock(hour, when.minute, half)


def _past_span(found: Found, _: Context) -> Clock | None:
    seconds = found.term("span", Span).total_seconds
    return shifted(found.term("time", Clock), seconds // 60) if seconds < 86400 else None


def _past_number(found: Found, _: Context) -> Clock | None:
    return shifted(found.term("time", Clock), found.number("minutes"))


def _to_span(found: Found, _: Context) -> Clock | None:
    seconds = found.term("span", Span).total_seconds
    return shifted(found.term("time", Clock), -seconds // 60) if seconds < 3600 else None


def _to_number(found: Found, _: Context) -> Clock | None:
    minutes = found.number("minutes")
    if minutes < _SMALLEST_SPOKEN:
        return None
    return shifted(found.term("time", Clock), -minutes)


def _span_past_hour(found: Found, _: Context) -> Clock | None:
    base = clock(found.number("hour"), 0)
    minutes = found.term("span", Span).total_seconds // 60
    return shifted(base, -minutes if found.has("to") else minutes) if base else None


def _for_a_span(found: Found, _: Context) -> Clocks | None:
    start, span = found.term("time", Clock), found.term("span", Span)
    end = shifted(start, span.total_seconds // 60) if span.total_seconds < 86400 else None
    return Clocks(start, end) if end else None


def _span_from(found: Found, context: Context) -> Clocks | Clock | None:
    """Read "2 hours from 1 pm" as a stretch, "15 minutes from 1 pm" as a quarter past."""
    is_long = found.term("span", Span).total_seconds >= _HOUR
    is_stretch = is_long or found.text("start") == "ab"
    return _for_a_span(found, context) if is_stretch else _past_span(found, context)


def _from_hour_for(found: Found, _: Context) -> Clocks | None:
    start, span = clock(found.number("hour"), 0), found.term("span", Span)
    end = shifted(start, span.total_seconds // 60) if start and span.days == 0 else None
    return Clocks(start, end) if start and end else None


def _both(found: Found, _: Context) -> Span | None:
    """Read "an hour and a quarter of an hour"; the larger comes first."""
    first, second = found.term("first", Span), found.term("second", Span)
    return first.plus(second) if first.total_seconds > second.total_seconds else None


def _from_hour(found: Found, _: Context) -> Clock | None:
    """Read "tomorrow from 8", "Tuesday afternoon from 1"."""
    return clock(found.number("hour"), 0)


def _beside_day(found: Found, _: Context) -> Clock | None:
    """Read "Wed 11.30", where it is no day of that weekday."""
    hour, _point, minute = found.text("clock").replace(",", ".").partition(".")
    is_usual = len(minute) == len("30") and int(minute) % 5 == 0
    return clock(int(hour), int(minute)) if is_usual else None


def _run_together(found: Found, _: Context) -> Clock | None:
    """Read "Monday 1600"."""
    hour, minute = divmod(found.number("clock"), 100)
    return clock(hour, minute) if hour and minute % 5 == 0 else None


RULES = (
    Rule("from hour=hour", _from_hour, after="part_span|day", not_before=_NO_HOUR),
    Rule("from hour=hour", _from_hour, before="day|part_span"),
    Rule("clock=decimal", _beside_day, after="repeat", not_before=_NO_CLOCK),
    Rule("clock=decimal", _beside_day, after="day", not_before=_NO_CLOCK),
    Rule("clock=decimal", _beside_day, after="day comma", not_before=_NO_CLOCK),
    Rule("clock=decimal", _beside_day, after="day part_span", not_before=_NO_CLOCK),
    Rule("clock=decimal", _beside_day, before="day", not_after=("currency", "through", "dash")),
    Rule("clock=n4", _run_together, after="day", not_before=_NO_CLOCK),
    Rule("from hour=hour for span=span", _from_hour_for),
    Rule("first=span and second=span", _both),
    Rule("for span=span from|at time=time", _for_a_span),
    Rule("span=span start=from time=time", _span_from),
    Rule("at? span=span past|after time=time", _past_span),
    Rule("at? span=span to|before time=time", _to_span),
    Rule("at? minutes=minutes past time=time", _past_number),
    Rule("at? minutes=minutes to|before time=time", _to_number),
    Rule("at? span=span past hour=hour", _span_past_hour),
    Rule("at? span=span to=to|before hour=hour", _span_past_hour),
)
