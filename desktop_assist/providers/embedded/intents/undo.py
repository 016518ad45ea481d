"""Requests to take the last change back."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest

TOOL = "undo"
_UNDO = re.compile(
    r"^\W*(?:please |can you |could you |bitte )*(?:undo|take (?:that|it|this) back|revert|roll (?:that|it) back"
    r"|mach das rückgängig|rückgängig|das rückgängig machen|nimm das zurück)"
    r"(?:\s+(?:that|it|this|the|my|last|change|one|please|bitte|again|machen|letzte\w*|änderung|meeting|expense))*\W*$"
)


def read(request: UserRequest) -> Reply | None:
    """Undo, when nothing else is said."""
    return Act((PlannedCall(TOOL, {}),)) if _UNDO.match(request.lower) else None
