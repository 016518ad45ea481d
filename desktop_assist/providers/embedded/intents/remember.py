"""Requests to keep something in mind for later conversations."""

import re

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of, starting_with

TOOL = "remember"
_POLITE = one_of(
    "please, can you, could you, would you, bitte, also, kannst du, i want you to, and, ok"
)
_REMEMBER = one_of(
    "remember(?: for (?:later|next time))?, keep in mind, bear in mind, note for later",
    "memori[sz]e, note(?: down)?(?= that), notiere? dir, make a (?:mental )?note",
    "(?:do not|don't|never) forget, note to self, note for (?:the )?(?:future|next time|record)",
    "notiz für (?:später|die zukunft|mich)",
    "save for later, merk(?:e)? dir, denk(?:e)? daran, behalte?(?: im kopf)?, vergiss nicht",
    "nicht vergessen",
)
_ORDER = re.compile(
    rf"^\W*(?:{_POLITE}\W+)*{_REMEMBER}(?!\w)\W*(?:that\s+|of\s+|dass\s+)?(?P<fact>.+)$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"^\W*(?P<fact>.{6,}?)\W+(?:(?:please|bitte|so|and|und)\s+)*"
    r"(?:(?:keep|bear) (?:that|this|it) in mind|remember (?:that|this|it)|don't forget(?: that|"
    r" it)?"
    r"|(?:make|take) a (?:mental )?note(?: of (?:that|this|it))?|note that(?: down)?|save that"
    r"|merke?(?: dir)? das(?: bitte)?|das (?:bitte )?merken|vergiss das nicht|behalte? das)"
    r"(?: (?:for (?:later|next time|the future)|für später|bitte|please))?\W*$",
    re.IGNORECASE,
)
_FOR_LATER = re.compile(
    r"^\W*(?:for (?:the record|future reference|(?:the )?future|next time|later)"
    r"|(?:just )?so you know|good to know|für (?:später|die zukunft|die akten)"
    r"|nur dass du es weißt)\W+(?P<fact>.+)$",
    re.IGNORECASE,
)
_NO_FACT = starting_with(
    "to, when, how, me, the time, what, who, where, if, whether, it, this, that",
    "zu, als, wie, wann, das, es, an",
)
_LEAST_WORDS = 2


def read(request: UserRequest) -> Reply | None:
    """What is to be remembered; something to be done is no fact."""
    text = request.text.replace("\u2019", "'")
    found = _ORDER.match(text) or _AFTERWARDS.match(text) or _FOR_LATER.match(text)
    if found is None or request.text.rstrip().endswith("?"):
        return None
    fact = found["fact"].strip(" .!,;:")
    if _NO_FACT.match(fact) or len(fact.split()) < _LEAST_WORDS:
        return None
    return Act((PlannedCall(TOOL, {"fact": fact}),))
