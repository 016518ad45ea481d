"""Times of day: "3pm", "half past three", "14 Uhr 30", "noon", "in the afternoon"."""

from dataclasses import replace

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import Clock, DayPart, Half

NOON = 12
HOURS = 24
_FIRST_HOUR_WITH_H = 7
"""Below it, "2h30" is a length of time."""
MINUTES = 60

PARTS = {
    "morning": DayPart(6, 12),
    "forenoon": DayPart(9, 12),
    "lunch": DayPart(12, 14),
    "afternoon": DayPart(12, 18),
    "evening": DayPart(18, 22),
    "night": DayPart(20, 24),
}
_SPOKEN_MINUTES = frozenset({10, 20, 25})
_LATE = {"morning": DayPart(10, 12), "afternoon": DayPart(16, 18), "evening": DayPart(20, 24)}
_EARLY = {"morning": DayPart(6, 9), "afternoon": DayPart(12, 15), "evening": DayPart(17, 20)}


def clock(hour: int, minute: int, half: Half = "open") -> Clock | None:
    """A time of day; None when no clock shows it."""
    if hour > HOURS or minute >= MINUTES or (hour == HOURS and minute):
        return None
    if half in {"am", "pm"} and hour > NOON:
        half = "settled"
    if hour > NOON or hour == 0:
        half = "settled"
    return Clock(hour % HOURS, minute, half)


def half_of(found: Found) -> Half:
    """Am or pm where it was said."""
    return "am" if found.unit("half") == "am" else "pm" if found.has("half") else "open"


def _hour(found: Found, _: Context) -> Clock | None:
    return clock(found.number("hour"), found.number("minute"), half_of(found))


def _hour_of_24(found: Found, _: Context) -> Clock | None:
    return clock(found.number("hour"), found.number("minute"), "open")


def _written(found: Found, _: Context) -> Clock | None:
    hour, minute = map(int, found.text("clock").split(":"))
    half = half_of(found)
    if half == "open" and found.text("clock").startswith("0"):
        half = "settled"
    return clock(hour, minute, half)


def _with_point(found: Found, _: Context) -> Clock | None:
    hour, _point, minute = found.text("clock").replace(",", ".").partition(".")
    return clock(int(hour), int(minute), half_of(found)) if len(minute) == len("30") else None


def _run_together(found: Found, _: Context) -> Clock | None:
    hour, minute = divmod(found.number("clock"), 100)
    return clock(hour, minute, half_of(found))


def _spoken_minutes(found: Found, context: Context) -> Clock | None:
    is_spoken = not any(found.text(name).isdigit() for name in ("hour", "minute"))
    return _hour(found, context) if is_spoken or found.has("half") or found.has("at") else None


def _joined_h(found: Found, context: Context) -> Clock | None:
    hour, h = found.names["hour"], found.names["h"]
    if found.has("minute") and hour.value < _FIRST_HOUR_WITH_H:
        return None
    return _hour_of_24(found, context) if hour.end == h.start and h.unit == "hour" else None


def _named(found: Found, _: Context) -> Clock:
    return Clock(found.number("name"), 0, "settled")


def _past(found: Found, _: Context) -> Clock | None:
    return clock(found.number("hour"), found.number("minute", 30), half_of(found))


def _quarter_past(found: Found, _: Context) -> Clock | None:
    return clock(found.number("hour"), 15, half_of(found))


def _half_before(found: Found, _: Context) -> Clock | None:
    """German "halb drei" is half an hour before three; English "half three" is after it."""
    hour = found.number("hour")
    if found.text("half_word") == "halb":
        return clock((hour - 2) % NOON + 1, 30)
    return clock(hour, 30) if found.text("half_word") == "half" else None


def _quarter_to(found: Found, _: Context) -> Clock | None:
    return clock((found.number("hour") - 2) % NOON + 1, 45, half_of(found))


def _same_time(_: Found, context: Context) -> Clock:
    return Clock(context.now.hour, context.now.minute, "settled")


def _part(found: Found, _: Context) -> DayPart | None:
    name = "morning" if found.names["part"].kind == "morgen" else found.unit("part")
    table = {"late": _LATE, "early": _EARLY}.get(found.unit("modifier"), PARTS)
    part = table.get(name, PARTS[name])
    return replace(part, is_today=True) if found.has("today") else part


def _tonight(_: Found, __: Context) -> DayPart:
    return DayPart(18, 24, is_today=True)


def _minutes_past(found: Found, _: Context) -> Clock | None:
    return clock(found.number("hour"), found.number("minutes"), half_of(found))


def _spoken_to(found: Found, _: Context) -> Clock | None:
    """Read "ten to three"; figures ("10 to 3") and "five to seven" are stretches of time."""
    is_spoken = found.text("minutes").isalpha() and found.text("hour").isalpha()
    if not is_spoken or found.number("minutes") not in _SPOKEN_MINUTES:
        return None
    return clock((found.number("hour") - 2) % NOON + 1, MINUTES - found.number("minutes"))


def _military(found: Found, context: Context) -> Clock | None:
    is_written = len(found.text("clock")) == len("1400") and found.unit("unit") == "hour"
    return _run_together(found, context) if is_written else None


RULES = (
    Rule("at? minutes=n12|n24|n31 to hour=n12", _spoken_to),
    Rule("at? clock=n4|year unit=unit", _military),
    Rule("at clock=decimal", _with_point),
    Rule("at? minutes=minutes past hour=hour half=meridiem?", _minutes_past),
    Rule("at? minutes=minutes past hour=named_time", _minutes_past),
    Rule("at? hour=n24 h=letter_unit", _joined_h),
    Rule("at? hour=hour dot? half=meridiem", _hour),
    Rule("at? hour=hour ish half=meridiem?", _hour),
    Rule("at? hour=hour oclock minute=minutes? half=meridiem?", _hour),
    Rule("at? hour=hour oclock in the? half=meridiem", _hour),
    Rule("at? hour=hour in the half=meridiem", _hour),
    Rule("at? clock=clock oclock? half=meridiem?", _written),
    Rule("at? clock=clock oclock? in the? half=meridiem", _written),
    Rule("at? clock=decimal half=meridiem", _with_point),
    Rule("at? clock=decimal oclock", _with_point),
    Rule("at? clock=n_more|n4|year half=meridiem", _run_together),
    Rule("at clock=n4|year", _run_together),
    Rule("at? hour=hour minute=n12|n24|n31|n59 half=meridiem", _spoken_minutes),
    Rule("at=at hour=hour minute=n12|n24|n31|n59", _spoken_minutes),
    Rule("hour=n12 minute=n24|n31|n59", _spoken_minutes),
    Rule("at? hour=hour h=letter_unit minute=minutes", _joined_h),
    Rule("at hour=hour", _hour),
    Rule("at? name=named_time", _named),
    Rule("at? half past hour=hour half=meridiem?", _past),
    Rule("at? quarter past hour=hour oclock? half=meridiem?", _quarter_past),
    Rule("at? quarter to|before hour=hour oclock? half=meridiem?", _quarter_to),
    Rule("at? three_quarters hour=hour oclock?", _quarter_to),
    Rule("at? half_word=half hour=n12 oclock?", _half_before),
    Rule("same_time", _same_time),
    Rule("in? the? modifier=modifier? part=part", _part),
    Rule("at the? part=meal", _part),
    Rule("on? today=this modifier=modifier? part=part", _part),
    Rule("on? modifier=modifier? tonight", _tonight),
    Rule("in|on|at the? modifier=modifier? part=part", _part),
)
