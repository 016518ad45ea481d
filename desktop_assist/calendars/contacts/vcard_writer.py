"""Write contacts as vCards, which every address book reads."""

import re

from desktop_assist.domain.contact import Contact

_SPECIAL = re.compile(r"[\\,;]")
_MOST_BYTES = 75
"""The longest line that RFC 6350 allows; what is longer goes on in the next."""


def vcard_of(contact: Contact) -> str:
    """One card of version 3.0, the one that address books agree on, with its line ends."""
    name = contact.name or contact.addresses[0]
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_plain(name)}", f"N:{_parts(contact.name)}"]
    lines += [f"EMAIL:{_plain(address)}" for address in contact.addresses]
    if contact.nicknames:
        lines.append("NICKNAME:" + ",".join(map(_plain, contact.nicknames)))
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


def _parts(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{_plain(family)};{_plain(given)};;;"


def _plain(text: str) -> str:
    one_line = " ".join(text.split())
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", one_line)


def _folded(line: str) -> str:
    pieces, piece = [], ""
    for letter in line:
        if len(f"{piece}{letter}".encode()) > _MOST_BYTES:
            pieces.append(piece)
            piece = " "
        piece += letter
    return "\r\n".join((*pieces, piece))
