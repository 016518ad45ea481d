"""The web door over a real connection, and a client that speaks plain HTTP to it."""

import asyncio
import json
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace

from desktop_assist.doors.web.request_guard import RequestGuard
from desktop_assist.doors.web.web_door import WebDoor
from tests.helpers.frozen_clock import FrozenClock

TOKEN = "a token of the tests"


@dataclass
class HttpAnswer:
    status: int
    headers: dict
    body: str

    def json(self):
        return json.loads(self.body)

    def events(self):
        lines = [line[6:] for line in self.body.splitlines() if line.startswith("data: ")]
        return [json.loads(line) for line in lines if line != "[DONE]"]


@dataclass
class OpenDoor:
    port: int

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    async def ask(self, path, value=None, method="POST", body=None, **headers):
        given = {"host": f"127.0.0.1:{self.port}", "authorization": f"Bearer {TOKEN}"}
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        content = body if body is not None else json.dumps(value or {}).encode()
        given = {**given, "content-length": str(len(content)), **named}
        head = "".join(f"{name}: {text}\r\n" for name, text in given.items() if text)
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + content)
        with suppress(ConnectionError):
            await writer.drain()
        raw = (await reader.read()).decode()
        writer.close()
        return _read(raw)


def _read(raw):
    head, _, body = raw.partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    headers = {name.lower(): text for name, text in (line.split(": ", 1) for line in lines)}
    if headers.get("transfer-encoding") == "chunked":
        pieces, rest = [], body
        while rest:
            size, _, rest = rest.partition("\r\n")
            length = int(size or "0", 16)
            if not length:
                break
            pieces.append(rest.encode()[:length].decode())
            rest = rest.encode()[length + 2 :].decode()
        body = "".join(pieces)
    return HttpAnswer(int(first.split()[1]), headers, body)


@asynccontextmanager
async def open_door(assistant, origins=()):
    guard = RequestGuard(TOKEN, 0, frozenset(origins))
    doors = []

    async def meet(reader, writer):
        await doors[0].meet(reader, writer)

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    doors.append(WebDoor(assistant, FrozenClock(), replace(guard, port=port)))
    serving = asyncio.create_task(doors[0].serve(server))  # noqa: TID251
    await asyncio.sleep(0)
    try:
        yield OpenDoor(port)
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
