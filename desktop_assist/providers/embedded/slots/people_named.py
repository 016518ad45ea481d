"""Who of the people one knows a message names, in whatever place of a sentence."""

import re
from collections import Counter

from desktop_assist.calendars.contacts.contact_match import named_in
from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.slots.target import telling_words, words_of

_COMMON_NAMES = """
    will may mark art bill sue rose grace hope joy dean chase drew long young price day said short
    best small van page frank ernst june april august
"""
_COMMON = frozenset(_COMMON_NAMES.split())
"""Names that are other words, too; they are taken for names in capitals only."""
_SHORTEST = 3


_NOT = re.compile(r"\b(?:not|nicht) [^,.;!?]+", re.IGNORECASE)
"""Tells who is not meant: "Dave in repairs, not minibus Dave"."""


_UNKNOWN = re.compile(
    r"^\W*(?P<who>(?!(?:Der|Die|Das|Eine?|Unsere?|Meine?|Es|Er|Sie|Man|Wir|Ich|Da)\b)"
    r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?),? (?:who|has|wants|would|'d|needs|asked|rang"
    r"|signed|registered|möchte|will|braucht|hat|hätte)\b"
)
"""Somebody who is in no list of contacts."""


_TITLES = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Prof(?:essor(?:in)?)?\.?|Dr\.|Mag\.|Ing\.|Mrs?\.?|Ms\.?) )+"
_OFFICE = r"(?:[A-ZÀ-Þ]\w+(?:rat|rätin|or|orin|meister|meisterin|istin|ist|an|anin) )?"
_ADDRESSED = re.compile(rf"(?<!\w)(?P<title>{_TITLES}{_OFFICE})(?P<who>[A-ZÀ-Þ][\w-]+)")
"""Somebody spoken of politely."""


def somebody_in(text: str, book: ContactBook) -> tuple[str, ...]:
    """The people one knows, else those who are spoken of politely or whose wish begins it."""
    found = _UNKNOWN.match(text)
    known = people_in(text, book) or addressed_in(text)
    return known or ((found["who"],) if found else ())


def addressed_in(text: str) -> tuple[str, ...]:
    """Those who are spoken of politely, as they are named: "Frau Dr. Abel"."""
    polite = (
        f"{one['title'].replace('Herrn', 'Herr')}{one['who']}" for one in _ADDRESSED.finditer(text)
    )
    return tuple(dict.fromkeys(polite))


def name_said(name: str, text: str) -> str:
    """Somebody's name as the message says it: "Frau Abel", or the first name alone."""
    parts = name.split()
    polite = (one for one in _ADDRESSED.finditer(text) if one["who"] in parts)
    if (one := next(polite, None)) is not None:
        return one[0]
    said = [part for part in parts if re.search(rf"\b{re.escape(part)}\b", text, re.IGNORECASE)]
    return " ".join(said) or parts[0]


def people_in(text: str, book: ContactBook) -> tuple[str, ...]:
    """The full names of those whose first or last name stands there, in the order of the text."""
    return tuple(one.name for one in contacts_in(text, book))


def contacts_in(text: str, book: ContactBook) -> tuple[Contact, ...]:
    """Those people.

    Of several of the same first or last name the one is meant who is named in full, by the other
    name, or by a word for what they do.
    """
    words = words_of(text)
    as_written = set(re.findall(r"\w+", text))
    found: dict[str, tuple[Contact, int]] = {}
    full: set[str] = set()
    for contact in named_in(text, book).contacts:
        parts = [part for part in words_of(contact.name) if _is_named(part, words, as_written)]
        if parts:
            found[contact.name] = (contact, min(words.index(part) for part in parts))
            if len(parts) > 1:
                full.add(contact.name)
    firsts, lasts = Counter(map(_first, found)), Counter(map(_last, found))
    about = set(words_of(_NOT.sub(" ", text)))
    doing = {name for name, (one, _) in found.items() if about & set(telling_words(one.role))}
    named = [
        one
        for name, one in found.items()
        if firsts[_first(name)] == lasts[_last(name)] == 1 or name in full
    ]
    if not named and len(doing) == 1:
        named = [found[next(iter(doing))]]
    return tuple(one for one, _ in sorted(named, key=lambda pair: pair[1]))


def _first(name: str) -> str:
    return name.split(" ", maxsplit=1)[0]


def _last(name: str) -> str:
    return name.rsplit(" ", maxsplit=1)[-1]


def _is_named(part: str, words: tuple[str, ...], as_written: set[str]) -> bool:
    if part not in words or len(part) < _SHORTEST:
        return False
    return part not in _COMMON or part.capitalize() in as_written
