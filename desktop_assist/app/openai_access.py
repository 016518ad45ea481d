"""Joins the provider for the OpenAI service to its settings and its key."""

import os
from dataclasses import dataclass, replace

from desktop_assist.assistant.server_copy_record import ServerCopyRecord
from desktop_assist.documents.hosted.local_passages import LocalPassages
from desktop_assist.domain.database import Database
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.domain.settings import SettingsStore, searching
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider, OwnSide, check_key

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


def openai_access(
    grounds: KeyGrounds,
    left: CopyGrounds,
    uses_environment: bool,  # noqa: FBT001 - handed on by name
) -> "OpenAIAccess":
    """The OpenAI service as the program joins it."""
    record, places = ServerCopyRecord(left.database), LocalPassages(left.database)
    here = OwnSide(record, places, left.sent)
    return OpenAIAccess(grounds, here, uses_environment=uses_environment)


class OpenAIAccess:
    """The key and the settings of the OpenAI service, as they are at the moment of use.

    Args:
        grounds: Settings, keys, and whether anything may leave.
        here: What is known here of what lies there.
        uses_environment: Whether OPENAI_API_KEY and OPENAI_BASE_URL may serve: only after the
            person asked for this provider by name.

    Attributes:
        provider: Asks the service.
    """

    def __init__(self, grounds: KeyGrounds, here: OwnSide, *, uses_environment: bool) -> None:
        self._settings = grounds.settings
        self._secrets = grounds.secrets
        self._door = grounds.door
        self._uses_environment = uses_environment
        self.provider = OpenAIResponsesProvider(self.settings, self.read_key, here)

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

    async def check_key(self, key: str) -> None:
        """Ask the service whether a key is good.

        Raises:
            ProviderError: It is not, or the service cannot be asked.
        """
        self._door.check(self.settings().base_url)
        await check_key(key, self.settings())
