"""Joins the provider for a server of one's own choice to its settings and its key."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from desktop_assist.app.later import Later
from desktop_assist.domain.model_settings import CompatibleSettings
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.providers.service.client import is_on_this_computer

if TYPE_CHECKING:  # read when the server is first asked
    from desktop_assist.providers.compatible.provider import CompatibleProvider

_KEY = "compatible"


class CompatibleAccess:
    """The server's key and settings, as they are at the moment of use.

    Args:
        settings: settings.toml.
        secrets: Where the key is kept, if there is one.
        door: Whether a connection that leaves the laptop may be opened.
        sent: Keeps what leaves.

    Attributes:
        provider: Gives what asks the server.
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
        self._sent = sent
        self.provider = Later(self._open)

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
        return await self._secrets.get(_KEY)

    async def check_key(self, key: str) -> None:
        """Ask the server whether a key is good.

        Raises:
            ProviderError: It is not, or the server cannot be asked.
        """
        self._check_door()
        check = await asyncio.to_thread(_server_check)
        await check(self.settings(), key)

    def _check_door(self) -> None:
        if not is_on_this_computer(self.settings().base_url):  # else it is asked offline, too
            self._door.check(self.settings().base_url)

    def _open(self) -> "CompatibleProvider":
        from desktop_assist.providers.compatible.provider import CompatibleProvider

        return CompatibleProvider(self.settings, self.read_key, sent=self._sent)


def _server_check() -> Callable[[CompatibleSettings, str], Awaitable[None]]:
    from desktop_assist.providers.compatible.provider import check_server

    return check_server
