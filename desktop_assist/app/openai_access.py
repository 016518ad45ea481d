"""Joins the provider for the OpenAI service to its settings and its key."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_assist.app.later import Later
from desktop_assist.assistant.server_copy_record import ServerCopyRecord
from desktop_assist.domain.database import Database
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.domain.settings import SettingsStore, searching
from desktop_assist.privacy.outgoing_door import OutgoingDoor

if TYPE_CHECKING:  # read when the service is first asked
    from desktop_assist.providers.openai_responses import OpenAIResponsesProvider

_OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class KeyGrounds:
    """What giving out a key stands on.

    Attributes:
        settings: settings.toml.
        secrets: Where the key is kept.
        door: Whether a connection may be opened: without it no key is given out.
    """

    settings: SettingsStore
    secrets: SecretStore
    door: OutgoingDoor


@dataclass(frozen=True, slots=True)
class CopyGrounds:
    """What is known here of what went there.

    Attributes:
        database: Remembers copies of conversations, and the places of what is cited.
        sent: Keeps what leaves.
    """

    database: Database
    sent: SentRecorder


class OpenAIAccess:
    """The key and the settings of the OpenAI service, as they are at the moment of use.

    Args:
        grounds: Settings, keys, and whether anything may leave.
        left: What is known here of what lies there.
        uses_environment: Whether OPENAI_API_KEY and OPENAI_BASE_URL may serve: only after the
            person asked for this provider by name.

    Attributes:
        provider: Gives what asks the service.
    """

    def __init__(self, grounds: KeyGrounds, left: CopyGrounds, *, uses_environment: bool) -> None:
        self._settings = grounds.settings
        self._secrets = grounds.secrets
        self._door = grounds.door
        self._uses_environment = uses_environment
        self._left = left
        self._record = ServerCopyRecord(left.database)
        self.provider = Later(self._open)

    def settings(self) -> OpenAISettings:
        """The settings, with the environment's address where none is set."""
        settings = searching(self._settings.current())
        address = os.environ.get("OPENAI_BASE_URL", "") if self._uses_environment else ""
        return replace(settings, base_url=settings.base_url or address)

    async def read_key(self) -> str | None:
        """The key, None when there is none.

        Every request asks for it right before its connection is opened.

        Raises:
            OfflineError: Nothing may leave the laptop.
            ProviderRequestError: The address is not among those allowed.
        """
        self._door.check(self.settings().base_url)
        if self._uses_environment and (key := os.environ.get("OPENAI_API_KEY")):
            return key
        return await self._secrets.get(_OPENAI)

    async def delete_left_over_copies(self) -> None:
        """Delete what the service still holds of conversations that are gone here, if anything.

        Raises:
            ProviderError: It could not be asked; what is left is deleted the next time.
            StorageError: What is left cannot be looked up.
        """
        if await asyncio.to_thread(self._record.left_over):
            provider = await asyncio.to_thread(self.provider)
            await provider.delete_left_over_copies()

    async def check_key(self, key: str) -> None:
        """Ask the service whether a key is good.

        Raises:
            ProviderError: It is not, or the service cannot be asked.
        """
        self._door.check(self.settings().base_url)
        check = await asyncio.to_thread(_key_check)
        await check(key, self.settings())

    def _open(self) -> "OpenAIResponsesProvider":
        from desktop_assist.documents.hosted.local_passages import LocalPassages
        from desktop_assist.providers.openai_responses import OpenAIResponsesProvider, OwnSide

        here = OwnSide(self._record, LocalPassages(self._left.database), self._left.sent)
        return OpenAIResponsesProvider(self.settings, self.read_key, here)


def _key_check() -> Callable[[str, OpenAISettings], Awaitable[None]]:
    from desktop_assist.providers.openai_responses import check_key

    return check_key
