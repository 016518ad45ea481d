"""Says which addresses a calendar server may be spoken to at."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from desktop_assist.domain.errors import UsageError

_SECURE, _PLAIN = "https", "http"
_WRAPPING = " \t\r\n<>\"'“”"
_LONGEST = 2_000


def read_server_address(text: str) -> str:
    """The address in what was typed or pasted; without a scheme it is meant with https.

    Raises:
        UsageError: It is none, or a password would be sent to it for anybody to read.
    """
    words = text.strip(_WRAPPING)
    address = words if "://" in words else f"{_SECURE}://{words}"
    parts = urlsplit(address) if _is_plain(address) else None
    if parts is None or not parts.hostname or parts.scheme not in (_SECURE, _PLAIN):
        raise UsageError(
            "This is not the address of a calendar server.",
            "It looks like https://cloud.example.org; the server's own help names it.",
        )
    if parts.username or parts.password:
        raise UsageError(
            "The address holds a user name or a password; nothing was kept.",
            "Give the address without them, and both in their own fields.",
        )
    if parts.scheme == _PLAIN and not _is_loopback(parts.hostname):
        raise UsageError(
            "A calendar server is only spoken to over https: over http, anybody on the way could "
            "read the password.",
            "Try the same address with https:// in front.",
        )
    return parts._replace(fragment="", query="").geturl()


def host_of(url: str) -> str:
    """What a server is called when nobody has named it."""
    return urlsplit(url).hostname or url


def _is_plain(address: str) -> bool:
    return len(address) <= _LONGEST and address.isprintable() and " " not in address


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
