"""A keyring that forgets everything at the end of a test."""

from desktop_assist.domain.errors import SecretStoreError
from desktop_assist.domain.secret_store import KeyStatus

STORE = "the desktop's keyring"
REASON = "There is no safe keyring on this computer. Install GNOME Keyring."


class MemorySecrets:
    """A SecretStore for tests; without a keyring it keeps secrets for the session only."""

    def __init__(self, *, has_keyring: bool = True) -> None:
        self.kept: dict[str, str] = {}
        self.has_keyring = has_keyring

    async def get(self, name: str) -> str | None:
        return self.kept.get(name)

    async def set(self, name: str, secret: str) -> KeyStatus:
        self.kept[name] = secret
        return await self.status(name)

    async def delete(self, name: str) -> None:
        self.kept.pop(name, None)
        if not self.has_keyring:
            raise SecretStoreError("There is no safe keyring on this computer.")

    async def status(self, name: str) -> KeyStatus:
        if not self.has_keyring:
            return KeyStatus("session" if name in self.kept else "none", reason=REASON)
        return KeyStatus("keyring" if name in self.kept else "none", STORE)
