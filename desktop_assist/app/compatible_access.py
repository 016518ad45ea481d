"""Joins the provider for a server of one's own choice to its settings and its key."""

from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import CompatibleSettings, SettingsStore
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.provider import CompatibleProvider, check_server


class CompatibleAccess:
    """The server's key and settings, as they are at the moment of use.

    Args:
        settings: settings.toml.
        secrets: Where the key is kept, if there is one.

    Attributes:
        provider: Asks the server.
    """

    def __init__(self, settings: SettingsStore, secrets: SecretStore) -> None:
        self._settings = settings
        self._secrets = secrets
        self.provider = CompatibleProvider(self.settings, self.read_key)

    def settings(self) -> CompatibleSettings:
        """The settings now."""
        return self._settings.current().compatible

    async def read_key(self) -> str | None:
        """The key, None when the server needs none."""
        return await self._secrets.get(COMPATIBLE.name)

    async def check_key(self, key: str) -> None:
        """Ask the server whether a key is good.

        Raises:
            ProviderError: It is not, or the server cannot be asked.
        """
        await check_server(self.settings(), key)
