"""A proxy on 127.0.0.1, as an office has one: everything asked of it arrives at one server."""

import asyncio
from contextlib import suppress


class TunnelProxy:
    """Opens tunnels.

    Args:
        port: Of the server on 127.0.0.1 at the other end, whatever host was asked for.

    Attributes:
        asked: The first line of each request.
    """

    def __init__(self, port: int) -> None:
        self._port = port
        self.asked: list[str] = []
        self._tasks: set[asyncio.Task] = set()

    async def __aenter__(self) -> "TunnelProxy":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._tasks.add(asyncio.current_task())
        ends = [writer]
        with suppress(asyncio.CancelledError, asyncio.IncompleteReadError, ConnectionError):
            try:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                self.asked.append(head.splitlines()[0])
                answers, to_server = await asyncio.open_connection("127.0.0.1", self._port)
                ends.append(to_server)
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                await asyncio.gather(_pour(reader, to_server), _pour(answers, writer))
            finally:
                for end in ends:
                    end.close()
                await asyncio.gather(*(one.wait_closed() for one in ends), return_exceptions=True)


async def _pour(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while piece := await source.read(65536):
        target.write(piece)
        await target.drain()
    target.close()
