"""Joins the provider for a server of one's own choice to its settings and its key."""

from desktop_assist.app.openai_access import KeyGrounds
from desktop_assist.domain.model_settings import CompatibleSettings
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.provider import CompatibleProvider, check_server


def compatible_access(grounds: KeyGrounds, sent: SentRecorder) -> "CompatibleAccess":
    """The server of one's own choice as the program joins it."""
    return CompatibleAccess(grounds.settings, grounds.secrets, grounds.door, sent)


class CompatibleAccess:
    """The server's key and settings, as they are at the moment of use.

    Args:
        settings: settings.toml.
        secrets: Where the key is kept, if there is one.
        door: Whether a connection that leaves the laptop may be opened.
        sent: Keeps what leaves.

    Attributes:
        provider: Asks the server.
    """

    def __init__(
        self,
        settings: SettingsStore,
        secrets: SecretStore,
        door: OutgoingDoor,
        sent: SentRecorder | None = None,
    ) -> None:
        self._settings = settings
        self._secrets = secrets
        self._door = door
        self.provider = CompatibleProvider(self.settings, self.read_key, sent=sent)

    def settings(self) -> CompatibleSettings:
        """The settings now."""
        return self._settings.current().compatible

    async def read_key(self) -> str | None:
        """The key, None when the server needs none.

        Raises:
            OfflineError: The server is elsewhere, and nothing may leave the laptop.
            ProviderRequestError: The address is not among those allowed.
        """
        self._check_door()
        return await self._secrets.get(COMPATIBLE.name)

    async def check_key(self, key: str) -> None:
        """Ask the server whether a key is good.

        Raises:
            ProviderError: It is not, or the server cannot be asked.
        """
        self._check_door()
        await check_server(self.settings(), key)

    def _check_door(self) -> None:
        if not self.provider.is_local:  # a server on this computer is asked offline, too
            self._door.check(self.settings().base_url)
