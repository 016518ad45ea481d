"""Requests to take the last change back."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "undo"
_POLITE = one_of("please, can you, could you, bitte")
_UNDO_WORDS = one_of(
    "undo, take (?:that|it|this) back, revert, roll (?:that|it) back",
    "mach das rückgängig, das rückgängig machen, rückgängig, nimm das zurück",
)
_AFTER = one_of(
    "that, it, this, the, my, last, change, one, please, bitte, again, machen, letzte\\w*",
    "änderung, meeting, expense",
)
_UNDO = re.compile(rf"\W*(?:{_POLITE}\s+)*{_UNDO_WORDS}(?:[\s,]+{_AFTER})*\W*")


def read(request: UserRequest) -> Reply | None:
    """Undo, when nothing else is said."""
    return Act((PlannedCall(TOOL, {}),)) if _UNDO.fullmatch(request.lower) else None
