"""Lengths of time: "half an hour", "1.5 hours", "2 hours 15 minutes", "90-minütig"."""

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import AllDay, Span

_SIZES = {"second": 0, "minute": 1, "hour": 2, "day": 3, "week": 4, "month": 5, "year": 6}
_FIRST_CLOCK_HOUR = 10
HALF = 0.5
DAYS_PER_WEEKEND = 2
_HALF_DAY_S = 4 * 3600
_QUARTERS_WITH_NAME = 3
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_LONGEST_S = 100 * 366 * 86400


def span_of(amount: float, unit: str) -> Span | None:
    """So many of a unit; None for a unit that cannot be divided so, and beyond a century."""
    span = _span_of(amount, unit)
    return span if span and span.total_seconds <= _LONGEST_S else None


def _span_of(amount: float, unit: str) -> Span | None:
    seconds = {"second": 1, "minute": 60, "hour": 3600}.get(unit)
    if seconds:
        return Span(seconds=round(amount * seconds))
    days = {"day": 1, "week": 7, "fortnight": 14, "weekend": DAYS_PER_WEEKEND}.get(unit)
    if days:
        return _days(amount * days)
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit)
    return Span(months=round(amount * months)) if months and (amount * months) % 1 == 0 else None


def _days(amount: float) -> Span:
    return Span(days=int(amount), seconds=round(amount % 1 * 86400))


def _counted(found: Found, _: Context) -> Span | None:
    amount = found.names["count"]
    unit = found.names["unit"]
    if unit.kind == "letter_unit" and amount.end != unit.start and unit.text != "h":
        return None
    if unit.kind == "workday":
        return Span(workdays=int(amount.value))
    value = {"half": HALF, "article": 1.0}.get(amount.kind, amount.value)
    if found.has("whole"):
        value = found.number("whole") + HALF
    return span_of(value, unit.unit or "second")


def _with_half(found: Found, context: Context) -> Span | None:
    whole = _counted(found, context)
    half = span_of(HALF, found.unit("unit"))
    return whole.plus(half) if whole and half else None


def _one_and_half(found: Found, _: Context) -> Span | None:
    return span_of(1 + HALF, found.unit("unit"))


def _tens_and_ones(found: Found, _: Context) -> Span | None:
    """Read "twenty and four hours"."""
    is_number = found.text("tens").isalpha() and found.number("tens") % 10 == 0
    return (
        span_of(found.number("tens") + found.number("ones"), found.unit("unit"))
        if is_number
        else None
    )


def _whole_and_half(found: Found, _: Context) -> Span | None:
    return span_of(found.number("whole") + HALF, found.unit("unit"))


def _with_fraction(found: Found, _: Context) -> Span | None:
    """Read "3/4 hour" and "1 1/2 hours"."""
    part = _FRACTIONS.get(found.text("part"))
    return span_of(found.number("whole") + part, found.unit("unit")) if part else None


def _sum(found: Found, context: Context) -> Span | None:
    first = _counted(found, context)
    second = span_of(found.number("more"), found.unit("small"))
    is_smaller = _SIZES.get(found.unit("small"), 9) < _SIZES.get(found.unit("unit"), 0)
    return first.plus(second) if first and second and is_smaller else None


def _hour_thirty(found: Found, context: Context) -> Span | None:
    """Read "one hour thirty"; "2 hours 15" may be anything, but "an hour fifteen" is not."""
    is_hour = found.unit("unit") == "hour"
    is_plain = found.kind("count") == "article" or found.text("unit").startswith("stunde")
    is_spoken = is_hour and (is_plain or found.text("more").isalpha())
    first = _counted(found, context) if is_spoken else None
    return first.plus(Span(seconds=found.number("more") * 60)) if first else None


def _hour_and_minutes(found: Found, context: Context) -> Span | None:
    """Read "1 hr 45" at the end of what is said."""
    first = _counted(found, context) if found.unit("unit") == "hour" else None
    return first.plus(Span(seconds=found.number("more") * 60)) if first else None


def _hour_and_quarter(found: Found, context: Context) -> Span | None:
    first = _counted(found, context) if found.unit("unit") == "hour" else None
    return first.plus(Span(seconds=900 * found.number("quarters", 1))) if first else None


def _whole_and_quarter(found: Found, _: Context) -> Span | None:
    return (
        Span(seconds=found.number("whole") * 3600 + 900) if found.unit("unit") == "hour" else None
    )


def _whole(found: Found, _: Context) -> Span | None:
    return span_of(1, found.unit("unit"))


def _clock_hours(found: Found, _: Context) -> Span | None:
    """Read "2:30 hours"; "14:30 h" is a time of day."""
    hours, minutes = map(int, found.text("clock").split(":"))
    is_clock = hours >= _FIRST_CLOCK_HOUR or found.text("clock").startswith("0")
    is_length = found.text("unit") in {"hours", "stunden"} and not is_clock
    return Span(seconds=hours * 3600 + minutes * 60) if is_length else None


def _hours_minutes(found: Found, _: Context) -> Span | None:
    joined = found.names["hours"].end == found.names["h"].start
    if not joined or found.unit("h") != "hour":
        return None
    return Span(seconds=found.number("hours") * 3600 + found.number("minutes") * 60)


def _quarters(found: Found, _: Context) -> Span | None:
    quarters = _QUARTERS_WITH_NAME if found.has("three") else found.number("count", 1)
    return Span(seconds=quarters * 900) if found.unit("unit") == "hour" else None


def _compact(found: Found, _: Context) -> Span:
    return Span(seconds=found.number("word") * 60)


def _half_day(found: Found, context: Context) -> Span | None:
    """A "half-day workshop" is half a working day."""
    if found.unit("unit") == "day":
        return Span(seconds=_HALF_DAY_S)
    return _less_doubtful(found, context)


def _all_day(_: Found, __: Context) -> AllDay:
    return AllDay()


def _less_doubtful(found: Found, context: Context) -> Span | None:
    return _counted(found, context) if found.unit("unit") not in {"", "second"} else None


_NO_MINUTES = ("word", "unit", "workday", "month", "meridiem", "oclock", "dash", "dot", "unread")

RULES = (
    Rule("count=any_number dash? unit=unit", _counted),
    Rule("count=half dash unit=unit", _half_day),
    Rule("count=half article? unit=unit", _less_doubtful),
    Rule("whole=n0|n12|n24 and? count=half unit=unit", _counted),
    Rule("article and article? count=half unit=unit", _one_and_half),
    Rule("tens=n24|n31|n59 and ones=n12 unit=unit", _tens_and_ones),
    Rule("whole=n0|n12|n24 half_and unit=unit", _whole_and_half),
    Rule("whole=n12? part=slash unit=unit", _with_fraction),
    Rule("count=any_number unit=unit half_and", _with_half),
    Rule("whole=n12 dash half_and dash? unit=unit", _whole_and_half),
    Rule("unit=unit half_and", _one_and_half),
    Rule("count=n12 unit=unit more=n24|n31|n59", _hour_and_minutes, not_before=_NO_MINUTES),
    Rule("count=any_number unit=unit comma|and? more=minutes small=unit", _sum),
    Rule("count=any_number unit=unit and more=minutes small=unit", _sum),
    Rule("count=any_number unit=unit dot? comma|and? more=count small=unit", _sum),
    Rule("count=any_number unit=unit more=n12|n24|n31|n59", _hour_thirty),
    Rule("count=any_number unit=unit and quarter", _hour_and_quarter),
    Rule("count=any_number unit=unit and quarters=n12 quarter", _hour_and_quarter),
    Rule("whole=n12 and quarter unit=unit", _whole_and_quarter),
    Rule("count=half of article unit=unit", _less_doubtful),
    Rule("count=any_number full unit=unit", _counted),
    Rule("hours=hour h=letter_unit minutes=minutes", _hours_minutes),
    Rule("article? full unit=unit", _whole),
    Rule("clock=clock unit=unit", _clock_hours),
    Rule("count=n12 dash? quarter of? article? unit=unit", _quarters),
    Rule("quarter of? article? unit=unit", _quarters),
    Rule("three=three_quarters of? article? unit=unit", _quarters),
    Rule("article? word=compact_span", _compact),
    Rule("all_day_word", _all_day),
)
