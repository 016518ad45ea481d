"""The answer to whether an expense is added though one like it is there already."""

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with

_AGREED = starting_with(
    "yes, yeah, yep, sure, ok(?:ay)?, do it, go ahead, please do, ja, klar, doch, mach",
    "(?:please |then |bitte |dann )*(?:add|enter|record|log|trag\\w*|füge?|erfasse?|buche?)"
    " (?:it|that|them|es|das|sie|die)",
    "(?:it's|it is|that's|that is|es ist|das ist|das war) (?:another|a different|a second|not the"
    " same|ein\\w* ander\\w*|ein\\w* zweite\\w*|nicht d\\w+selbe)",
    "anyway, again, once more, trotzdem, noch einmal, nochmal, dennoch",
)
_DECLINED = starting_with(
    "no, nope, don't, do not, leave it, never ?mind, skip it, nein, nicht, lass, doch nicht",
    "(?:it's|that's|it is|das ist|es ist) (?:the same|a duplicate|d\\w+selbe|doppelt)",
)
_LEFT = Text("Nothing was added.", "Es wurde nichts hinzugefügt.")


def added_again(request: UserRequest, history: History) -> Act | Say | None:
    """What to do about the answer; None when it is none, or nothing was asked."""
    call = history.asked_whether_again
    if call is None:
        return None
    if _DECLINED.match(request.text):
        return Say(_LEFT.in_language(request.language))
    if _AGREED.match(request.text):
        return Act((PlannedCall(call.name, {**call.arguments, "add_again": True}),))
    return None
