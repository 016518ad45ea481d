"""Join the services whose models can be asked: OpenAI's, and a server of one's own choice."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from desktop_assist.app.compatible_access import CompatibleAccess
from desktop_assist.app.openai_access import CopyGrounds, KeyGrounds, OpenAIAccess
from desktop_assist.domain.errors import ProviderError, StorageError
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.settings import ProviderName

# Nobody waits longer for the end of the program than for this.
_COPIES_LIMIT_S = 5.0


class ModelServices:
    """The services, whichever of them is chosen.

    Attributes:
        openai: OpenAI's, with the key and the settings for it.
        compatible: The server of one's own choice, likewise.
    """

    def __init__(self, grounds: KeyGrounds, left: CopyGrounds, *, uses_environment: bool) -> None:
        self.openai = OpenAIAccess(grounds, left, uses_environment=uses_environment)
        self.compatible = CompatibleAccess(
            grounds.settings, grounds.secrets, grounds.door, left.sent
        )

    @property
    def providers(self) -> dict[str, Callable[[], Provider]]:
        """What gives those that can be asked, by their names in the settings; blocking."""
        return {"openai": self.openai.provider, "compatible": self.compatible.provider}

    async def warm_up(self, chosen: ProviderName) -> None:
        """Load what the chosen one needs: the SDK takes half a second."""
        if chosen == "openai":
            openai = await asyncio.to_thread(self.openai.provider)
            await openai.warm_up()
        elif chosen == "compatible":
            compatible = await asyncio.to_thread(self.compatible.provider)
            await compatible.warm_up()

    async def close(self) -> None:
        """Delete the copies that are to be kept nowhere, and let go of the connections."""
        with suppress(ProviderError, StorageError, TimeoutError):  # the next end's work
            async with asyncio.timeout(_COPIES_LIMIT_S):
                await self.openai.delete_left_over_copies()
        providers: list[Provider] = [*self.openai.provider.built, *self.compatible.provider.built]
        for provider in providers:
            await provider.aclose()
