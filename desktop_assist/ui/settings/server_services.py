"""What the settings find and check model servers with."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from desktop_assist.domain.local_server import LocalServer


async def nothing_found() -> Sequence[LocalServer]:
    """Where nobody looks."""
    return ()


async def nothing_to_check(key: str) -> None:
    """Where no server is."""


@dataclass(frozen=True, slots=True)
class ServerServices:
    """Ways to a server of the person's own choice.

    Attributes:
        find: Looks for servers on this computer; nothing is told to them.
        check: Asks the server set, with a key; raises a ProviderError when it does not answer.
    """

    find: Callable[[], Awaitable[Sequence[LocalServer]]] = nothing_found
    check: Callable[[str], Awaitable[None]] = nothing_to_check
