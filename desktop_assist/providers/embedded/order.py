"""Tells an order to change something from a question, a story or a refusal."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words
from desktop_assist.providers.embedded.words import DOUBT, HOW_TO, QUESTION, REFUSAL

_POLITE = one_of(
    "please, pls, plz, bitte, (?:can|could|would|will) (?:you|u), kannst du, könntest du",
    "würdest du, i (?:want|need|have|would like|'d like) (?:you )?to, i'd like (?:you )?to",
    "let's, let us, we (?:need|have|want) to, we should, go ahead and, also, then, now, just, and",
    "hey, hi, ok(?:ay)?, oh, oops, so, mal, doch, und, dann, jetzt",
)
_SELF = starting_with(
    "(?:soll|muss|kann|darf|könnte|sollte|will) (?:ich|man|er|sie|es|das), kann (?:der|die|das)",
)
_QUOTED = re.compile(r"^\W*>|\b(?:wrote|schrieb)\s*:", re.IGNORECASE)
_NO_ORDER = (QUESTION, REFUSAL, HOW_TO, _SELF, _QUOTED)
_HOPE = whole_words("wish, hope, imagine, suppose, pretend, hypothetical\\w*, angenommen, hoffe")
_ASKS_US = re.compile(r"\b(?:can|could|would|will) (?:you|u)\b|\b(?:kannst|könntest|würdest) du\b")


@dataclass(frozen=True, slots=True)
class Order:
    """What an order is about.

    Attributes:
        verb: The word that orders it.
        rest: The other words.
        is_sure: False when the sentence leaves a doubt; then it is asked first.
    """

    verb: str
    rest: str
    is_sure: bool


def find_order(text: str, verbs: str, last_verbs: str = r"(?!)") -> Order | None:
    """The order that begins with one of the verbs, or ends with one as German does.

    Args:
        text: The whole request.
        verbs: Pattern of verbs that stand first.
        last_verbs: Pattern of verbs that stand last.
    """
    plain = text.replace("\u2019", "'")
    if any(pattern.search(plain.lower()) for pattern in _NO_ORDER):
        return None
    found = _found(plain, verbs, last_verbs)
    return None if found is None else Order(found["verb"].lower(), _rest(found), _is_sure(plain))


def is_refused(text: str) -> bool:
    """Whether the words say what not to do, or are somebody else's."""
    return bool(REFUSAL.search(text.lower()) or _QUOTED.search(text))


def _found(text: str, verbs: str, last_verbs: str) -> re.Match[str] | None:
    opening = rf"\W*(?:{_POLITE}(?=\W)\W*)*"
    patterns = (
        rf"{opening}(?P<verb>{verbs})\b\s*(?P<rest>.*)",
        rf"{opening}(?P<rest>.+?)\W+(?P<verb>{last_verbs})(?:\W+bitte)?\W*",
        rf"(?P<rest>.+?)[,.;]?\s+(?:(?:please|bitte)\s+)?(?P<verb>{verbs}) (?:it|that|das|es)\W*",
    )
    tried = (re.fullmatch(pattern, text, re.IGNORECASE) for pattern in patterns)
    return next((found for found in tried if found), None)


def _rest(found: re.Match[str]) -> str:
    return re.sub(r"\W+(?:please|pls|plz|bitte|thanks|danke)\W*$|[\s?!.]+$", "", found["rest"])


def _is_sure(text: str) -> bool:
    lower = text.lower()
    asks = lower.rstrip().endswith("?") and not _ASKS_US.search(lower)
    return not (asks or DOUBT.search(lower) or _HOPE.search(lower))
