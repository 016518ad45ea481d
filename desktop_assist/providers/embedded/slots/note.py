"""A note that is to be put to something: "add a note to the sync: bring the slides"."""

import re
from typing import NamedTuple

_NOTE = r"(?:notes?|comment|remark|notiz|anmerkung|bemerkung)"
_BEGINS = r"\W*(?:(?:please|bitte|can you|could you|would you)\W+)?"
_SAYS = (
    r"(?:\s*[:\u2013\u2014]\s*|\s+-\s+|,?\s+(?:saying|that says|which says|reading)(?: that)?\W+)"
)
_PUTS = r"(?:add|put|write|attach|leave|make)(?: down)?"
_WRITES = r"(?:füge?|schreibe?|trage?|notiere?)(?: bitte)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        (
            rf"{_BEGINS}{_PUTS}(?: an?| the| this| following)*"
            rf" {_NOTE} (?:to|on|in|into|for|about) (?P<which>[^:]{{2,80}}?){_SAYS}(?P<note>\S.*)"
        ),
        (
            rf"{_BEGINS}{_PUTS} [\"'\u201c\u201e\u2018](?P<note>[^\"]+?)"
            rf"[\"'\u201d\u201c\u2019] (?:as an? {_NOTE} )?(?:to|on|in|into) (?:the {_NOTE} of )?"
            r"(?!(?:for|at|on|in)\b|(?:my|the|our) (?:calendar|diary|agenda))"
            r"(?P<which>[^:]{2,80}?)[ .!]*"
        ),
        (
            rf"\W*{_NOTE} (?:to|for|on|zum|zur|für|bei|beim) (?P<which>[^:]{{2,80}}?)\s*:\s*"
            r"(?P<note>\S.*)"
        ),
        (
            rf"{_BEGINS}{_WRITES}(?: zu| zum| zur| bei| beim| in"
            rf"| im| für)? (?P<which>[^:]{{2,80}}?) (?:(?:eine|die|diese|als|folgende) )*{_NOTE}"
            r"(?: hinzu| ein| dazu)?\s*:\s*(?P<note>\S.*)"
        ),
        (
            rf"{_BEGINS}{_WRITES} (?:eine |die |diese )?{_NOTE}"
            r" (?:zu|zum|zur|bei|beim|in|im|für)(?P<which> [^:]{2,80}?)(?: hinzu| ein)?\s*:\s*"
            r"(?P<note>\S.*)"
        ),
    )
)


class Note(NamedTuple):
    """What is to be noted, and to what."""

    which: str
    text: str


def find_note(text: str) -> Note | None:
    """The note in a request; None when it is about something else."""
    found = next(filter(None, (one.fullmatch(text) for one in _PATTERNS)), None)
    if found is None:
        return None
    note = found["note"].strip()
    quoted = re.fullmatch(r"[\"\u201c\u201e](.+)[\"\u201d\u201c]", note, re.DOTALL)
    return Note(found["which"].strip(" ,"), quoted[1] if quoted else note)
