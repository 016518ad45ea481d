"""Streams one answer of a service as plain JSON objects, and notices a silent service."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.service.errors import sdk_error
from desktop_assist.providers.service.identity import Service
from desktop_assist.providers.service.retry import pause_before_retry_s

if TYPE_CHECKING:
    from openai import AsyncOpenAI, AsyncStream


class ServiceStream:
    """An answer while it arrives.

    Attributes:
        headers: Of the answer; there before its first event.
    """

    def __init__(self, response: "AsyncStream[object]", service: Service) -> None:
        self._response = response
        self._service = service
        self.headers = response.response.headers

    async def events(self, limit_s: Callable[[], float]) -> AsyncGenerator[JsonObject, None]:
        """The events, until the service ends the stream or is silent for longer than the limit.

        Args:
            limit_s: How long the service may be silent before the next event.

        Raises:
            ProviderError: The connection breaks, or what arrives cannot be read.
        """
        import openai

        events = aiter(self._response)
        while True:
            try:
                async with asyncio.timeout(limit_s()):
                    event = await anext(events)
            except (StopAsyncIteration, TimeoutError):
                return
            except (openai.OpenAIError, ValueError) as error:
                raise sdk_error(error, self._service) from error
            if isinstance(event, dict):
                yield event


@asynccontextmanager
async def opened(
    client: "AsyncOpenAI", path: str, body: dict[str, JsonValue], service: Service
) -> AsyncGenerator[ServiceStream, None]:
    """Ask for a stream, once more where that may help, and close it in the end.

    Raises:
        ProviderError: The service does not begin to answer.
    """
    response = await _created_at_last(client, path, body, service)
    try:
        yield ServiceStream(response, service)
    finally:
        # Leaving the stream early would keep the connection open.
        await response.close()


async def _created_at_last(
    client: "AsyncOpenAI", path: str, body: dict[str, JsonValue], service: Service
) -> "AsyncStream[object]":
    try:
        return await _created(client, path, body, service)
    except ProviderError as failure:
        pause_s = pause_before_retry_s(failure)
        if pause_s is None:
            raise
    await asyncio.sleep(pause_s)
    return await _created(client, path, body, service)


async def _created(
    client: "AsyncOpenAI", path: str, body: dict[str, JsonValue], service: Service
) -> "AsyncStream[object]":
    """Start a stream of plain JSON objects.

    The SDK's own call would build a class for each of 59 kinds of events first: it holds up the
    window for 400 ms at the first answer (measured), and other services send kinds that fit none
    of them.
    """
    import openai

    try:
        return await client.post(
            path,
            cast_to=object,
            body={**body, "stream": True},
            stream=True,
            stream_cls=openai.AsyncStream[object],
        )
    except openai.OpenAIError as error:
        raise sdk_error(error, service) from error
