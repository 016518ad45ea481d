"""Whose names are taken out of a text: those that come with the program, and who is known."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop_assist.domain.contact import ContactBook
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.privacy.name_list import NameList, folded, read_name_list

_PART = re.compile(r"[^\W\d_]+")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class PeopleNow:
    """Finds people as they are known at one moment: a request has more than a thousand texts.

    Attributes:
        known: Parts of the names of everyone whom the person knows; None where names may stay.
        people: Whom else the program knows.
    """

    known: frozenset[str] | None
    people: "People"

    @property
    def are_hidden(self) -> bool:
        """Whether the person wants names and addresses taken out."""
        return self.known is not None

    @property
    def names(self) -> NameList:
        """The names that come with the program."""
        return self.people.names

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each name, with the title before it; none overlaps another."""
        # Read with the first text, as what calls this is.
        from desktop_assist.privacy.casual_name import find_casual_names
        from desktop_assist.privacy.person_name import find_person_names
        from desktop_assist.privacy.word_name import find_word_names

        names = self.names
        found = (
            *find_person_names(text, names, self.known or frozenset()),
            *find_casual_names(text, names),
            *find_word_names(text, names),
        )
        end_before = 0
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if start >= end_before:
                yield start, end
                end_before = end


class People:
    """Knows whose names there are; safe from any thread.

    Args:
        list_file: The names that come with the program; read when the first text is looked at.
        contacts: Everyone whom the person knows, as read last.
        settings: Whether names are looked for at all.
    """

    def __init__(
        self, list_file: Path, contacts: Callable[[], ContactBook], settings: SettingsStore
    ) -> None:
        self._list_file = list_file
        self._contacts = contacts
        self._settings = settings
        self._known: tuple[ContactBook | None, frozenset[str]] = (None, frozenset())

    @property
    def settings(self) -> PrivacySettings:
        """What the person wants kept from others."""
        return self._settings.current().privacy

    def now(self) -> PeopleNow:
        """Whose names are taken out as things are; it asks the settings and the contacts."""
        return PeopleNow(self._known_parts() if self.settings.hide_names else None, self)

    @cached_property
    def names(self) -> NameList:
        """Those that come with the program."""
        return read_name_list(self._list_file)

    def is_name(self, word: str) -> bool:
        """Whether a word is a name of people and hardly anything else."""
        plain = folded(word)
        return self.names.is_first(plain) or self.names.is_surname(plain)

    def _known_parts(self) -> frozenset[str]:
        book = self._contacts()
        kept, parts = self._known
        if kept is not book:
            parts = frozenset(_parts_of(book))
            self._known = (book, parts)
        return parts


def _parts_of(book: ContactBook) -> Iterator[str]:
    for contact in book.contacts:
        for name in (contact.name, *contact.nicknames):
            # "manager" is a nickname, too, and a word that stays.
            parts = _PART.findall(name) if name[:1].isupper() else []
            yield from (folded(one) for one in parts if len(one) >= _SHORTEST and one[0].isupper())
