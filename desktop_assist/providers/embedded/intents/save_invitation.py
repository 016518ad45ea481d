"""Requests to get the invitation to a meeting ready."""

import re

from desktop_assist.providers.embedded.choosing import Choice
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.order import find_order
from desktop_assist.providers.embedded.reply import REQUEST, Act, Find, PlannedCall, Reply, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import read_target
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import MEETING_NOUN

TOOL = "save_invitation"
_VERBS = one_of(
    "send(?: out| off)?, save, prepare, mail(?: out)?, e-?mail, issue",
    "schicke?, verschicke?, sende?, versende?, speichere?, bereite?, maile?",
)
_LAST = one_of(
    "schicken, verschicken, abschicken, rausschicken, senden, versenden, speichern, vorbereiten",
)
_INVITATION = one_of(
    "(?:calendar |meeting )?invit(?:ation|e)s?(?: e-?mails?| mails?)?, einladung(?:en)?",
)
_NAMED = re.compile(rf"\b{_INVITATION}\b", re.IGNORECASE)
_NEW = re.compile(
    r"\b(?:for|to|zu|zum|zur|für) (?:an?|einem?r?|einen?) (?:[\w-]+ ){0,2}?" + MEETING_NOUN.pattern,
    re.IGNORECASE,
)
"""A meeting that is still to be made."""
_SOME = re.compile(r"\b(?:for|to|zu|für) (?:an?|einem?r?|einen?) ", re.IGNORECASE)
"""With a time of day, one that is still to be made, too."""
_TO_ALL = re.compile(
    r"\b(?:to|an) (?:everyone|everybody|all|them|the (?:others|guests|team)|alle|die gäste)\b"
    r"|\b(?:out|off|ab|vor|raus)\s*$",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    rf"\W*(?:(?:the|an?|my|our|die|eine|meine)\s+)?{_INVITATION}(?:\W+(?:to|for|für|an|zu)\W+"
    r"(?:it|that|this|them|everyone|alle|dem|das))?\W*",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """The meeting whose invitation is meant, or None for any other request."""
    return _read(request, ())


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The meeting that was asked about, with the answer."""
    asked, *answers = str(pending.arguments.get(REQUEST, "")).splitlines() or [""]
    return _read(answer.saying(asked), (*answers, answer.text))


def is_about_the_last(text: str) -> bool:
    """Whether nothing is said of which meeting: "send the invitation"."""
    order = find_order(text, _VERBS, _LAST)
    return order is not None and _PLAIN.fullmatch(_TO_ALL.sub("", order.rest)) is not None


def _read(request: UserRequest, answers: tuple[str, ...]) -> Find | None:
    order = find_order(request.text, _VERBS, _LAST)
    if order is None or not _NAMED.search(order.rest) or _NEW.search(order.rest):
        return None
    target = read_target(_NAMED.sub(" ", _TO_ALL.sub(" ", order.rest)), request)
    if _SOME.search(order.rest) and target.when and target.when.has_time:
        return None
    names = ("uid", "recurrence_id") if target.when else ("uid",)

    def save(meeting: Thing, _: tuple[str, ...]) -> Settled:
        """All of a repeating meeting, unless a day is named."""
        key = {name: value for name, value in meeting.key.items() if name in names}
        return Act((PlannedCall(TOOL, key),))

    return Choice(TOOL, target, answers, request, order.is_sure, save, "this").find()
