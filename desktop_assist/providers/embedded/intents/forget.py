"""Requests to forget what was remembered."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "forget"
_POLITE = one_of(
    "please, can you, could you, you can, you may, bitte, also, kannst du, du kannst, and"
)
_FORGET = one_of(
    "forget(?: please)?(?: the fact)?(?: again)?, stop remembering, no longer remember",
    "vergiss(?: wieder| bitte)*",
    "(?:delete|remove|erase|wipe|clear|drop|strike) from (?:your )?memory",
    "(?:lösch|streich|entfern|nimm)e? (?:bitte )?aus deinem gedächtnis",
)
_WHAT = one_of(
    "(?:that|dass) (?:i|we|my|our|the|ich|wir|mein\\w*|unser\\w*)\\b",
    "(?:about )?(?:my|our|mein\\w*|unser\\w*)\\b",
    "(?:what|everything|all) (?:i|you|about (?:my|our))\\b, was ich\\b, alles über\\b",
)
_ORDER = re.compile(rf"^\W*(?:{_POLITE}\W+)*{_FORGET}(?!\w)\W*(?P<fact>{_WHAT}.+)$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:that|dass|about|was ich(?: dir)?(?: gesagt habe)?|what i (?:told|said)(?: to)?(?: you)?"
    r"|everything|all)\s+(?:about\s+|über\s+)?",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """What is to be forgotten; "forget it" is no such request."""
    found = _ORDER.match(request.text.replace("\u2019", "'"))
    if found is None or request.text.rstrip().endswith("?"):
        return None
    fact = _LEADING.sub("", found["fact"]).strip(" .!,;:")
    return Act((PlannedCall(TOOL, {"fact": fact}),)) if fact else None
