"""One server that is spoken to, from its start to its end. Used on the loop of a LoopThread."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import TypeAlias, TypeVar

import anyio
from mcp import MCPError
from mcp.client import Client, IncomingMessage
from mcp.types import CONNECTION_CLOSED, Implementation, ToolListChangedNotification

from desktop_assist import __version__
from desktop_assist.connectors.mcp.answer import (
    Answer,
    answer_of,
    content_of,
    known_tools,
    progress_words,
    text_of,
)
from desktop_assist.connectors.mcp.offers import (
    RemotePrompt,
    RemoteResource,
    ServerOffers,
    remote_prompts,
    remote_resources,
)
from desktop_assist.connectors.mcp.server import KnownTool
from desktop_assist.connectors.mcp.time_limits import TimeLimits
from desktop_assist.connectors.mcp.transport import Ending, Streams
from desktop_assist.domain.errors import ToolServerError
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.domain.json_value import JsonObject

Way: TypeAlias = Callable[[Ending], AbstractAsyncContextManager[Streams]]
T = TypeVar("T")

_MOST_PAGES = 20
_MOST_TOOLS = 200
_MOST_RESOURCES, _MOST_PROMPTS = 500, 200
_LONGEST_COMPLAINT = 300
_CLOSE_LIMIT_S = 10.0


class Connection:
    """Opened once, closed once.

    Args:
        way: Starts the server, or reaches it; sets the event it is given once it has ended.
        limits: How long it may take.
    """

    def __init__(self, way: Way, limits: TimeLimits) -> None:
        self._way = way
        self._limits = limits
        self._ended = Ending()
        self._client: Client | None = None
        self._living: asyncio.Task[None] | None = None
        self.is_list_stale = False

    @property
    def is_open(self) -> bool:
        """Whether it can be spoken to."""
        return self._client is not None and not self._ended.is_set()

    async def open(self) -> None:
        """Start it, and greet it.

        Raises:
            ToolServerError: It cannot be started, or does not answer as it should.
        """
        loop = asyncio.get_running_loop()
        opened: asyncio.Future[None] = loop.create_future()
        self._living = loop.create_task(self._live(opened))
        try:
            async with asyncio.timeout(self._limits.start_s):
                await asyncio.shield(opened)
        except TimeoutError as error:
            opened.cancel()
            await self.close()
            raise ToolServerError(
                f"It did not answer within {self._limits.start_s:g} seconds.",
                "Look at its command or address, or try again.",
            ) from error
        except asyncio.CancelledError:
            opened.cancel()
            await self.close()
            raise

    async def close(self) -> None:
        """Let it end, and see that it does."""
        was_open = self._client is not None
        self._ended.set()
        if self._living is None:
            return
        await asyncio.wait([self._living], timeout=_CLOSE_LIMIT_S if was_open else 0)
        if not self._living.done():
            self._living.cancel()
            await asyncio.wait([self._living], timeout=_CLOSE_LIMIT_S)

    async def tools(self) -> tuple[KnownTool, ...]:
        """What it offers now.

        Raises:
            ToolServerError: It does not say.
        """
        return await self._within(self._limits.look_s, self._list_tools)

    async def call(self, tool: str, arguments: JsonObject) -> Answer:
        """Run one of its tools. One that does not end is ended with the whole server.

        Raises:
            ToolServerError: It did not work out.
        """
        so_far: list[str] = []

        async def hear(progress: float, total: float | None, message: str | None) -> None:
            so_far[:] = [progress_words(progress, total, message)]

        async def run(client: Client) -> Answer:
            given = dict(arguments)
            return answer_of(await client.call_tool(tool, given, progress_callback=hear))

        return await self._within(self._limits.call_s, run, so_far)

    async def offers(self) -> ServerOffers:
        """What it offers a person besides tools.

        Raises:
            ToolServerError: It does not say.
        """
        return await self._within(self._limits.look_s, _list_offers)

    async def read(self, uri: str) -> bytes:
        """The content of a resource.

        Raises:
            ToolServerError: It does not give it.
        """

        async def read(client: Client) -> bytes:
            return content_of(await client.read_resource(uri))

        return await self._within(self._limits.look_s, read)

    async def prompt(self, name: str, told: Mapping[str, str]) -> str:
        """What one of these texts says.

        Raises:
            ToolServerError: It does not give it.
        """

        async def read(client: Client) -> str:
            return text_of(await client.get_prompt(name, dict(told)))

        return await self._within(self._limits.look_s, read)

    async def _live(self, opened: asyncio.Future[None]) -> None:
        """Hold the connection; what the SDK opens must be closed by the same task."""
        try:
            client = Client(
                self._way(self._ended),
                client_info=Implementation(name="desktop-assist", version=__version__),
                message_handler=self._hear,
                cache=None,
            )
            async with client:
                self._client = client
                if not opened.done():
                    opened.set_result(None)
                await self._ended.wait()
        # The edge to a program that is not trusted: whatever it does ends here, as its own end.
        except Exception as error:  # noqa: BLE001
            if not (opened.done() or is_end(error)):
                opened.set_exception(in_words(error))
        finally:
            self._client = None
            self._ended.set()
            if not opened.done():
                opened.set_exception(
                    ToolServerError(f"It ended before it answered. {self._ended.reason}".strip())
                )

    async def _within(
        self, limit_s: float, work: Callable[[Client], Awaitable[T]], so_far: Sequence[str] = ()
    ) -> T:
        client = self._client
        if client is None or self._ended.is_set():
            raise ToolServerError("It has ended.", "It is started again at the next use.")
        asking = asyncio.get_running_loop().create_task(_as_task(work(client)))
        ending = asyncio.get_running_loop().create_task(self._ended.wait())
        try:
            await asyncio.wait([asking, ending], timeout=limit_s, return_when="FIRST_COMPLETED")
        finally:
            ending.cancel()
            if not asking.done():
                asking.cancel()
                await asyncio.wait([asking], timeout=1.0)
        is_done = asking.done() and not asking.cancelled()
        error = asking.exception() if is_done else None
        if is_done and error is None:
            return asking.result()
        if error is not None and not (self._ended.is_set() or is_end(error)):
            raise in_words(error) from None
        if self._ended.is_set() or error is not None:
            raise self._ended_meanwhile()
        await self.close()
        raise _too_long(limit_s, so_far)

    def _ended_meanwhile(self) -> ToolServerError:
        return ToolServerError(
            "It ended in the middle of this; it is not known whether it was done."
            f" {self._ended.reason}".rstrip(),
            "It is started again at the next use.",
        )

    async def _list_tools(self, client: Client) -> tuple[KnownTool, ...]:
        self.is_list_stale = False
        if client.server_capabilities.tools is None:
            return ()
        tools: list[KnownTool] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            page = await client.list_tools(cursor=cursor)
            tools += known_tools(page.tools)
            cursor = page.next_cursor
            if cursor is None or len(tools) >= _MOST_TOOLS:
                break
        return tuple({tool.name: tool for tool in tools[:_MOST_TOOLS]}.values())

    async def _hear(self, message: IncomingMessage) -> None:
        if isinstance(message, ToolListChangedNotification):
            self.is_list_stale = True


def is_end(error: BaseException) -> bool:
    """Whether an error says no more than that the connection has ended."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    is_closed = isinstance(error, MCPError) and error.code == CONNECTION_CLOSED
    return is_closed or isinstance(error, anyio.ClosedResourceError | anyio.BrokenResourceError)


def in_words(error: BaseException) -> ToolServerError:
    """Why a server cannot be used; its own words are quoted, within bounds."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if isinstance(error, ToolServerError):
        return error
    if isinstance(error, MCPError):
        said = in_plain_sight(str(error)).replace("\n", " ")[:_LONGEST_COMPLAINT]
        return ToolServerError(f"It refuses: “{said}”", "Its words are not this program's.")
    return ToolServerError(
        f"What it sends cannot be used ({type(error).__name__}).",
        "It may be broken, or speak another language than MCP.",
    )


def _too_long(limit_s: float, so_far: Sequence[str]) -> ToolServerError:
    hint = "It is started again at the next use."
    if so_far:
        return ToolServerError(
            f"It took longer than {limit_s:g} seconds and was ended when it had come to"
            f" {so_far[-1]}; it is not known whether it was done.",
            hint,
        )
    return ToolServerError(
        f"It took longer than {limit_s:g} seconds and was ended; it is not known whether it"
        " was done.",
        hint,
    )


async def _list_offers(client: Client) -> ServerOffers:
    return ServerOffers(await _list_resources(client), await _list_prompts(client))


async def _list_resources(client: Client) -> tuple[RemoteResource, ...]:
    if client.server_capabilities.resources is None:
        return ()
    found: list[RemoteResource] = []
    cursor: str | None = None
    for _ in range(_MOST_PAGES):
        page = await client.list_resources(cursor=cursor)
        found += remote_resources(page.resources)
        cursor = page.next_cursor
        if cursor is None or len(found) >= _MOST_RESOURCES:
            break
    return tuple(found[:_MOST_RESOURCES])


async def _list_prompts(client: Client) -> tuple[RemotePrompt, ...]:
    if client.server_capabilities.prompts is None:
        return ()
    return remote_prompts((await client.list_prompts()).prompts)[:_MOST_PROMPTS]


async def _as_task(work: Awaitable[T]) -> T:
    return await work
