"""Who of the people one knows a message names, in whatever place of a sentence."""

import re
from collections import Counter

from desktop_assist.calendars.contacts.contact_match import named_in
from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.slots.target import words_of

_COMMON_NAMES = """
    will may mark art bill sue rose grace hope joy dean chase drew long young price day said short
    best small van page frank ernst june april august
"""
_COMMON = frozenset(_COMMON_NAMES.split())
"""Names that are other words, too; they are taken for names in capitals only."""
_SHORTEST = 3


def people_in(text: str, book: ContactBook) -> tuple[str, ...]:
    """The full names of those whose first or last name stands there, in the order of the text.

    Of several of the same first name only one named in full, or by a last name, is meant.
    """
    words = words_of(text)
    as_written = set(re.findall(r"\w+", text))
    found: dict[str, int] = {}
    full: set[str] = set()
    for contact in named_in(text, book).contacts:
        parts = [part for part in words_of(contact.name) if _is_named(part, words, as_written)]
        if parts:
            found[contact.name] = min(words.index(part) for part in parts)
            if len(parts) > 1:
                full.add(contact.name)
    firsts = Counter(name.split(" ", maxsplit=1)[0] for name in found)
    named = [name for name in found if firsts[name.split(" ", maxsplit=1)[0]] == 1 or name in full]
    return tuple(sorted(named, key=lambda name: found[name]))


def _is_named(part: str, words: tuple[str, ...], as_written: set[str]) -> bool:
    if part not in words or len(part) < _SHORTEST:
        return False
    return part not in _COMMON or part.capitalize() in as_written
