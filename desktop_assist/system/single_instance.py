"""One running copy of the program: later starts hand over what they were asked, and end.

On a local socket in a folder of the person's own; on Windows, whose Python has none, on a port of
this computer with a password in a file of the person's own. What only a second start needs is
imported there: the first asks for no more than whether a file is there.
"""

import os
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from desktop_assist.domain.errors import AlreadyRunningError
from desktop_assist.domain.handover import Handover, Surface, WindowPage

if TYPE_CHECKING:
    import asyncio
    import socket

_LARGEST_BYTES = 64 * 1024
_PATIENCE_S = 5.0
_OWNER_ONLY = 0o700
_TAKEN = b"taken\n"


def hand_over(data: Path, handover: Handover) -> bool:
    """Give it to the copy that runs with the same data; False when none does.

    Raises:
        AlreadyRunningError: One runs and does not answer.
    """
    place = place_of(data)
    if not place.exists():
        return False
    message = _encoded(handover, data, _password(place))
    _let_it_come_forward()
    try:
        connection = _connection(place)
    except OSError:
        return False  # left behind by a crash
    with connection:
        try:
            connection.sendall(message)
            return _is_taken(connection)
        except OSError as error:
            raise AlreadyRunningError(
                "Desktop Assist is running already, but does not answer.",
                "Wait a moment and try again, or end it and start it anew.",
            ) from error


class InstanceDoor:
    """Where this copy of the program hears of later starts."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._place = place_of(data)
        self._password = ""
        self._server: asyncio.Server | None = None

    async def open(self, take: Callable[[Handover], None]) -> bool:
        """Listen, and tell `take` what later starts ask; False when another copy does already."""
        import asyncio

        nothing = Handover("nothing")
        if await asyncio.to_thread(hand_over, self._data, nothing):
            return False

        async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                async with asyncio.timeout(_PATIENCE_S):
                    line = await reader.readline()
                handover = _decoded(line, self._data, self._password)
                if handover is not None:
                    take(handover)
                    writer.write(_TAKEN)
                    await writer.drain()
            except (TimeoutError, ValueError, OSError):
                pass  # nobody of ours: it gets no answer
            finally:
                writer.close()

        with suppress(OSError):  # no place for it: each start is a copy of its own then
            self._server = await self._listen(hear)
        return True

    def pass_on(self, handover: Handover) -> bool:
        """Give what was asked of this copy to the other one; blocking."""
        return hand_over(self._data, handover)

    async def close(self) -> None:
        """Hear no more; a later start is the first again."""
        if self._server is not None:
            self._server.close()
            self._server = None
            self._place.unlink(missing_ok=True)

    async def _listen(self, hear: Callable[..., Any]) -> "asyncio.Server":
        import asyncio

        self._place.parent.mkdir(parents=True, exist_ok=True, mode=_OWNER_ONLY)
        if sys.platform != "win32":
            return await asyncio.start_unix_server(hear, self._place, limit=_LARGEST_BYTES)
        import secrets

        self._password = secrets.token_hex(16)
        server = await asyncio.start_server(hear, "127.0.0.1", 0, limit=_LARGEST_BYTES)
        port = server.sockets[0].getsockname()[1]
        self._place.write_text(f"{port} {self._password}", "ascii")
        return server


def place_of(data: Path) -> Path:
    """Where the copy that works with this data is reached."""
    if sys.platform == "win32":
        return data / "running.port"
    # Not in the data folder: the path of a socket may have 107 characters at most.
    mark = zlib.crc32(os.fsencode(data.absolute()))
    return _runtime_folder() / f"desktop-assist-{mark:08x}"


def _runtime_folder() -> Path:
    if given := os.environ.get("XDG_RUNTIME_DIR"):
        return Path(given)
    # macOS gives each person a folder of their own; elsewhere everybody's has one for each.
    shared = Path(os.environ.get("TMPDIR", "/tmp"))  # noqa: S108 - the folder in it is checked
    folder = shared / f"desktop-assist-{os.getuid()}"
    folder.mkdir(mode=_OWNER_ONLY, exist_ok=True)
    status = folder.lstat()
    if status.st_uid != os.getuid() or status.st_mode & 0o077:
        raise AlreadyRunningError(
            f"{folder} belongs to somebody else, so later starts cannot be heard there.",
            "Remove that folder, or set XDG_RUNTIME_DIR to one of your own.",
        )
    return folder


def _connection(place: Path) -> "socket.socket":
    import socket

    if sys.platform != "win32":
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(_PATIENCE_S)
        try:
            connection.connect(str(place))
        except OSError:
            connection.close()
            raise
        return connection
    port = int(place.read_text("ascii").partition(" ")[0])
    return socket.create_connection(("127.0.0.1", port), _PATIENCE_S)


def _is_taken(connection: "socket.socket") -> bool:
    # It closes without a word when the same place belongs to other data.
    return connection.recv(len(_TAKEN)) == _TAKEN


def _password(place: Path) -> str:
    return place.read_text("ascii").partition(" ")[2] if sys.platform == "win32" else ""


def _let_it_come_forward() -> None:
    """Windows lets a program take the foreground only when the one that has it says so."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def _encoded(handover: Handover, data: Path, password: str) -> bytes:
    import json

    message = {
        "data": str(data.absolute()),
        "password": password,
        "surface": handover.surface,
        "text": handover.text,
        "files": [str(file) for file in handover.files],
        "conversation_id": handover.conversation_id,
        "page": handover.page,
    }
    return json.dumps(message).encode() + b"\n"


# Any: one of the choices of a Literal, or None.
def _one_of(choices: tuple[Any, ...], told: object) -> Any:  # noqa: ANN401
    return next((choice for choice in choices if choice == told), None)


def _decoded(line: bytes, data: Path, password: str) -> Handover | None:
    """What was handed over; None when it is meant for other data or is nothing of ours."""
    import json

    told = json.loads(line)
    if not isinstance(told, dict) or told.get("password") != password:
        return None
    surface: Surface | None = _one_of(get_args(Surface), told.get("surface"))
    page: WindowPage | None = _one_of(get_args(WindowPage), told.get("page"))
    files = told.get("files")
    if told.get("data") != str(data.absolute()) or not isinstance(files, list):
        return None
    if surface is None or page is None:
        return None
    return Handover(
        surface,
        text=str(told.get("text", "")),
        files=tuple(Path(str(file)) for file in files),
        conversation_id=str(told.get("conversation_id", "")),
        page=page,
    )
