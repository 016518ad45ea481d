"""Times of day: "3pm", "half past three", "14 Uhr 30", "noon", "in the afternoon"."""

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
_LAST_MIDDAY_HOUR = 3
_SPOKEN_MINUTES = frozenset({10, 20, 25})
_FIVE, _TEN = 5, 10
_LONG_STRETCH = 3
"""In hours: nobody says "at" of one as long."""
_FIRST_MINUTE = 10
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


def _from_hour(found: Found, context: Context) -> Clock | None:
    """German "ab neun" is a time; English "from 9" may be anything."""
    return _hour(found, context) if found.tokens[0].text == "ab" else None


def _day_stretch(found: Found, _: Context) -> DayPart:
    first, last = map(int, found.unit("stretch").split())
    return DayPart(first, last)


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
    if not is_spoken and found.number("minute") < _FIRST_MINUTE:
        return None
    return _hour(found, context) if is_spoken or found.has("half") or found.has("at") else None


def _joined_h(found: Found, context: Context) -> Clock | None:
    hour, h = found.names["hour"], found.names["h"]
    if found.has("minute") and hour.value < _FIRST_HOUR_WITH_H:
        return None
    return _hour_of_24(found, context) if hour.end == h.start and h.unit == "hour" else None


def _named(found: Found, _: Context) -> Clock:
    hour = found.number("name")
    return Clock(hour, 0, "settled" if hour else "midnight")


def _at_midday(found: Found, _: Context) -> Clock | None:
    """German "Mittag um eins" is no noon: "Mittag" is the part of the day there."""
    hour, is_half = found.number("hour") % NOON, found.has("half_word")
    if not found.text("midday").startswith("mittag") or hour > _LAST_MIDDAY_HOUR:
        return None
    return Clock(NOON + hour - 1, 30, "settled") if is_half else Clock(NOON + hour, 0, "settled")


def _on_the_dot(found: Found, context: Context) -> Clock | None:
    return _hour(found, context) if found.text("exact") in {"sharp", "on the dot"} else None


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


def _quarter_of_hour(found: Found, _: Context) -> Clock | None:
    """Read "viertel drei", which is a quarter past two where it is said."""
    if found.text("quarter") != "viertel":
        return None  # "quarter 3" of a year
    return clock((found.number("hour") - 2) % NOON + 1, 15, "open")


def _quarter_from(found: Found, context: Context) -> Clock | None:
    """Read "Viertel ab zwölf", which is a quarter past in Switzerland."""
    is_said = (found.text("quarter"), found.text("past")) == ("viertel", "ab")
    return _quarter_past(found, context) if is_said else None


def _quarter_of_named(found: Found, _: Context) -> Clock | None:
    """Read "quarter past noon", "quarter to midnight", "half past midnight"."""
    kinds = [token.kind for token in found.tokens]
    hour, minute = found.number("name"), 30 if "half" in kinds else 15
    if "past" in kinds:
        return Clock(hour, minute, "settled")
    return Clock((hour - 1) % HOURS, MINUTES - minute, "settled")


def _same_time(_: Found, context: Context) -> Clock:
    return Clock(context.now.hour, context.now.minute, "settled")


def _part(found: Found, _: Context) -> DayPart | None:
    name = "morning" if found.names["part"].kind == "morgen" else found.unit("part")
    table = {"late": _LATE, "early": _EARLY}.get(found.unit("modifier"), PARTS)
    part = table.get(name, PARTS[name])
    return part._replace(is_today=True) if found.has("today") else part


def _tonight(_: Found, __: Context) -> DayPart:
    return DayPart(18, 24, is_today=True)


def _minutes_past(found: Found, _: Context) -> Clock | None:
    return clock(found.number("hour"), found.number("minutes"), half_of(found))


def _spoken_to(found: Found, _: Context) -> Clock | None:
    """Read "ten to three"; figures ("10 to 3") and "five to seven" are stretches of time.

    So is none "at 5 to 3": it would last ten hours; nor "at 10 to 3", which would last five.
    """
    minutes, hour = found.number("minutes"), found.number("hour")
    is_spoken = found.text("minutes").isalpha() and found.text("hour").isalpha()
    is_at = found.has("at") and is_spoken
    is_spoken |= found.has("at") and minutes in {_FIVE, 20, 25}
    is_spoken |= found.has("at") and minutes == _TEN and (hour - minutes) % NOON >= _LONG_STRETCH
    is_five = minutes == _FIVE and (is_at or minutes > hour)
    is_stretch = minutes not in _SPOKEN_MINUTES and not is_five
    if not is_spoken or is_stretch:
        return None
    return _minutes_before(found, found.number("minutes"))


def _minutes_before(found: Found, minutes: int) -> Clock | None:
    hour = (found.number("hour") - 2) % NOON + 1
    half = half_of(found)
    if half != "open" and found.number("hour") == NOON:
        half = "am" if half == "pm" else "pm"
    return clock(hour, MINUTES - minutes, half)


def _minutes_before_hour(found: Found, _: Context) -> Clock | None:
    """Read "zehn vor neun" and "10 before 9"."""
    return _minutes_before(found, found.number("minutes"))


def _minutes_before_late_hour(found: Found, _: Context) -> Clock | None:
    """Read "20 vor 14 Uhr"."""
    hour, minute = found.number("hour"), MINUTES - found.number("minutes")
    return Clock(hour - 1, minute, "settled") if NOON < hour <= 24 and minute > 0 else None


def _beside_half(found: Found, _: Context) -> Clock | None:
    """Read "fünf vor halb neun": German counts from the half hour, too."""
    minutes = found.number("minutes")
    if found.text("half_word") != "halb" or minutes >= MINUTES // 2:
        return None
    sign = 1 if found.has("past") else -1
    return clock((found.number("hour") - 2) % NOON + 1, MINUTES // 2 + sign * minutes)


def _spoken_dash(found: Found, context: Context) -> Clock | None:
    """Read "six-thirty"; "6-30" is no time."""
    is_spoken = found.text("hour").isalpha() and not found.text("minute")[0].isdigit()
    return _hour(found, context) if is_spoken else None


def _military(found: Found, context: Context) -> Clock | None:
    is_written = len(found.text("clock")) == len("1400") and found.unit("unit") == "hour"
    return _run_together(found, context) if is_written else None


def _hundred_hours(found: Found, _: Context) -> Clock | None:
    """Read "sixteen hundred hours"."""
    is_hundred = found.text("hundred") == "hundred" and found.unit("unit") == "hour"
    return Clock(found.number("hour"), 0, "settled") if is_hundred else None


def _written_hours(found: Found, context: Context) -> Clock | None:
    """Read "09:00 hours" and "0900 hours"."""
    is_clock = found.text("clock")[0] == "0" or len(found.text("clock")) == len("14:00")
    return _written(found, context) if is_clock and found.unit("unit") == "hour" else None


_LENGTH = ("length_unit", "dash length_unit", "half_and", "and half", "month", "dot month")
"""What makes a number a length of time or a day: "around 20 minutes", "from 9 June"."""

RULES = (
    Rule("at=at? minutes=n12|n24|n31 to hour=n12 oclock? half=meridiem?", _spoken_to),
    Rule(
        "at? minutes=n12|n24|n31|n59 before hour=n12 oclock? half=meridiem?", _minutes_before_hour
    ),
    Rule("at? minutes=n12|n24|n31|n59 before hour=n24 oclock", _minutes_before_late_hour),
    Rule("at? minutes=n12|n24 past=past half_word=half hour=n12", _beside_half),
    Rule("at? minutes=n12|n24 before half_word=half hour=n12", _beside_half),
    Rule("at? hour=n12 dash minute=n12|n24|n31|n59 half=meridiem", _spoken_dash),
    Rule("at? hour=n12 dash minute=n24|n31|n59", _spoken_dash),
    Rule("at? quarter past name=named_time", _quarter_of_named),
    Rule("at? quarter to|before name=named_time", _quarter_of_named),
    Rule("at? half past name=named_time", _quarter_of_named),
    Rule("at? article? quarter of hour=n12 oclock? half=meridiem?", _quarter_to),
    Rule("at? clock=n4|year unit=unit", _military),
    Rule("at? clock=clock unit=unit", _written_hours),
    Rule("at? hour=n12|n24 hundred=n4 unit=unit", _hundred_hours),
    Rule("at clock=decimal", _with_point),
    Rule("at? minutes=minutes past hour=hour half=meridiem?", _minutes_past),
    Rule("at? minutes=minutes past hour=named_time", _minutes_past),
    Rule("at? hour=n24 h=letter_unit", _joined_h),
    Rule("at? hour=hour dot? half=meridiem", _hour),
    Rule("at? hour=hour dash? ish half=meridiem?", _hour),
    Rule("at? hour=hour oclock half=meridiem?", _hour),
    Rule(
        "at? hour=hour oclock minute=minutes half=meridiem?",
        _hour,
        not_before=("length_unit", "dash length_unit", "letter_unit"),
    ),
    Rule("at? hour=hour oclock in the? half=meridiem", _hour),
    Rule("at? hour=hour in the half=meridiem", _hour),
    Rule("at? clock=clock oclock? half=meridiem?", _written),
    Rule("at? clock=clock oclock? in the? half=meridiem", _written),
    Rule("at? clock=decimal half=meridiem", _with_point),
    Rule("at? clock=decimal oclock", _with_point),
    Rule("at? clock=n_more|n4|year half=meridiem", _run_together),
    Rule("at clock=n4|year", _run_together, not_before=("dash",)),
    Rule(
        "at? hour=hour minute=n12|n24|n31|n59 half=meridiem",
        _spoken_minutes,
        not_after=("month", "month dot"),
    ),
    Rule("at=at hour=hour minute=n12|n24|n31|n59", _spoken_minutes),
    Rule("hour=n12 minute=n24|n31|n59", _spoken_minutes),
    Rule("at? hour=hour h=letter_unit minute=minutes", _joined_h),
    Rule("at hour=hour", _hour, not_before=_LENGTH),
    Rule("from hour=hour", _from_hour, not_before=_LENGTH),
    Rule("hour=hour oclock?", _hour, after="weak_correction comma", not_before=_LENGTH),
    Rule("hour=hour oclock?", _hour, after="correction", not_before=_LENGTH),
    Rule("hour=hour oclock?", _hour, after="correction colon", not_before=_LENGTH),
    Rule("hour=hour oclock?", _hour, after="correction comma", not_before=_LENGTH),
    Rule("hour=hour exact=more", _on_the_dot),
    Rule("midday=named_time at hour=n12 oclock?", _at_midday, not_before=_LENGTH),
    Rule("midday=named_time at half_word=half hour=n12 oclock?", _at_midday),
    Rule("at? name=named_time", _named),
    Rule("at? half past hour=hour half=meridiem?", _past),
    Rule("at? quarter later hour=hour oclock? half=meridiem?", _quarter_past),
    Rule("at? quarter=quarter past=from hour=n12 oclock?", _quarter_from, not_before=_LENGTH),
    Rule("at? quarter to|before|until hour=hour oclock? half=meridiem?", _quarter_to),
    Rule("at? three_quarters hour=hour oclock?", _quarter_to),
    Rule("at? quarter=quarter hour=n12 oclock?", _quarter_of_hour, not_before=_LENGTH),
    Rule("at? half_word=half hour=n12 oclock?", _half_before),
    Rule("same_time", _same_time),
    Rule("this time_word", _same_time, before="offset|weekday"),
    Rule("stretch=day_stretch", _day_stretch),
    Rule("in? the? modifier=modifier? part=part", _part),
    Rule("at the? part=meal", _part),
    Rule("on? today=this modifier=modifier? part=part", _part),
    Rule("on? modifier=modifier? tonight", _tonight),
    Rule("in|on|at the? modifier=modifier? part=part", _part),
)
