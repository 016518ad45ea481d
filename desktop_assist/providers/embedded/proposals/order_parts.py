"""The wishes of one message, where it has several: "bin the review, n put the walkabout in"."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_VERB = one_of(
    "move, push, shift, bump, cancel, bin, scrap, kill, drop, make, change, put, delay, postpone",
    "bring, scratch, delete, remove, ditch, axe, swap, stick, pop, add, book, block, shove",
    "get rid",
)
_STARTS = one_of(
    _VERB, "get, give me, have, let's, pencil, schedule, set, keep, take, instead (?=put|give|have)"
)
_PARTS = re.compile(
    r"(?<=[.!;])\s+"
    r"|,?\s+(?:and|und|n|&|then|plus)\s+"
    r"(?=(?:can |could |please |pls |bitte |also |then |auch |just )*"
    r"(?:the|my|our|den|die|das|der|mein\w*|unser\w*|" + _STARTS + r")\b)"
    r"|,\s+(?=(?:can |could |please |also |then |just )*(?:" + _STARTS + r")\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^\W*(?:the|my|our)\b", re.IGNORECASE)
_LEAD = re.compile(rf"\b(?P<verb>{_VERB})\b", re.IGNORECASE)
_SHIFTED = re.compile(
    r"\bto\b|\b(?:an?|half|\d+)\b.{0,20}\b(?:earlier|later|longer|shorter|back)\b", re.IGNORECASE
)


def order_parts(text: str) -> list[str]:
    """The parts, each with the verb of the one before where it has none of its own."""
    parts = [one for one in _PARTS.split(text) if one and one.strip()]
    for place, part in enumerate(parts[1:], start=1):
        led = _LEAD.search(parts[place - 1])
        lacks = _NAMED.match(part) is not None and _LEAD.search(part) is None
        if lacks and led is not None and _SHIFTED.search(part):
            parts[place] = f"{led['verb']} {part}"
    return parts
