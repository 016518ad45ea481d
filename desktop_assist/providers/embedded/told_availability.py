"""Puts into an order what is told before it of when somebody can: "Ana kann am 3. um 9. Mach …"."""

import re

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.words import MEETING_NOUN

_NAME = r"(?:(?:Herr|Frau|Dr\.|Prof\.) )*[A-ZÀ-ÖØ-Þ][\w'\u2019-]+(?: [A-ZÀ-ÖØ-Þ][\w'\u2019-]+)?"
_CAN = (
    r"(?i:kann|könnte|hat|hätte|wäre|ist|passt|geht|schlägt|sitzt|arbeitet|meldet|lebt|wohnt"
    r"|can|could|is|has|works|suggests?|lives)"
)
_ORDER = (
    r"(?i:(?:bitte |also |dann |please )*(?:mach|trag|leg|vereinbar|plan|setz|stell|buch|erstell"
    r"|organisier|schick|kannst|könntest|können|könnten|würdest|würden|book|schedule|set up|put"
    r"|can you|could you))"
)
_TOLD = re.compile(
    rf"^\W*(?P<told>(?:(?:Der|Die|Unser\w*|Mein\w*) )?(?P<who>{_NAME}) {_CAN}\b"
    rf".{{5,160}}?)[.;!,]\s+(?P<order>{_ORDER}.*)$"
)
_CANNOT = re.compile(
    r"\b(?:nicht|kein\w*|nie|not|never|cannot|away|off|out|sick|ill|busy|holiday|leave|surgery"
    r"|travelling|flying|krank\w*|urlaub|weg|unterwegs|verhindert|\w*arzt|dienstreise|home ?office"
    r"|works? from home)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
"""When somebody cannot."""
_ANOTHER_TIME = re.compile(
    r"\b(?:danach|davor|vorher|nachher|after(?:wards)?|before|then again|later)\b", re.IGNORECASE
)
_WITH_THEM = re.compile(
    r"\b(?P<with>mit|with) (?:ihr|ihm|ihnen|denen|her|him|them)\b", re.IGNORECASE
)
_THEN = re.compile(
    r"\b(?:da|dann|dafür|zu (?:der|dieser) zeit|um (?:die|diese) zeit|then|at that time|for that)\b"
    r"(?! (?:drüben|draußen))\s?",
    re.IGNORECASE,
)


def with_availability(request: UserRequest) -> str:
    """The order with the person and the time that are told before it; other text as it is."""
    found = _TOLD.match(request.text)
    is_somebody = found is not None and not MEETING_NOUN.search(found["who"].lower())
    if found is None or not is_somebody or not _WITH_THEM.search(found["order"]):
        return request.text
    if _CANNOT.search(found["told"]) or _ANOTHER_TIME.search(found["order"]):
        return request.text
    order = request.saying(found["order"])
    if _times(order):
        return request.text
    said = ", ".join(_times(request.saying(found["told"])))
    if not said:
        return request.text
    named = _WITH_THEM.sub(rf"\g<with> {found['who']}", order.text)
    return f"{_THEN.sub('', named).rstrip(' .!?')}, {said}"


def _times(request: UserRequest) -> list[str]:
    """The words that name a day or an hour."""
    found = find_time_expressions(request.text, request.now, request.policy)
    return [one.text for one in found if one.meaning.start is not None]
