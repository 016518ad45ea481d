"""The operating system's keyring, as the rest of the program sees it."""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

KeyPlace: TypeAlias = Literal["keyring", "session", "none"]


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """Where a secret is kept now.

    Attributes:
        place: `session` means it is gone when the program ends.
        store: Name of the keyring in use, for people.
        reason: Why it is not in a keyring, and what to install; empty otherwise.
    """

    place: KeyPlace
    store: str = ""
    reason: str = ""


class SecretStore(Protocol):
    """Keeps secrets by name ("openai"). Never blocks the loop; answers within its time limit."""

    async def get(self, name: str) -> str | None:
        """The secret, read at the moment of use; None when there is none."""

    async def set(self, name: str, secret: str) -> KeyStatus:
        """Keep it in the keyring, or for this session only when there is no safe keyring."""

    async def delete(self, name: str) -> None:
        """Forget it everywhere."""

    async def status(self, name: str) -> KeyStatus:
        """Where it is kept, without reading it out."""
