"""Says which addresses a calendar may be fetched from."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal, TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit

from desktop_assist.domain.errors import UsageError

# webcal is what calendar programs write for "subscribe to this"; what is spoken is https.
_SECURE_AS: dict[str, Literal["https"]] = {
    "https": "https",
    "webcal": "https",
    "webcals": "https",
}
_HERE_AS: dict[str, Literal["http", "https"]] = {
    **_SECURE_AS,
    "webcal": "http",
    "http": "http",
}
_WRAPPING = " \t\r\n<>\"'“”"
_LONGEST = 4_000
Scheme: TypeAlias = Literal["http", "https"]


@dataclass(frozen=True, slots=True)
class CalendarAddress:
    """Where a calendar is fetched. Who knows it can read the calendar: it is never shown.

    Attributes:
        url: http or https.
        is_here: Whether it leads to this very computer.
    """

    url: str = field(repr=False)
    is_here: bool = False

    def redirected(self, location: str) -> "CalendarAddress":
        """The address that a server sends on to.

        Raises:
            UsageError: It is none a calendar is fetched from, or leads from outside to this
                computer.
        """
        address = read_address(urljoin(self.url, location))
        if address.is_here and not self.is_here:
            raise UsageError("The server sends on to this very computer; that is not followed.")
        return address


def read_address(text: str) -> CalendarAddress:
    """The address in what was typed or pasted.

    Raises:
        UsageError: It is not one; the message does not repeat it.
    """
    words = text.strip(_WRAPPING)
    parts = _parts(words)
    if parts is None:
        raise UsageError(
            "This is not the address of a calendar.",
            "It begins with https:// or webcal://; the calendar's own settings show it, often as "
            "“secret address in iCal format” or “ICS”.",
        )
    is_here = is_loopback(parts.hostname or "")
    scheme = (_HERE_AS if is_here else _SECURE_AS).get(parts.scheme.lower())
    if scheme is None:
        raise UsageError(
            "A calendar is only fetched over https: over http, anybody on the way could read it.",
            "Try the same address with https:// in front.",
        )
    return CalendarAddress(parts._replace(scheme=scheme, fragment="").geturl(), is_here)


def _parts(words: str) -> SplitResult | None:
    if len(words) > _LONGEST or any(one.isspace() or not one.isprintable() for one in words):
        return None
    try:
        parts = urlsplit(words)
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, brackets that do not match
        return None
    return parts if is_whole and parts.scheme.lower() in {"http", *_SECURE_AS} else None


def is_loopback(host: str) -> bool:
    """Whether a host is this very computer."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
