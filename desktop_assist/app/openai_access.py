"""Joins the provider for the OpenAI service to its settings and its key."""

import os
from dataclasses import replace

from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.settings import OpenAISettings, SettingsStore, searching
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider, OwnSide, check_key

_OPENAI = "openai"


class OpenAIAccess:
    """The key and the settings of the OpenAI service, as they are at the moment of use.

    Args:
        settings: settings.toml.
        secrets: Where the key is kept.
        here: What is known here of what lies there.
        uses_environment: Whether OPENAI_API_KEY and OPENAI_BASE_URL may serve: only after the
            person asked for this provider by name.

    Attributes:
        provider: Asks the service.
    """

    def __init__(
        self,
        settings: SettingsStore,
        secrets: SecretStore,
        here: OwnSide,
        *,
        uses_environment: bool,
    ) -> None:
        self._settings = settings
        self._secrets = secrets
        self._uses_environment = uses_environment
        self.provider = OpenAIResponsesProvider(self.settings, self.read_key, here)

    def settings(self) -> OpenAISettings:
        """The settings, with the environment's address where none is set."""
        settings = searching(self._settings.current())
        address = os.environ.get("OPENAI_BASE_URL", "") if self._uses_environment else ""
        return replace(settings, base_url=settings.base_url or address)

    async def read_key(self) -> str | None:
        """The key, None when there is none."""
        if self._uses_environment and (key := os.environ.get("OPENAI_API_KEY")):
            return key
        return await self._secrets.get(_OPENAI)

    async def check_key(self, key: str) -> None:
        """Ask the service whether a key is good.

        Raises:
            ProviderError: It is not, or the service cannot be asked.
        """
        await check_key(key, self.settings())
