"""Asks the OpenAI service for one step of a turn, and streams its answer."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, TypeAlias

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.provider import RedactedRequest, StepEvent
from desktop_assist.domain.settings import OpenAISettings
from desktop_assist.providers.openai_responses.client import IDLE_LIMIT_S, make_client
from desktop_assist.providers.openai_responses.errors import broken_off, sdk_error
from desktop_assist.providers.openai_responses.fold import StepFold
from desktop_assist.providers.openai_responses.request_body import request_body
from desktop_assist.providers.openai_responses.retry import pause_before_retry_s

if TYPE_CHECKING:
    from openai import AsyncOpenAI, AsyncStream

_NAME = "openai"
_Address: TypeAlias = tuple[str, str]
# After the last item only the closing event is missing; a service that forgets it is not waited
# for as long as one that thinks.
_GRACE_S = 15.0
_NOT_CLOSED = "The service fell silent before it confirmed that the answer is whole."


class OpenAIResponsesProvider:
    """A Provider for the Responses API.

    Args:
        settings: Gives the settings as they are now; a change takes effect with the next step.
        read_key: Reads the key at the moment of use; it is kept in no attribute of ours.
        idle_limit_s: How long the service may be silent in the middle of an answer.
        grace_s: How long it may be silent once every item is finished.
    """

    def __init__(
        self,
        settings: Callable[[], OpenAISettings],
        read_key: Callable[[], Awaitable[str | None]],
        idle_limit_s: float = IDLE_LIMIT_S,
        grace_s: float = _GRACE_S,
    ) -> None:
        self._settings = settings
        self._read_key = read_key
        self._idle_limit_s = idle_limit_s
        self._grace_s = grace_s
        self._clients: dict[_Address, AsyncOpenAI] = {}

    @property
    def name(self) -> str:
        """The name in settings and logs."""
        return _NAME

    @property
    def model_id(self) -> str:
        """The model that will be asked."""
        return self._settings().model_id

    @property
    def is_local(self) -> bool:
        """False: what is asked leaves the laptop."""
        return False

    @property
    def follows_text(self) -> bool:
        """True: any text in the request can steer a model."""
        return True

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for one step. Close the generator to cancel.

        Raises:
            ProviderError: While iterating; what was streamed before stays valid.
        """
        settings = self._settings()
        body = request_body(request.request, settings, _NAME)
        response = await self._open(settings, body)
        fold = StepFold(_NAME, settings.model_id, response.response.headers.get("x-request-id", ""))
        try:
            async with aclosing(self._events(response, fold)) as events:
                async for event in events:
                    for step_event in fold.take(event):
                        yield step_event
                    if fold.is_over:
                        return
            if not fold.awaits_only_the_end:
                raise broken_off("the service did not answer any further")
            yield fold.cut(_NOT_CLOSED)
        finally:
            # Leaving the loop early would keep the connection open.
            await response.close()

    async def warm_up(self) -> None:
        """Do what would hold up the first request: load the SDK, open the certificate store."""
        with suppress(ProviderError):  # the first request will tell
            await self._client(self._settings())

    async def aclose(self) -> None:
        """Let go of connections."""
        while self._clients:
            _, client = self._clients.popitem()
            await client.close()

    async def _open(
        self, settings: OpenAISettings, body: dict[str, JsonValue]
    ) -> "AsyncStream[object]":
        client = await self._client(settings)
        try:
            return await _create(client, body)
        except ProviderError as failure:
            pause_s = pause_before_retry_s(failure)
            if pause_s is None:
                raise
        await asyncio.sleep(pause_s)
        return await _create(client, body)

    async def _client(self, settings: OpenAISettings) -> "AsyncOpenAI":
        address = (settings.base_url, settings.data_residency)
        if address not in self._clients:
            # The import takes half a second the first time: not on the loop's thread.
            client = await asyncio.to_thread(make_client, settings, self._read_key)
            # An answer that is running keeps the client of an address that is no longer set.
            self._clients.setdefault(address, client)
        return self._clients[address]

    async def _events(
        self, response: "AsyncStream[object]", fold: StepFold
    ) -> AsyncGenerator[JsonObject, None]:
        import openai

        events = aiter(response)
        while True:
            limit_s = self._grace_s if fold.awaits_only_the_end else self._idle_limit_s
            try:
                async with asyncio.timeout(limit_s):
                    event = await anext(events)
            except (StopAsyncIteration, TimeoutError):
                return
            except (openai.OpenAIError, ValueError) as error:
                raise sdk_error(error) from error
            if isinstance(event, dict):
                yield event


async def _create(client: "AsyncOpenAI", body: dict[str, JsonValue]) -> "AsyncStream[object]":
    """Start a stream of plain JSON objects.

    `responses.create` would build a class of its own for each of 59 kinds of events first: it
    holds up the window for 400 ms at the first answer (measured), and other services send kinds
    that fit none of them.
    """
    import openai

    try:
        return await client.post(
            "/responses",
            cast_to=object,
            body={**body, "stream": True},
            stream=True,
            stream_cls=openai.AsyncStream[object],
        )
    except openai.OpenAIError as error:
        raise sdk_error(error) from error


async def check_key(key: str, settings: OpenAISettings) -> None:
    """Ask the service whether a key is good: the cheapest request there is, for the model set.

    Raises:
        ProviderError: It is not, or the service cannot be asked.
    """

    async def given() -> str:
        return key

    async with await asyncio.to_thread(make_client, settings, given) as client:
        import openai

        try:
            await client.models.retrieve(settings.model_id)
        except openai.NotFoundError as error:
            # Services of other vendors may not describe single models; OpenAI names the reason.
            if "model" in str(error.code):
                raise sdk_error(error) from error
        except openai.OpenAIError as error:
            raise sdk_error(error) from error
