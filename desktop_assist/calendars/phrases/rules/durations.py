"""Lengths of time: "half an hour", "1.5 hours", "2 hours 15 minutes", "90-minütig"."""

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import AllDay, Span

HALF = 0.5
DAYS_PER_WEEKEND = 2
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
    if unit.kind == "letter_unit" and amount.end != unit.start:
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


def _whole_and_half(found: Found, _: Context) -> Span | None:
    return span_of(found.number("whole") + HALF, found.unit("unit"))


def _with_fraction(found: Found, _: Context) -> Span | None:
    """Read "3/4 hour" and "1 1/2 hours"."""
    part = _FRACTIONS.get(found.text("part"))
    return span_of(found.number("whole") + part, found.unit("unit")) if part else None


def _sum(found: Found, context: Context) -> Span | None:
    first = _counted(found, context)
    second = span_of(found.number("more"), found.unit("small"))
    return first.plus(second) if first and second and found.unit("small") == "minute" else None


def _hours_minutes(found: Found, _: Context) -> Span | None:
    joined = found.names["hours"].end == found.names["h"].start
    if not joined or found.unit("h") != "hour":
        return None
    return Span(seconds=found.number("hours") * 3600 + found.number("minutes") * 60)


def _quarters(found: Found, _: Context) -> Span | None:
    quarters = found.number("count", 1)
    return Span(seconds=quarters * 900) if found.unit("unit") == "hour" else None


def _compact(found: Found, _: Context) -> Span:
    return Span(seconds=found.number("word") * 60)


def _all_day(_: Found, __: Context) -> AllDay:
    return AllDay()


def _less_doubtful(found: Found, context: Context) -> Span | None:
    return _counted(found, context) if found.unit("unit") not in {"", "second"} else None


RULES = (
    Rule("count=any_number dash? unit=unit", _counted),
    Rule("count=half article? unit=unit", _less_doubtful),
    Rule("whole=n0|n12|n24 and? count=half unit=unit", _counted),
    Rule("whole=n0|n12|n24 half_and unit=unit", _whole_and_half),
    Rule("whole=n12? part=slash unit=unit", _with_fraction),
    Rule("count=any_number unit=unit half_and", _with_half),
    Rule("count=any_number unit=unit comma|and? more=minutes small=unit", _sum),
    Rule("count=any_number unit=unit and more=minutes small=unit", _sum),
    Rule("hours=hour h=letter_unit minutes=minutes", _hours_minutes),
    Rule("count=n12 quarter of? article? unit=unit", _quarters),
    Rule("quarter of? article? unit=unit", _quarters),
    Rule("three_quarters of? article? unit=unit", _quarters),
    Rule("article? word=compact_span", _compact),
    Rule("all_day_word", _all_day),
)
