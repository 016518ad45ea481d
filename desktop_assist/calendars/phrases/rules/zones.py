"""Time zones said with a time: "8:30 GMT", "3 pm New York time"."""

from desktop_assist.calendars.phrases.grammar import Context, Found, Rule
from desktop_assist.calendars.phrases.terms import Zone


def _zone(found: Found, _: Context) -> Zone:
    return Zone(found.unit("zone"))


RULES = (
    Rule("zone=zone_word time_word?", _zone),
    Rule("in? zone=zone_place|zone_word time_word", _zone),
)
