"""What a meeting is about in more words, after a label: "agenda: prices, next steps"."""

import re
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import cut
from desktop_assist.providers.embedded.word_list import one_of

_LABEL = one_of(
    "agenda, notes?, description, details, comment, to discuss, beschreibung, notiz(?:en)?",
    "tagesordnung, themen, kommentar",
)
_DESCRIPTION = re.compile(
    r"(?:^(?!\W*(?:notes?|notiz)\b)|[,;.(]|\s[-\u2013\u2014]"
    r"|\b(?:with|mit)(?: (?:the|an?|der|die|einer?))?)\s*"
    rf"{_LABEL}\s*:\s*"
    r"(?P<text>[^;)\n]+?)\s*(?:[;)\n]|\.(?=\s|$)|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Description:
    """The words after the label, empty when there are none, and the text without them."""

    text: str
    rest: str


def find_description(text: str) -> Description:
    """The notes for a meeting."""
    cutting = cut(text, _DESCRIPTION)
    return Description(cutting.found["text"] if cutting.found else "", cutting.rest)
