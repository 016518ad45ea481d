"""Join the services whose models can be asked: OpenAI's, and a server of one's own choice."""

import asyncio
from contextlib import suppress

from desktop_assist.app.compatible_access import compatible_access
from desktop_assist.app.openai_access import CopyGrounds, KeyGrounds, openai_access
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
        self.openai = openai_access(grounds, left, uses_environment)
        self.compatible = compatible_access(grounds, left.sent)

    @property
    def providers(self) -> dict[str, Provider]:
        """Those that can be asked, by their names in the settings."""
        return {"openai": self.openai.provider, "compatible": self.compatible.provider}

    async def warm_up(self, chosen: ProviderName) -> None:
        """Load what the chosen one needs: the SDK takes half a second."""
        if chosen == "openai":
            await self.openai.provider.warm_up()
        elif chosen == "compatible":
            await self.compatible.provider.warm_up()

    async def close(self) -> None:
        """Delete the copies that are to be kept nowhere, and let go of the connections."""
        with suppress(ProviderError, StorageError, TimeoutError):  # the next end's work
            async with asyncio.timeout(_COPIES_LIMIT_S):
                await self.openai.provider.delete_left_over_copies()
        await self.openai.provider.aclose()
        await self.compatible.provider.aclose()
