"""Asks the OpenAI service for something about vector stores, once more where that may help."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from desktop_assist.domain.errors import ProviderError, ProviderUnreachableError, StoreGoneError
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.sent_request import DOCUMENT_COPIES, STEP_BEING_ASKED, SentRecorder
from desktop_assist.providers.service.client import make_client
from desktop_assist.providers.service.errors import sdk_error
from desktop_assist.providers.service.identity import Address, Service, openai_address
from desktop_assist.providers.service.retry import pause_before_retry_s

if TYPE_CHECKING:
    from openai import AsyncOpenAI

OPENAI = Service("openai", "OpenAI", "desktop-assist key set")
# The largest file that is sent takes this long over a slow line; everything else is quicker.
LIMIT_S = 600.0
_LONGEST_PAUSE_S = 5.0
_T = TypeVar("_T")


class StoreConnection:
    """The way to the service.

    Args:
        settings: Gives the settings as they are now.
        read_key: Reads the key at the moment of use; it is kept in no attribute of ours.
        limit_s: How long one request may take.
        pause: Waits before a second try.
        record: Keeps what was sent; None: nothing does.
    """

    def __init__(
        self,
        settings: Callable[[], OpenAISettings],
        read_key: Callable[[], Awaitable[str | None]],
        limit_s: float = LIMIT_S,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        record: SentRecorder | None = None,
    ) -> None:
        self._settings = settings
        self._read_key = read_key
        self._limit_s = limit_s
        self._pause = pause
        self._record = record
        self._clients: dict[Address, AsyncOpenAI] = {}

    async def ask(self, work: "Callable[[AsyncOpenAI], Awaitable[_T]]") -> _T:
        """Do one thing at the service.

        Raises:
            StoreGoneError: What is asked for is not there.
            ProviderError: The service cannot be asked, or refuses.
        """
        client = await self._client()
        try:
            return await self._once(client, work)
        except ProviderError as failure:
            pause_s = pause_before_retry_s(failure, _LONGEST_PAUSE_S)
            if pause_s is None:
                raise
        await self._pause(pause_s)
        return await self._once(client, work)

    async def aclose(self) -> None:
        """Let go of connections."""
        while self._clients:
            _, client = self._clients.popitem()
            await client.close()

    async def _once(
        self, client: "AsyncOpenAI", work: "Callable[[AsyncOpenAI], Awaitable[_T]]"
    ) -> _T:
        import openai

        asked_for = STEP_BEING_ASKED.set(STEP_BEING_ASKED.get() or DOCUMENT_COPIES)
        try:
            async with asyncio.timeout(self._limit_s):
                return await work(client)
        except TimeoutError as error:
            raise ProviderUnreachableError(
                "The service did not answer in time.", "Try again in a moment."
            ) from error
        except openai.NotFoundError as error:
            raise StoreGoneError(
                "The service does not know this store of documents, or this file of it.",
                "It was deleted or has expired there, or belongs to another account: choose another"
                " store, or make a new one.",
            ) from error
        except (openai.OpenAIError, ValueError) as error:
            raise sdk_error(error, OPENAI) from error
        finally:
            STEP_BEING_ASKED.reset(asked_for)

    async def _client(self) -> "AsyncOpenAI":
        address = openai_address(self._settings())
        if address not in self._clients:
            client = await asyncio.to_thread(self._made, address)
            self._clients.setdefault(address, client)
        return self._clients[address]

    def _made(self, address: Address) -> "AsyncOpenAI":
        """Blocking: the SDK's part for vector stores is loaded at its first use."""
        client = make_client(OPENAI, address, self._read_key, record=self._record)
        _ = client.files, client.vector_stores.files, client.vector_stores.file_batches
        return client
