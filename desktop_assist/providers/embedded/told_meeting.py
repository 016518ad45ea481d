"""Finds the meeting that is told of where the order only says "it".

"The dentist on the 4th doesn't suit me, push it a week" orders to push the dentist. What the words
mean is looked up in the calendar: where they name nothing that is there, nothing is changed.
"""

import re

from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import APPOINTMENT, MEETING_NOUN

_OWNER = one_of("the, my, our, this, that, today's, tomorrow's, \\w+day's")
_ENDS = (
    r"(?=\s+(?:on|at|in|is|isn't|are|was|will|won't|has|had|have|needs?|to|by|for|from|today"
    r"|tomorrow|this|next|any|done|can't|cannot|doesn't|didn't|gonna|going|so|any ?more|now|after"
    r"|before|until|either|over|runs?|clash\w*|would|should|again|yet|and|with me|starts?|got"
    r"|gets|been|just|kept|keeps|moved|fell|died|last|yesterday|already|online|early|remotely)\b"
    r"|'s\b|'ll\b|[,.;!?]|\s*$)"
)
_THERE_IS_NONE = re.compile(
    rf"\bthere (?:won't|will not|isn't going to|is not going to) be (?:an?|any|the|our)"
    rf" (?P<what>[\w: -]{{2,40}}?){_ENDS}",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"\b{_OWNER} (?P<what>(?:(?!(?:the|my|our|an?)\b)[\w:/&-]+ ){{0,5}}?[\w:/&-]+){_ENDS}",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(
    r"\b(?:client|customer|room|office|train|flight|team|others?|building|lift|weather|school|doctor"
    r"|traffic|bus|car|moment|week|day|morning|afternoon|evening|month|way|time|one|ones|floor"
    r"|hospital|airport|kids?|boss|people|guys|rest|vendor|supplier|laptop|projector|hall|end)$",
    re.IGNORECASE,
)
_WITHOUT_OWNER = re.compile(
    rf"\b(?P<what>(?:(?!(?:do|make|have|attend|the|a|an|for|to|of|at|says|reckons|thinks|that)\b)"
    rf"[\w:&-]+ ){{0,2}}?(?:{MEETING_NOUN.pattern}|{APPOINTMENT.pattern}))(?: with [\w-]+)?{_ENDS}",
    re.IGNORECASE,
)
_TIME_OR_NAME = re.compile(
    r"\b(?i:with) [A-ZÀ-ÖØ-Þ]|\d|\b(?i:today|tomorrow|tonight|noon|\w+day|week|morning|afternoon)\b"
)
"""Where nothing of it is told, "coffee was cold" speaks of no meeting."""
IT = re.compile(
    r"\b(?P<verb>move|push|shift|bring|pull|put|make|change|cancel|scrap|kill|delete|drop|take|give|extend"
    r"|shorten|cut|start|skip|postpone|delay|reschedule|bump|swap|rename|set|scratch|get rid of|bin"
    r"|call off|chuck|call|do|have|scratch|can) (?:it|(?:this|that)(?: one)?(?! (?:week|month"
    r"|morning"
    r"|afternoon|evening|meeting|call|\w+day)))\b",
    re.IGNORECASE,
)
"""An order that names nothing."""


_MAKES = re.compile(r"make|do|have|set|put|start", re.IGNORECASE)
_TO = re.compile(r"(?:to|until|till|back|off|in|into|out)\b", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"$|.*\b(?:later|earlier|longer|shorter|sooner)\b|(?:an?|one|two|half|\d+)[ -]?(?:an?"
    r" )?(?:min\w*"
    r"|hours?|hrs?|h)\b|(?:weekly|daily|monthly|fortnightly|every|online|remote|optional)\b",
    re.IGNORECASE,
)
"""How long or how it is to be, and no time."""


def meeting_told_of(told: str) -> str:
    """The one meeting that a sentence names, with its article; empty where that is open."""
    none = _THERE_IS_NONE.search(told)
    if none is not None:
        return f"the {none['what']}"
    owned = [
        found["what"] for found in _OWNED.finditer(told) if not _NO_MEETING.search(found["what"])
    ]
    named = [what for what in owned if _names(what)]
    is_known = _TIME_OR_NAME.search(told) is not None
    bare = [found["what"] for found in _WITHOUT_OWNER.finditer(told)] if is_known else []
    for found in (named, bare if not named else [], owned):
        if len(found) == 1:
            return f"the {found[0].strip()}"
    return ""


def _names(what: str) -> bool:
    return bool(MEETING_NOUN.search(what) or APPOINTMENT.search(what))


def with_its_name(order: str, name: str) -> str:
    """The order with the name of the meeting in the place of "it"."""
    found = IT.search(order)
    if found is None:
        return order
    rest = order[found.end() :].strip()
    verb, to = found["verb"], ""
    if _MAKES.fullmatch(verb) and not _OTHERWISE.match(rest):
        verb, to = "move", "" if _TO.match(rest) else "to "
    return f"{order[: found.start()]}{verb} {name} {to}{rest}".rstrip()
