"""Give the people of a meeting their addresses."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_assist.calendars.contacts.contact_match import contacts_named, group_named
from desktop_assist.domain.contact import Contact, ContactBook


@dataclass(frozen=True, slots=True)
class Addressed:
    """Who takes part.

    Attributes:
        attendees: "Name <address>" where an address is known, else as said.
        notes: A line for the person about each one who may be one of several.
    """

    attendees: tuple[str, ...]
    notes: tuple[str, ...]


def addressed(said: Iterable[str], book: ContactBook) -> Addressed:
    """Everyone with the address that is known; members of a group one by one.

    Whoever may be one of several stays as said: nobody is written to by guess.
    """
    attendees: list[str] = []
    notes: list[str] = []
    for name in said:
        group = group_named(name, book)
        for member in group.members if group else (name,):
            found = contacts_named(member, book)
            attendees.append(with_address(found[0]) if len(found) == 1 else member)
            notes += _note(member, found)
    return Addressed(tuple(dict.fromkeys(attendees)), tuple(dict.fromkeys(notes)))


def with_address(contact: Contact) -> str:
    """Name and address in one text, or what is known of them."""
    address = contact.addresses[0] if contact.addresses else ""
    if not contact.name:
        return address
    name = f'"{contact.name}"' if "," in contact.name else contact.name
    return f"{name} <{address}>" if address else contact.name


def _note(name: str, found: tuple[Contact, ...]) -> tuple[str, ...]:
    # Whose address is not known is said beside the invitation.
    if "@" in name or len(found) <= 1:
        return ()
    several = ", ".join(one.name for one in found[:3])
    return (f"{name} may be {several}: no address was added",)
