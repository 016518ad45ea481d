"""Which one of a list is meant: "the second one", "den letzten Termin"."""

import re

from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

MEETING = one_of(
    "meetings?, appointments?, events?, calls?, entry, invite, invitation, slot",
    "termine?, meeting, treffen, besprechung, eintrag, anruf",
)
EXPENSE = one_of("expenses?, receipt, row, ausgaben?, beleg, zeile")
_ORDINALS = (
    ("first", "1st", "erste"),
    ("second", "2nd", "zweite"),
    ("third", "3rd", "dritte"),
    ("fourth", "4th", "vierte"),
    ("fifth", "5th", "fünfte"),
)
_LAST = ("last", "letzte")
_PLACES = {word: place for place, words in enumerate(_ORDINALS) for word in words} | dict.fromkeys(
    _LAST, -1
)
_ORDINAL = re.compile(
    r"\b(?<!on )(?<!am )(?:the|number|den|die|das)\s+"
    rf"(?:(?P<count>[1-9]\d?)(?:st|nd|rd|th)(?= one\b)|(?P<word>{'|'.join(_PLACES)})[nrs]?)"
    rf"(?:\s+(?:one|{MEETING}|{EXPENSE})\b|(?=\s*(?:$|[,.!?]))|(?=\s+(?:to|by|auf|um)\b))",
    re.IGNORECASE,
)


def place_in_list(text: str) -> int | None:
    """Which of a list is meant, from 0; -1 is the last; None when no place is named."""
    found = _ORDINAL.search(text)
    if found is None:
        return None
    return int(found["count"]) - 1 if found["count"] else _PLACES[found["word"].lower()]


def named_place(place: int) -> str:
    """The words for one of a list, from 0, as they are read here: "the 7th one"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place + 1, "th")
    return f"the {place + 1}{ending} one"


def without_place(text: str) -> str:
    """The words without the place in the list."""
    return _ORDINAL.sub(CUT, text)
