"""The names a cell can be asked for by: "Denver / Aurora" is Denver, and it is Aurora."""

import re
import unicodedata
from collections.abc import Iterator

from desktop_assist.documents.lookup.exonyms import EXONYMS
from desktop_assist.documents.lookup.short_names import long_names
from desktop_assist.documents.lookup.states import STATES
from desktop_assist.system.cities import called_also

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"[/;,()\[\]|:]|\s[-\u2013]\s|\band\b|\bund\b|\bor\b|&")
_FILLERS = re.compile(
    r"^(?:also |and |the |in |of |all |city |cities |county |counties |towns? |places? "
    r"|independent |less |limits |locations |areas? |other than |others? |rest |remaining "
    r"|elsewhere |(?:ubrige|sonstige|andere|restliche)[srn]? |weitere[srn]? |stadte |orte "
    r"|der |des |die |das |den |im |von |alle )+"
    r"|(?: (?:county|counties|city|cities|countries|locations|destinations|borough|parish|area"
    r"|stadte|lander|orte))+$"
)
_REST = re.compile(
    r"\b(?:other|others|all other|elsewhere|standard|not (?:specifically )?listed|rest|remaining"
    r"|default|else|abroad|overseas|worldwide|international|foreign|rest der|im übrigen|ausland"
    r"|(?:sonstige|übrige|andere|restliche|weitere)[srn]?)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"\b(?:all|any|every|other|others|else|elsewhere|everywhere|standard|default|not|specifically"
    r"|listed|cities|city|towns?|places?|locations?|destinations?|countries|areas?|the|in|of|and|rest"
    r"|remaining|world|worldwide|abroad|overseas|international|foreign|nations|regions?|ausland|welt"
    r"|im|der|staaten|regionen|alle|ubrige[srn]?|sonstige[srn]?|andere[srn]?|restliche[srn]?|orte|stadte|lander|ziele|weiteren?|fur|und|die)\b"
)
MOST_WORDS = 6
_HOURS = re.compile(
    r"\s*\b(?:from |von )?\d{1,2}(?:[.:h]\d\d)?\s?(?:am|pm|uhr|h)?\s?(?:[-\u2013]|to|until|bis)\s?"
    r"\d{1,2}(?:[.:h]\d\d)?\s?(?:am|pm|uhr|h)?\b",
    re.IGNORECASE,
)
"""When it is, behind a name: "Evening 6-10.30"."""


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
    low = cell.casefold()
    parts = dict.fromkeys((*_PARTS.split(low), _WITH.sub("", low), _HOURS.sub("", low)))
    names = dict.fromkeys(name for part in parts for name in _names_of(folded(part)))
    yield from (one for one in names if one not in ("", "own", whole))
    yield from long_names(cell).values() if " " not in cell.strip() else ()
    if whole in STATES:
        yield STATES[whole]


def _names_of(name: str) -> Iterator[str]:
    shorter = _FILLERS.sub("", name)
    english = EXONYMS.get(shorter, shorter)
    yield from (name, shorter, STATES.get(shorter, ""), english, *sorted(called_also(english)))


def without_fillers(cell: str) -> str:
    """What a cell names, without "rest of" and the like: "Elsewhere in the UK" is the UK."""
    words = _FILLERS.sub("", folded(cell))
    return _FILLERS.sub("", words)


def is_rest(cell: str) -> bool:
    """Whether a cell stands for everything that has no row of its own: "[Other]"."""
    return _REST.search(cell) is not None


def is_for_all(cell: str) -> bool:
    """Whether it stands for all others, and not for those of a region: "übrige Schweiz"."""
    return is_rest(cell) and not _OF_ALL.sub(" ", folded(cell)).strip()


def names_asked(text: str) -> Iterator[tuple[int, int, str]]:
    """Every run of words of a question: where it begins and ends, and the words, folded.

    German names of places are given in English, and short ones at length as well.
    """
    words = folded(text).split()
    for place, name in long_names(text).items() if len(_WORD.findall(text)) == len(words) else ():
        yield place, place + 1, name
    for start in range(len(words)):
        for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
            name = " ".join(words[start:end])
            yield start, end, EXONYMS.get(name, name)
