"""Who takes part: a name, an address, or both."""

import re
from dataclasses import dataclass

_NAMED = re.compile(r"\s*\"?(?P<name>[^<>\"]*?)\"?\s*<(?P<address>[^<>\s]+@[^<>\s]+)>\s*")
_ADDRESS = re.compile(r"[^\s<>@]+@[^\s<>@]+")


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person as named by the user; either part may be empty."""

    name: str
    address: str


def attendee(text: str) -> Attendee:
    """Take "Name <address>", an address or a name apart."""
    if match := _NAMED.fullmatch(text):
        return Attendee(match["name"], match["address"])
    text = text.strip()
    return Attendee("", text) if _ADDRESS.fullmatch(text) else Attendee(text, "")
