"""Time zones said with a time: "8:30 GMT", "3 pm New York time", "9am PT", "14:00 UTC+2"."""

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import Zone
from desktop_assist.calendars.phrases.zone_names import fixed_zone

_GREENWICH = frozenset({"utc", "gmt"})


def _zone(found: Found, _: Context) -> Zone:
    return Zone(found.unit("zone"))


def _beside_utc(found: Found, _: Context) -> Zone | None:
    """Read "UTC+2"; with spaces between it may be a dash."""
    zone, sign, hours = (found.names[name] for name in ("zone", "sign", "hours"))
    is_joined = zone.end == sign.start and sign.end == hours.start
    if zone.text not in _GREENWICH or not is_joined:
        return None
    key = fixed_zone(f"{'-' if sign.kind == 'dash' else '+'}{int(hours.value)}")
    return Zone(key) if key else None


RULES = (
    Rule("in? the? open? zone=zone_word time_word? close?", _zone),
    Rule("in? the? zone=zone_place|zone_word|zone_short time_word", _zone),
    Rule("time_word in? zone=zone_place", _zone),
    Rule("zone=zone_word sign=and|dash hours=hour", _beside_utc),
)

AFTER_TIMES = (
    Rule("zone=zone_short", _zone, after="time|times"),
    Rule("zone=zone_short", _zone, after="hour"),
    Rule("open zone=zone_short close", _zone, after="time|times"),
)
"""Tried after times of day: "ET" and "Eastern" are zones only there."""
