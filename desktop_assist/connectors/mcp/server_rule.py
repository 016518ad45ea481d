"""Which servers of tools may be used at all, where a person or a company has said so."""

import shlex
from collections.abc import Callable
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from desktop_assist.connectors.mcp.server import Address, Place
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.translation import marked

NOT_ON_THE_LIST = marked("It is not among the servers of tools that may be used.")
_HINT = "Add it to mcp.servers in the settings, or ask whoever fixed that list."


class ServerRule:
    """Looks into mcp.servers each time, so that a new list counts at once; blocking.

    Args:
        allowed: Commands and addresses, `*` for any rest, or hosts alone; empty means any.
    """

    def __init__(self, allowed: Callable[[], tuple[str, ...]]) -> None:
        self._allowed = allowed

    def allows(self, place: Place) -> bool:
        """Whether a server there may be used."""
        allowed = self._allowed()
        if not allowed:
            return True
        names = _names_of(place)
        return any(fnmatchcase(name, pattern) for name in names for pattern in allowed)

    def check(self, name: str, place: Place) -> None:
        """Let a server through that may be used.

        Raises:
            UsageError: It is not on the list.
        """
        if not self.allows(place):
            raise UsageError(f"“{name}” is not among the servers of tools that may be used.", _HINT)


def _names_of(place: Place) -> tuple[str, ...]:
    if not isinstance(place, Address):
        return (shlex.join((place.command, *place.arguments)),)
    try:
        parts = urlsplit(place.url)
        host, is_safe = parts.hostname or "", parts.scheme == "https"
    except ValueError:
        return ()
    # A host alone stands for what is encrypted there; "https://a@b/" is at b.
    return (place.url, host) if is_safe and "@" not in parts.netloc else (place.url,)
