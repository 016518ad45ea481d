"""One request over HTTP, read within limits, and its answer: h11 does the wire format."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

import h11

from desktop_assist.domain.json_value import JsonObject

LARGEST_BODY = 2 * 1024 * 1024
_LARGEST_HEAD = 32 * 1024
_READ_LIMIT_S = 30.0
_AT_ONCE = 65_536
_TOO_LARGE = 413
_COMMON = {"cache-control": "no-store", "x-content-type-options": "nosniff", "connection": "close"}


class BadRequestError(Exception):
    """What came is no request that is answered.

    Args:
        status: As HTTP names it.
        message: In words for people.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = field(default=b"", repr=False)


class HttpExchange:
    """A connection that carries one request; it is closed after the answer.

    Args:
        reader: What comes.
        writer: What goes.
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._wire = h11.Connection(h11.SERVER, max_incomplete_event_size=_LARGEST_HEAD)
        self._cors: dict[str, str] = {}

    def allow_page(self, origin: str) -> None:
        """Let a page of that origin read the answer."""
        self._cors = {
            "access-control-allow-origin": origin,
            "access-control-allow-headers": "authorization, content-type",
            "access-control-allow-methods": "GET, POST, OPTIONS",
            "access-control-expose-headers": "x-vercel-ai-ui-message-stream",
            "vary": "origin",
        }

    async def head(self) -> Request:
        """The request without its body.

        Raises:
            BadRequestError: It is none.
        """
        event = await self._next()
        if not isinstance(event, h11.Request):
            raise BadRequestError(400, "This is no request.")
        headers = {name.decode(): value.decode("latin-1") for name, value in event.headers}
        path = event.target.decode("latin-1").partition("?")[0]
        return Request(event.method.decode(), path, headers)

    async def body(self) -> bytes:
        """What came with it.

        Raises:
            BadRequestError: It is too large.
        """
        pieces, size = [], 0
        while isinstance(event := await self._next(), h11.Data):
            size += len(event.data)
            if size > LARGEST_BODY:
                raise BadRequestError(_TOO_LARGE, "The request is too large.")
            pieces.append(bytes(event.data))
        return b"".join(pieces)

    async def answer(self, status: int, value: JsonObject) -> None:
        """Give the whole answer."""
        content = json.dumps(value).encode()
        headers = {"content-type": "application/json", "content-length": str(len(content))}
        self._send(h11.Response(status_code=status, headers=self._headers(headers)))
        self._send(h11.Data(data=content))
        self._send(h11.EndOfMessage())
        await self._writer.drain()

    async def stream(
        self, events: AsyncIterator[JsonObject], headers: Mapping[str, str], *, names: bool = False
    ) -> None:
        """Give the answer piece by piece, as server-sent events.

        Args:
            events: The pieces.
            headers: Besides the usual ones.
            names: Each event is named by its type, as the Responses API does.
        """
        own = {"content-type": "text/event-stream; charset=utf-8", **headers}
        self._send(h11.Response(status_code=200, headers=self._headers(own)))
        async for event in events:
            name = f"event: {event['type']}\n" if names else ""
            self._send(h11.Data(data=f"{name}data: {json.dumps(event)}\n\n".encode()))
            await self._writer.drain()
        self._send(h11.Data(data=b"data: [DONE]\n\n"))
        self._send(h11.EndOfMessage())
        await self._writer.drain()

    async def gone(self) -> None:
        """Wait until the other side has hung up."""
        while await self._reader.read(_AT_ONCE):
            continue

    def _headers(self, own: Mapping[str, str]) -> list[tuple[str, str]]:
        return list({**_COMMON, **self._cors, **own}.items())

    def _send(self, event: h11.Event) -> None:
        data = self._wire.send(event)
        if data:
            self._writer.write(data)

    async def _next(self) -> object:
        try:
            async with asyncio.timeout(_READ_LIMIT_S):
                while (event := self._wire.next_event()) is h11.NEED_DATA:
                    self._wire.receive_data(await self._reader.read(_AT_ONCE))
        except h11.RemoteProtocolError as error:
            raise BadRequestError(error.error_status_hint, "This is no request.") from error
        except TimeoutError as error:
            raise BadRequestError(408, "The request did not come in time.") from error
        return event
