"""The sentences of a message that may order something: those that only ask are left out."""

import re

from desktop_assist.providers.embedded.word_list import starting_with
from desktop_assist.providers.embedded.words import QUESTION

_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_POLITE = starting_with(
    "(?:can|could|would|will|might|may) (?:you|we|u|i), (?:kannst|könntest|würdest|magst) du",
    "(?:können|könnten|würden) (?:sie|wir), habe?(?! (?:ich|wir|i|ma)\\b)",
    "(?:trägst|schreibst|machst|legst|planst|nimmst|setzt|verschiebst|streichst|löschst) du",
    "is it (?:possible|ok(?:ay)?) to, do you mind, mind",
    "any chance, would it be",
)
_OPENING = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|right|oh|and|und|also|hey|hi|ja|well|now|then|na)\b[\s,!.]*)+",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W*(?:(?:einen )?(?:schönen )?guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening))"
    r"\b[^,.!:;]{0,30}[,.!:;]+\s*",
    re.IGNORECASE,
)
"""Names no part of the day on which something is to be."""


def order_text(text: str) -> str:
    """The message without the sentences that are questions; empty when it has no others."""
    text = _GREETING.sub("", text)
    return " ".join(one for one in _SENTENCE.split(text) if one and not only_asks(one))


_ASKS_FACT = re.compile(
    r"^(?:fällt|findet|hat|haben|kommt|wird|geht|bleibt|läuft|gilt|muss|müssen|darf|dürfen|war|wurde"
    r"|dauert|passt|klappt|beginnt|endet|fängt|weißt|wissen|stimmt|kann|können)\b"
    r"(?! (?:sie|du|ihr|man|wir)\b)[^?]*\?\s*$"
)
"""A German question with its verb in front: "Fällt die Prüfung aus?"."""


def only_asks(sentence: str) -> bool:
    """Whether it is a question, and no order that is put as one: "can you move it"."""
    plain = _OPENING.sub("", sentence).lower()
    if _ASKS_FACT.match(plain):
        return True
    return QUESTION.search(plain) is not None and not _POLITE.match(plain)
