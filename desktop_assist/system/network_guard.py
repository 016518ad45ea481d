"""Keeps this process from opening connections, whatever part of it or of a library tries to.

Python tells its audit hooks of each connection before it is opened; one that raises prevents it.
The doors of the program refuse first and in better words: this is for what passes no door.
"""

import sys
from collections.abc import Callable
from ipaddress import ip_address
from typing import Any

_LOOK_UPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})
_SENDINGS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})


class ConnectionPreventedError(OSError):
    """Something tried to leave this computer although nothing may."""


class NetworkGuard:
    """Watches this process from the first `watch` on; a hook cannot be taken away again.

    It costs a little at each import and each file opened, so it is set only where it is wanted.

    Args:
        is_shut: Whether nothing may leave; asked at each attempt.
    """

    def __init__(self, is_shut: Callable[[], bool]) -> None:
        self._is_shut = is_shut
        self._is_set = False

    def watch(self) -> None:
        """Prevent connections from now on, whenever `is_shut` says so."""
        if not self._is_set:
            self._is_set = True
            sys.addaudithook(self._look)

    def _look(self, event: str, arguments: tuple[Any, ...]) -> None:  # Any: as each event has it
        if not event.startswith("socket."):
            return
        if event in _SENDINGS:
            place = arguments[1]
        elif event in _LOOK_UPS:
            place = (arguments[0], 0)
        else:
            return
        if not _is_near(place) and self._is_shut():
            raise ConnectionPreventedError("Offline is on: nothing leaves this computer.")


def forbid_network() -> None:
    """For a process that reads files from outside: it has nothing to do in any network."""
    NetworkGuard(lambda: True).watch()


def _is_near(place: object) -> bool:
    """Whether an address is one of this computer: a file's path, or its own loopback."""
    if not isinstance(place, tuple) or not place:
        return True
    host = place[0]
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if not isinstance(host, str):
        return True
    try:
        return ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return host in {"", "localhost"}
