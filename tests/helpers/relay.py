"""Stands between the product and a server, and sees which of the two hangs up first."""

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Relay:
    """A way to a server.

    Attributes:
        url: Where the product is to go.
        carried: Every byte that the product sent this way.
        client_left: Set when the product hung up while the server was still speaking.
    """

    url: str = ""
    carried: bytearray = field(default_factory=bytearray)
    client_left: asyncio.Event = field(default_factory=asyncio.Event)
    _tasks: set = field(default_factory=set)

    async def carry(self, port: int, reader, writer) -> None:
        self._tasks.add(asyncio.current_task())
        theirs, ours = await asyncio.open_connection("127.0.0.1", port)
        try:
            async with asyncio.TaskGroup() as ways:
                answer = ways.create_task(_copy(theirs, writer))
                await _copy(reader, ours, self.carried)
                if not answer.done():
                    self.client_left.set()
                    answer.cancel()
        finally:
            for one in (ours, writer):
                one.close()


async def _copy(source, sink, carried=None) -> None:
    with suppress(ConnectionError):
        while data := await source.read(4096):
            if carried is not None:
                carried += data
            sink.write(data)
            await sink.drain()


@asynccontextmanager
async def relay_to(server):
    """A relay to a server of tests."""
    port = urlsplit(getattr(server, "root", "") or server.url).port
    relay = Relay()
    listener = await asyncio.start_server(
        lambda reader, writer: relay.carry(port, reader, writer), "127.0.0.1", 0
    )
    relay.url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}/v1"
    try:
        yield relay
    finally:
        listener.close()
        for task in relay._tasks:
            task.cancel()
        await asyncio.gather(*relay._tasks, return_exceptions=True)
