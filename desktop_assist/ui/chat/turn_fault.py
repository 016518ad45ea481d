"""Tells of an error that ended a turn, as if the turn had reported it."""

import logging

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.turn_event import TurnFailed

_LOG = logging.getLogger(__name__)
_UNEXPECTED = marked(
    "Something went wrong in the program itself. Nothing of yours was changed by it."
)


def turn_fault(error: BaseException) -> TurnFailed:
    """What happened, and what to do next."""
    if isinstance(error, DesktopAssistError):
        return TurnFailed(error.code, tr_told(error.message), tr_told(error.hint))
    # Only its kind: the trace may hold what was said.
    _LOG.error("turn_fault", extra={"error": type(error).__name__})
    return TurnFailed("", tr(_UNEXPECTED), tr("What was said so far is kept."))
