"""The way to a server: a child program or an address, with what comes back held within bounds.

The SDK's own way to a child program reads lines of any length, and checks results against patterns
that the server chose: both can stop a whole program.
"""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self, TypeAlias

import anyio
import httpx2
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.message import SessionMessage
from mcp.types import JSONRPCResponse, jsonrpc_message_adapter
from typing_extensions import override

from desktop_assist.connectors.mcp.network import NetworkWay, trusted
from desktop_assist.domain.errors import ToolServerError
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.system.child_program import ChildProgram, ProgramStart

Message: TypeAlias = "SessionMessage | Exception"
# What a stream of the SDK is made of, whoever made it.
Streams: TypeAlias = "tuple[Any, Any]"

_LARGEST_ANSWER = 8_000_000
_MOST_PER_BREATH, _BREATH_S = 100, 0.5
_LAST_WORDS_S, _LONGEST_QUOTE = 0.05, 200
_CONNECT_LIMIT_S, _IDLE_LIMIT_S = 10.0, 60.0


class Ending(asyncio.Event):
    """Set once nothing more will come.

    Attributes:
        reason: Why, where that is known; it may quote the server.
    """

    reason = ""


class WatchedStream:
    """What a server sends, at a pace that leaves the processor to others.

    Args:
        inner: Where it comes from.
        ended: Is told of the end.
    """

    def __init__(self, inner: Any, ended: Ending) -> None:  # noqa: ANN401 - see Streams
        self._inner = inner
        self._ended = ended
        self._count = 0
        self._since_s = 0.0

    async def receive(self) -> Message:
        """The next message."""
        try:
            message: Message = await self._inner.receive()
        except (anyio.EndOfStream, anyio.ClosedResourceError, anyio.BrokenResourceError):
            self._ended.set()
            raise
        await self._breathe()
        return without_result_schemas(message)

    async def aclose(self) -> None:
        """Read no more."""
        await self._inner.aclose()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Message:
        try:
            return await self.receive()
        except anyio.EndOfStream:
            raise StopAsyncIteration from None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _breathe(self) -> None:
        """A server that talks without end is read no faster than this."""
        now_s = asyncio.get_running_loop().time()
        if now_s - self._since_s > _BREATH_S:
            self._count, self._since_s = 0, now_s
        self._count += 1
        if self._count >= _MOST_PER_BREATH:
            await asyncio.sleep(self._since_s + _BREATH_S - now_s)


def without_result_schemas(message: Message) -> Message:
    """The message without the schemas that results are to be checked against.

    Their patterns are the server's: one of a few signs can keep a processor busy for years.
    """
    if isinstance(message, SessionMessage) and isinstance(message.message, JSONRPCResponse):
        tools = message.message.result.get("tools")
        for tool in tools if isinstance(tools, list) else ():
            if isinstance(tool, dict):
                tool.pop("outputSchema", None)
    return message


@asynccontextmanager
async def child_streams(start: ProgramStart, ended: Ending) -> AsyncGenerator[Streams, None]:
    """Start a program and speak to it; it is ended at the end.

    Raises:
        ToolServerError: It cannot be started.
    """
    program = await ChildProgram.start(start)
    try:
        into, outof = anyio.create_memory_object_stream[Message](0)
        answers, asked = anyio.create_memory_object_stream[SessionMessage](0)
        async with anyio.create_task_group() as group:
            group.start_soon(_hear, program, into, ended)
            group.start_soon(_tell, program, asked)
            yield WatchedStream(outof, ended), answers
            group.cancel_scope.cancel()
    finally:
        # However this ends, no program is left behind.
        with anyio.CancelScope(shield=True):
            await program.end()


@asynccontextmanager
async def address_streams(
    url: str, headers: Mapping[str, str], way: NetworkWay, ended: Ending
) -> AsyncGenerator[Streams, None]:
    """Speak to a server at an address."""
    limits = httpx2.Timeout(_CONNECT_LIMIT_S, read=_IDLE_LIMIT_S)
    context = await asyncio.to_thread(trusted, way)
    async with (
        httpx2.AsyncClient(
            headers=dict(headers),
            timeout=limits,
            verify=context,
            proxy=way.proxy or None,
            event_hooks={"response": [_bounded]},
        ) as client,
        streamable_http_client(url, http_client=client) as (answers, asked),
    ):
        yield WatchedStream(answers, ended), asked


async def _hear(
    program: ChildProgram,
    into: Any,  # noqa: ANN401 - see Streams
    ended: Ending,
) -> None:
    async with into:
        while line := await _next_line(program, ended):
            try:
                message: Message = SessionMessage(
                    jsonrpc_message_adapter.validate_json(line, by_name=False)
                )
            except ValueError as error:
                message = error  # a word among the messages; the session passes it by
            try:
                await into.send(message)
            except (anyio.BrokenResourceError, anyio.ClosedResourceError):
                return


async def _next_line(program: ChildProgram, ended: Ending) -> bytes:
    """Its next line; a line without end is as good as no more."""
    try:
        line = await program.read_line()
    except ToolServerError as error:
        ended.reason = error.message
        return b""
    if not line:
        await asyncio.sleep(_LAST_WORDS_S)
        said = in_plain_sight(program.last_words).strip().rpartition("\n")[2][:_LONGEST_QUOTE]
        ended.reason = f"It said last: “{said}”" if said else ""
    return line


async def _tell(program: ChildProgram, asked: Any) -> None:  # noqa: ANN401 - see Streams
    async with asked:
        async for told in asked:
            line = told.message.model_dump_json(by_alias=True, exclude_unset=True)
            await program.write_line(line.encode())


class _Counted(httpx2.AsyncByteStream):
    def __init__(self, inner: httpx2.AsyncByteStream) -> None:
        self._inner = inner

    @override
    async def __aiter__(self) -> AsyncGenerator[bytes, None]:
        size = 0
        async for piece in self._inner:
            size += len(piece)
            if size > _LARGEST_ANSWER:
                raise httpx2.ReadError("larger than is read")
            yield piece

    @override
    async def aclose(self) -> None:
        await self._inner.aclose()


async def _bounded(response: httpx2.Response) -> None:
    """A single answer may be this large; a stream of events has its own bound in the SDK."""
    is_stream = "text/event-stream" in response.headers.get("content-type", "")
    if not is_stream and isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Counted(response.stream)
