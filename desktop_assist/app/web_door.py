"""Opens the web door: `desktop-assist serve`."""

import asyncio
import secrets
from contextlib import suppress
from dataclasses import replace

from desktop_assist.app.own_records import WEB_DOOR
from desktop_assist.app.parts import Parts
from desktop_assist.cli import terminal
from desktop_assist.cli.serve_options import Serve
from desktop_assist.domain.errors import SecretStoreError, UsageError
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.translation import tr
from desktop_assist.doors.web.request_guard import RequestGuard
from desktop_assist.doors.web.web_door import WebDoor

_HERE = "127.0.0.1"
_TOKEN_BYTES = 32


async def open_web_door(options: Serve, parts: Parts, *, is_json: bool) -> int:
    """Answer other programs of this computer until the person ends it (Ctrl+C).

    Raises:
        UsageError: Another program has the port.
    """
    token = await _token(parts.secrets, is_new=options.is_new_token)
    guard = RequestGuard(
        token, options.port, frozenset(options.origins), frozenset(options.tunnels)
    )
    door: WebDoor | None = None

    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if door is not None:
            await door.meet(reader, writer)

    try:
        server = await asyncio.start_server(meet, _HERE, options.port)
    except OSError as error:
        raise UsageError(
            tr("The port {port} is taken by another program.", port=options.port),
            tr("Choose another one with --port; 0 takes any that is free."),
        ) from error
    port = server.sockets[0].getsockname()[1]
    door = WebDoor(parts.assistant(), parts.clock, replace(guard, port=port))
    _tell(port, token, is_json=is_json)
    await door.serve(server)
    return 0


async def _token(store: SecretStore, *, is_new: bool) -> str:
    """The token of this computer, kept in the keyring; a new one where that is wanted."""
    with suppress(SecretStoreError):  # without a keyring it lasts as long as the door is open
        kept = None if is_new else await store.get(WEB_DOOR)
        if kept:
            return kept
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    await store.set(WEB_DOOR, token)
    return token


def _tell(port: int, token: str, *, is_json: bool) -> None:
    address = f"http://{_HERE}:{port}"
    if is_json:
        terminal.show_json({"url": address, "token": token})
        return
    terminal.show(tr("The door is open on this computer only: {address}", address=address))
    terminal.show(tr("Token: {token}", token=token))
    terminal.show(tr("OpenAI programs: {address}/v1. Pages with useChat: {address}/api/chat.",
                     address=address))  # fmt: skip
    terminal.show(tr("Ctrl+C closes it."))
