"""Finds out what a message asks for, with no model: the chores' own rules, one after the other."""

import re

from desktop_assist.providers.embedded.intents import (
    INTENTS,
    add_expense,
    create_meeting,
    small_talk,
)
from desktop_assist.providers.embedded.language import language_of
from desktop_assist.providers.embedded.reply import REQUEST, Act, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, starting_with
from desktop_assist.providers.embedded.words import MEETING_VERB

FALLBACK = Text(
    "That was not understood without a model. Meetings, expenses and calculations work, for "
    'example "Team sync next Tuesday 2 pm for 30 minutes" or "What did I spend in October?". '
    "Other questions need a model: add an OpenAI key in the settings.",
    "Das wurde ohne Modell nicht verstanden. Termine, Ausgaben und Rechnungen gehen, zum Beispiel "
    '"Teamrunde nächsten Dienstag 14 Uhr, 30 Minuten" oder "Was habe ich im Oktober ausgegeben?". '
    "Andere Fragen brauchen ein Modell: in den Einstellungen einen OpenAI-Schlüssel eintragen.",
)
_UNCHANGED = Text("Nothing was changed.", "Es wurde nichts geändert.")
_COMPLETE = {create_meeting.TOOL: create_meeting.complete, add_expense.TOOL: add_expense.complete}
_YES = starting_with(
    "yes, yeah, yep, sure, ok(?:ay)?, please, go ahead, do it, show, ja, klar, gerne, zeig\\w*"
)
_NEVER = one_of("no, nope, cancel, never ?mind, forget it, stop, nein, abbrechen, vergiss es")
_NO = re.compile(rf"\W*{_NEVER}\W*", re.IGNORECASE)
_ALSO = one_of("also, then, please, dann, bitte")
_VERB = one_of(
    "schedule, book, set, add, show, list, what, how, create, plan, log, tell, undo",
    "zeig, plane, trag, was, wie, leg, erstelle",
)
_SPLIT = re.compile(
    rf"\s*(?:[;.!?]|,?\s(?:and|then|and then|und|und dann))\s+(?=(?:{_ALSO} )*{_VERB}\b)",
    re.IGNORECASE,
)


def understood(request: UserRequest) -> Reply:
    """What to do about a message; a greeting may stand before what it asks for."""
    rest = small_talk.after_opening(request.text)
    reply = _understood(request.saying(rest)) if rest else None
    return _understood(request) if reply is None or isinstance(reply, Say) else reply


def _understood(request: UserRequest) -> Reply:
    parts = [part for part in _SPLIT.split(request.text) if part.strip()]
    if len(parts) > 1:
        replies = [_first(request.saying(part)) for part in parts]
        acts = [reply for reply in replies if isinstance(reply, Act)]
        if len(acts) == len(parts):
            return Act(tuple(call for act in acts for call in act.calls))
    return _first(request) or _not_understood(request)


def answered(pending: PlannedCall, answer: UserRequest) -> Reply:
    """What to do about the answer to a question; a new request is taken as such."""
    no = declined(pending, answer)
    if no is not None:
        return no
    fresh = _first(answer)
    if isinstance(fresh, Act) and _is_new(fresh, pending, answer):
        return fresh
    complete = _COMPLETE.get(pending.tool)
    if complete is not None and REQUEST in pending.arguments:
        return complete(pending, answer)
    return Act((pending,)) if _YES.match(answer.text) else fresh or _not_understood(answer)


def declined(pending: PlannedCall, answer: UserRequest) -> Say | None:
    """That nothing is done, when the answer is a no."""
    if not _NO.fullmatch(answer.text):
        return None
    asked = str(pending.arguments.get(REQUEST, ""))
    return Say(_UNCHANGED.in_language(language_of(f"{asked} {answer.text}")))


def _is_new(fresh: Act, pending: PlannedCall, answer: UserRequest) -> bool:
    """Whether "Friday at 10 with Lena" answers the question or asks for another meeting."""
    is_other = all(call.tool != pending.tool for call in fresh.calls)
    return is_other or MEETING_VERB.search(answer.lower) is not None


def _not_understood(request: UserRequest) -> Say:
    return Say(FALLBACK.in_language(request.language))


def _first(request: UserRequest) -> Reply | None:
    return next((reply for intent in INTENTS if (reply := intent(request))), None)
