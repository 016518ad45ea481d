"""The sentences of a message that may order something: those that only ask are left out."""

import re

from desktop_assist.providers.embedded.word_list import starting_with
from desktop_assist.providers.embedded.words import QUESTION

_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_POLITE = starting_with(
    "(?:can|could|would|will|might|may) (?:you|we|u|i), (?:kannst|könntest|würdest|magst) du",
    "(?:können|könnten|würden) (?:sie|wir), is it (?:possible|ok(?:ay)?) to, do you mind, mind",
    "any chance, would it be",
)
_OPENING = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|right|oh|and|und|also|hey|hi|ja|well|now|then|na)\b[\s,!.]*)+",
    re.IGNORECASE,
)


def order_text(text: str) -> str:
    """The message without the sentences that are questions; empty when it has no others."""
    return " ".join(one for one in _SENTENCE.split(text) if one and not _only_asks(one))


def _only_asks(sentence: str) -> bool:
    plain = _OPENING.sub("", sentence).lower()
    return QUESTION.search(plain) is not None and not _POLITE.match(plain)
