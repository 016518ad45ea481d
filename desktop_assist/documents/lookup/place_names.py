"""The names a cell can be asked for by: "Denver / Aurora" is Denver, and it is Aurora."""

import re
import unicodedata
from collections.abc import Iterator

from desktop_assist.documents.lookup.exonyms import EXONYMS
from desktop_assist.documents.lookup.states import STATES

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"[/;,()\[\]|:]|\s[-\u2013]\s|\band\b|\bund\b|\bor\b|&")
_FILLERS = re.compile(
    r"^(?:also |and |the |in |of |all |city |cities |county |counties |towns? |places? "
    r"|independent |less |limits |locations |areas? |other than |others? |rest |remaining "
    r"|elsewhere |(?:ubrige|sonstige|andere|restliche)[srn]? |stadte |orte )+"
    r"|(?: (?:county|counties|city|borough|parish|area))+$"
)
_REST = re.compile(
    r"\b(?:other|others|all other|elsewhere|standard|not (?:specifically )?listed|rest|remaining"
    r"|default|(?:sonstige|übrige|andere|restliche)[srn]?)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\b(?:all|any|every|other|others|else|elsewhere|everywhere|standard|default|not|specifically"
    r"|listed|cities|city|towns?|places?|locations?|destinations?|countries|areas?|the|in|of|and|rest"
    r"|remaining|alle|ubrige[srn]?|sonstige[srn]?|andere[srn]?|restliche[srn]?|orte|stadte|lander|ziele|weiteren?|fur|und|die)\b"
)
MOST_WORDS = 6


_WITH = re.compile(r"\s(?:with|without|incl\w*|mit|ohne|inkl\w*)\s.*", re.IGNORECASE)
"""What a thing has besides: "trailer with brakes" is a trailer."""
_OWN = re.compile(r"\b(?:private|personal|privat\w*|eigene\w*)\b(?= )")
"""What people call their own is private in a table."""


def folded(text: str) -> str:
    """In small letters without accents, words with one space between them."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
    return _OWN.sub("own", words)


def names_in(cell: str) -> Iterator[str]:
    """Every name of a cell, folded; a US state by its code and by its name."""
    whole = folded(cell)
    yield whole
    for part in (*_PARTS.split(cell.casefold()), _WITH.sub("", cell.casefold())):
        name = folded(part)
        shorter = _FILLERS.sub("", name)
        for one in (name, shorter, STATES.get(shorter, ""), EXONYMS.get(shorter, "")):
            if one not in ("", "own", whole):
                yield one
    if whole in STATES:
        yield STATES[whole]


def is_rest(cell: str) -> bool:
    """Whether a cell stands for everything that has no row of its own: "[Other]"."""
    return _REST.search(cell) is not None


def is_for_all(cell: str) -> bool:
    """Whether it stands for all others, and not for those of a region: "übrige Schweiz"."""
    return is_rest(cell) and not _OF_ALL.sub(" ", folded(cell)).strip()


def names_asked(text: str) -> Iterator[tuple[int, int, str]]:
    """Every run of words of a question: where it begins and ends, and the words, folded.

    German names of places are given in English.
    """
    words = folded(text).split()
    for start in range(len(words)):
        for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
            name = " ".join(words[start:end])
            yield start, end, EXONYMS.get(name, name)
