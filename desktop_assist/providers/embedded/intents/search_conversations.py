"""Questions about what was said in earlier conversations."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.remainder import CUT, without
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "search_conversations"
_WE = one_of("we, i, you")
_TALK = one_of(
    "say, said, talk(?:ed)?(?: about)?, discuss(?:ed)?, decided?, tell(?: you| me)?",
    "told(?: you| me)?, mention(?:ed)?, ask(?:ed)?(?: you)?, write, wrote, agree(?:d)?(?: on)?",
    "speak, spoke, chat(?:ted)?",
)
_ABOUT = r"(?:(?:about|on|regarding|over)\s+)?"
_ARTICLE = r"(?:(?:the|my|our|a|an|that|den|die|das|dem|der|meinen?|unsere?n?)\s+)?"
_CHATS = one_of(
    "(?:our|my|all|past|previous|earlier|old|the)? ?(?:conversations?|chats?|history|chat history)",
    "(?:unsere?n?|meinen?|alten?|frühere?n?)? ?(?:unterhaltung(?:en)?|gespräche|chats?|verlauf)",
)
_ASKED = (
    r"(?:(?:what|when|where)\s+(?:was it\s+(?:that\s+)?|did\s+|have\s+)|did\s+|have\s+)"
    rf"{_WE}\s+(?:(?:last|just|ever|already)\s+)?{_TALK}\s+{_ABOUT}"
)
_ASKED_GERMAN = (
    r"(?:was|wann|wo|haben?|worüber)\s+"
    r"(?:(?:haben wir|habe ich|hast du|wir|ich|dich|dir|mir|mal)\s+)+"
    r"(?:über|zum thema|zu[mr]?|wegen|nach)\s+"
)
_SAID_GERMAN = one_of(
    "gesagt, gesprochen, geschrieben, besprochen, beschlossen, gefragt, vereinbart, entschieden"
)
_SEARCHES = one_of(
    "find, search, look (?:in|through), show(?: me)?, open, durchsuche?, suche?, finde?",
    "zeig\\w*(?: mir)?",
)
_ORDERED = (
    rf"(?:(?:please|can you|could you|bitte)\s+)*{_SEARCHES}\s+(?:in |through )?{_CHATS}\s+"
    r"(?:about|for|on|where|with|regarding|nach|über|zu[mr]?|mit)\s+"
)
_PATTERNS = (
    re.compile(rf"\W*{_ASKED}{_ARTICLE}(?P<query>.+)", re.IGNORECASE),
    re.compile(rf"\W*{_ASKED_GERMAN}{_ARTICLE}(?P<query>.+?)\s+{_SAID_GERMAN}", re.IGNORECASE),
    re.compile(rf"\W*{_ORDERED}{_ARTICLE}(?P<query>.+)", re.IGNORECASE),
)
_WHEN_LAST = re.compile(
    r"\s+(?:last (?:week|month|time|year|\w+day)|yesterday|earlier|before|again|recently|today"
    r"|letzte\w* \w+|gestern|neulich)\s*$",
    re.IGNORECASE,
)
_ALL_SAID = re.compile(
    rf"\W*what (?:did|have) {_WE} (?:{_TALK})(?: here| together)?(?: about)?"
    rf"|\W*(?:show(?: me)?|list) (?:{_CHATS}|what {_WE} {_TALK})(?: from| of| on)?"
    r"|\W*(?:worüber|was) (?:haben wir|habe ich)(?: hier| mit dir)? (?:gesprochen|besprochen|gesagt"
    r"|gefragt|geredet)|\W*worum ging es(?: hier)?(?: am| vom)?",
    re.IGNORECASE,
)
"""On days, and about nothing in particular."""
_OTHER = re.compile(
    r"\bslack\b|#\w|\bchannel\b|\bkanal\b|\bspen[dt]\b|\bname\b|\blist\b|\bwrong\b|\bpin\b"
    r"|\bpassword\b"
    r"|\b(?:say|said|tell|told|ask)\W*$",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """What to search the conversations for, or None for any other request."""
    text = request.text.strip(" ?.!")
    if _OTHER.search(text):
        return None
    when = understand(text, request.now, request.policy.for_listing("past"))
    days = period_of(when)
    if when is not None and days is not None:
        plain = " ".join(without(text, when.spans).replace(CUT, " ").split())
        if _ALL_SAID.fullmatch(plain):
            return Act((PlannedCall(TOOL, {"query": "", **days.arguments()}),))
    for pattern in _PATTERNS:
        if found := pattern.match(text):
            query = _WHEN_LAST.sub("", found["query"]).strip(" ,?.!\"'")
            return Act((PlannedCall(TOOL, {"query": query}),)) if query else None
    return None
