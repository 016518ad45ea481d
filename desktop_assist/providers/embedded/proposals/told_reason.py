"""Leaves out of a message what is only told as a reason: "da bin ich beim Zahnarzt"."""

import re

from desktop_assist.providers.embedded.proposals.cues import IS_CANCELLED, IS_CHANGED
from desktop_assist.providers.embedded.proposals.grounding import times_in
from desktop_assist.providers.embedded.request import UserRequest

_CLAUSE = re.compile(
    r"((?<!\b\w)(?<!\b\w\w)(?<!\d)[.;!?]+\s+|,\s+|\s[\u2013-]\s"
    r"|\s+so\s+(?=(?:can|could|would|will|the|my|our|we|let's|please|next|move|push|shift|make|kill"
    r"|bin|cancel|scrap|put|today|tomorrow|tmrw|mon|tues?|weds?|thurs?|fri|\w+day)(?:'s)?\b))",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:bin|bleib\w*|sitz\w*|steck\w*|muss|hab\w*|hätt\w*|war|sind|müssen) (?:ich|wir|er|sie)\b"
    r"|\b(?:ich|wir) (?:bin|sind|hab\w*|muss|müssen|sitz\w*|steck\w*)\b"
    r"|\b(?:weil|denn|nämlich|schließlich)\b"
    r"|\b(?:i['\u2019]?m|i am|we['\u2019]re|we are|i['\u2019]?ve|i have|i['\u2019]?ll be)"
    r" (?:at|in|on|with|got|already|the|a|off|away|stuck)\b"
    r"|\b(?:because|since|as) (?:i|we|he|she|they|the|my)\b",
    re.IGNORECASE,
)
_BECAUSE_OF = re.compile(
    r"\b(?:wegen|aufgrund|because of|due to)\s+(?:(?:de[mrs]|des|meine[smr]?|eine[smr]?|the|my|an?)"
    r"\s+)?[\w-]+",
    re.IGNORECASE,
)


def without_reasons(request: UserRequest) -> str:
    """The message with nothing but the times of the clauses that only tell why."""
    parts = _CLAUSE.split(request.text)
    kept = [_without_reason(request.saying(one)) for one in parts[::2]]
    marks = [*parts[1::2], ""]
    return "".join(f"{one}{mark}" for one, mark in zip(kept, marks, strict=True))


def _without_reason(request: UserRequest) -> str:
    text = request.text
    times = " ".join(one.text for one in times_in(request))
    is_order = IS_CHANGED.search(text) or IS_CANCELLED.search(text)
    if _REASON.search(text) and not is_order:
        return times
    return _BECAUSE_OF.sub(" ", text)
