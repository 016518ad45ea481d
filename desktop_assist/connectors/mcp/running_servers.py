"""The servers that run: each started when it is first needed, and again when it has ended."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_assist.connectors.mcp.network import NetworkWay
from desktop_assist.connectors.mcp.server import Launch, McpServer
from desktop_assist.connectors.mcp.time_limits import TimeLimits
from desktop_assist.domain.errors import PartMissingError, ToolServerError
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.system.child_program import ProgramStart
from desktop_assist.system.loop_thread import LoopThread

if TYPE_CHECKING:
    from desktop_assist.connectors.mcp.connection import Connection, Way

T = TypeVar("T")
_MOST_STARTS, _WITHIN_S = 3, 60.0


def secret_name(server: str, variable: str) -> str:
    """Under which name the value of a variable or a header is in the keyring."""
    return f"mcp/{server}/{variable}"


class RunningServers:
    """Starts, asks and ends them, on a thread of its own.

    Args:
        folder: Each server started here runs in an empty folder of its own in it.
        secrets: The values of their variables and headers.
        network: How this computer reaches an address now, if it may; empty for a program that is
            started here, which may reach others by itself. May block.
        workers: Loads the SDK, which takes most of a second.
        limits: How long a server may take.
    """

    def __init__(
        self,
        folder: Path,
        secrets: SecretStore,
        network: Callable[[str], NetworkWay],
        workers: WorkerPool,
        limits: TimeLimits | None = None,
    ) -> None:
        self._folder = folder
        self._secrets = secrets
        self._network = network
        self._workers = workers
        self._limits = limits or TimeLimits()
        self._thread = LoopThread("mcp")
        self._open: dict[str, Connection] = {}
        self._starting: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._starts: defaultdict[str, deque[float]] = defaultdict(
            lambda: deque(maxlen=_MOST_STARTS)
        )

    def own_folder(self, name: str) -> Path:
        """Where a server runs that was given no folder."""
        return self._folder / name

    def is_running(self, name: str) -> bool:
        """Whether a server can be spoken to just now."""
        return name in self._open and self._open[name].is_open

    async def ask(self, server: McpServer, question: "Callable[[Connection], Awaitable[T]]") -> T:
        """Ask a server something, and start it first where it does not run.

        Raises:
            PartMissingError: The SDK is not installed.
            ToolServerError: It cannot be started, or did not do what was asked.
        """
        connection = await self._opened(server)
        return await self._thread.run(_coroutine(question, connection))

    async def end(self, name: str) -> None:
        """End one, if it runs; it may be started again at once, whatever it did before."""
        async with self._starting[name]:
            self._starts.pop(name, None)
            connection = self._open.pop(name, None)
            if connection is not None:
                await self._thread.run(connection.close())

    async def end_all(self) -> None:
        """End all of them; each is started again when it is next needed."""
        async with asyncio.TaskGroup() as group:
            for name in tuple(self._open):
                group.create_task(self.end(name))

    async def close(self) -> None:
        """End all of them for good."""
        if not self._thread.is_running:
            return
        await self.end_all()
        await asyncio.to_thread(self._thread.close)

    async def _opened(self, server: McpServer) -> "Connection":
        async with self._starting[server.name]:
            # Asked each time: one that runs may not be spoken to either, once nothing may leave.
            url = "" if isinstance(server.place, Launch) else server.place.url
            network = await self._workers.run(self._network, url)
            if self.is_running(server.name):
                return self._open[server.name]
            self._check_pace(server.name)
            connection = await self._connection(server, network)
            await self._thread.run(connection.open())
            self._open[server.name] = connection
            return connection

    def _check_pace(self, name: str) -> None:
        """One that ends again and again is not started for ever."""
        starts, now_s = self._starts[name], asyncio.get_running_loop().time()
        if len(starts) == _MOST_STARTS and now_s - starts[0] < _WITHIN_S:
            raise ToolServerError(
                f"“{name}” ended {_MOST_STARTS} times within a minute and is left alone.",
                "Look at it in the settings, under Tools, or try again in a minute.",
            )
        starts.append(now_s)

    async def _connection(self, server: McpServer, network: NetworkWay) -> "Connection":
        connection = await self._workers.run(_connection_type)
        return connection(await self._way(server, network), self._limits)

    async def _way(self, server: McpServer, network: NetworkWay) -> "Way":
        from desktop_assist.connectors.mcp.transport import address_streams, child_streams

        place = server.place
        names = place.variables if isinstance(place, Launch) else place.headers
        found = {one: await self._secrets.get(secret_name(server.name, one)) for one in names}
        missing = [name for name, value in found.items() if value is None]
        if missing:
            raise ToolServerError(
                f"“{server.name}” lacks {', '.join(missing)}: no keyring keeps it.",
                "Add the server once more, with its values.",
            )
        values = {name: value or "" for name, value in found.items()}
        if not isinstance(place, Launch):
            return partial(address_streams, place.url, values, network)
        folder = Path(place.folder) if place.folder else self.own_folder(server.name)
        if not place.folder:
            await self._workers.run(partial(folder.mkdir, parents=True, exist_ok=True))
        return partial(child_streams, ProgramStart(place.command, place.arguments, folder, values))


def _connection_type() -> "type[Connection]":
    try:
        from desktop_assist.connectors.mcp.connection import Connection
    except ImportError as error:
        raise PartMissingError(
            "Tools of other programs need a part of this program that is not installed yet.",
            "“python3 build/dev.py extras” or pip install “desktop-assist[mcp]” adds it.",
        ) from error
    return Connection


async def _coroutine(
    question: "Callable[[Connection], Awaitable[T]]", connection: "Connection"
) -> T:
    return await question(connection)
