"""Read contacts from JSON: a list of people, or an object of "contacts" and "groups"."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_assist.domain.contact import Contact, ContactBook, ContactFault, ContactGroup
from desktop_assist.domain.json_value import JsonValue

_LIST = re.compile(r'\A\s*\[|"contacts"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_GROUPS = re.compile(r'"groups"\s*:\s*')
_NICKNAMES = ("nicknames", "nickname", "role")
_ADDRESSES = ("addresses", "emails", "address", "email", "mail")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the list, and the line it begins in."""

    line: int
    value: JsonValue


def read_contact_json(text: str, file: str) -> ContactBook:
    """The people in a file; a broken one is read up to where it breaks.

    Args:
        text: The file's text.
        file: Its name.
    """
    faults: list[ContactFault] = []
    contacts = []
    for entry in _entries(text, file, faults):
        contact = _contact(entry.value)
        if contact is None:
            reason = "The entry has neither name nor address."
            faults.append(ContactFault(file, entry.line, reason))
        else:
            contacts.append(contact)
    return ContactBook(tuple(contacts), tuple(_groups(text)), tuple(faults))


def _entries(text: str, file: str, faults: list[ContactFault]) -> Iterator[_Entry]:
    """The entries one by one, so that each has its line and a break spoils only what follows."""
    opening = _LIST.search(text)
    if opening is None:
        faults.append(ContactFault(file, 1, 'There is no list of "contacts".'))
        return
    decoder, place = json.JSONDecoder(), opening.end()
    while True:
        place = _after(_BETWEEN, text, place)
        if text.startswith("]", place):
            return
        line = text.count("\n", 0, place) + 1
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            found = error.lineno if isinstance(error, json.JSONDecodeError) else line
            faults.append(ContactFault(file, found, "It is no JSON from here on."))
            return
        yield _Entry(line, value)


def _after(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place


def _contact(value: JsonValue) -> Contact | None:
    if not isinstance(value, Mapping):
        return None
    name = value.get("name")
    contact = Contact(
        " ".join(name.split()) if isinstance(name, str) else "",
        tuple(one for one in _texts(value, _ADDRESSES) if "@" in one),
        _texts(value, _NICKNAMES),
    )
    return contact if contact.name or contact.addresses else None


def _texts(value: Mapping[str, JsonValue], keys: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for key in keys:
        one = value.get(key)
        listed = one if isinstance(one, list) else [one]
        found += [text.strip() for text in listed if isinstance(text, str) and text.strip()]
    return tuple(dict.fromkeys(found))


def _groups(text: str) -> Iterator[ContactGroup]:
    opening = _GROUPS.search(text)
    if opening is None:
        return
    try:
        groups, _ = json.JSONDecoder().raw_decode(text, opening.end())
    except (ValueError, RecursionError):
        return  # the break is told of with the entry it stands in
    if not isinstance(groups, dict):
        return
    for name, members in groups.items():
        if isinstance(members, list):
            yield ContactGroup(name, tuple(one for one in members if isinstance(one, str)))
