"""People the user knows, so that "Anna" can be somebody with an address."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Contact:
    """One person.

    Attributes:
        name: In full; empty where only an address is known.
        addresses: Mail addresses, the usual one first.
        nicknames: What else the person is called: "Annie", "manager".
        place: Where the person works: a zone's IANA key, or a town; empty where not known.
        role: What the person does, and for whom; empty where not known.
    """

    name: str
    addresses: tuple[str, ...]
    nicknames: tuple[str, ...] = ()
    place: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """Several people under one name.

    Attributes:
        name: "Platform team".
        members: Their names or addresses.
    """

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactFault:
    """Something in a file of contacts that could not be used.

    Attributes:
        file: Its name.
        line: Where, from 1.
        reason: Why, as a sentence.
    """

    file: str
    line: int
    reason: str

    @property
    def in_words(self) -> str:
        """Where it is and why it was left out."""
        return f"{self.file}, line {self.line}: {self.reason}"


@dataclass(frozen=True, slots=True, eq=False)
class ContactBook:
    """Everyone who is known; those who are met most stand first.

    A book equals only itself, so that what is worked out about it can be kept with it.
    """

    contacts: tuple[Contact, ...] = ()
    groups: tuple[ContactGroup, ...] = ()
    faults: tuple[ContactFault, ...] = ()

    def joined(self, other: "ContactBook") -> "ContactBook":
        """Both books; whoever is in the first, by name or address, is taken from there."""
        known = {key for one in self.contacts for key in _keys(one)}
        more = tuple(one for one in other.contacts if known.isdisjoint(_keys(one)))
        return ContactBook(
            (*self.contacts, *more),
            (*self.groups, *other.groups),
            (*self.faults, *other.faults),
        )


NOBODY = ContactBook()


def _keys(contact: Contact) -> tuple[str, ...]:
    texts = (contact.name, *contact.addresses)
    return tuple(text.casefold() for text in texts if text)


class ContactSource(Protocol):
    """Gives the people the user knows."""

    def known(self) -> ContactBook:
        """As read last; never blocks."""

    def current(self) -> ContactBook:
        """As they are now, read again where something has changed; blocking."""
