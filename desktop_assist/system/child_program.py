"""Another program that is started, spoken to in lines, and ended with everything it has started.

It is for programs that are not trusted: each gets only the variables of the environment that any
program needs, no line of it may be longer than a limit, and it is never left behind.
"""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop_assist.domain.errors import ToolServerError

IS_WINDOWS = sys.platform == "win32"
# What a program needs to find its own parts, and nothing that could be a secret.
INHERITED = (
    (
        *("APPDATA", "HOMEDRIVE", "HOMEPATH", "LOCALAPPDATA", "PATH", "PATHEXT"),
        *("PROCESSOR_ARCHITECTURE", "SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "USERNAME", "USERPROFILE"),
    )
    if IS_WINDOWS
    else ("HOME", "LANG", "LOGNAME", "PATH", "SHELL", "TERM", "USER")
)
_LONGEST_LINE = 4_000_000
_GRACE_S = 1.0
_LAST_WORDS = 40
_COMPLAINT_BYTES = 4096


@dataclass(frozen=True, slots=True)
class ProgramStart:
    """What is started, and what it is given.

    Attributes:
        command: A program's name or path.
        arguments: Its arguments.
        variables: Variables of its environment besides the inherited ones.
        folder: Where it runs.
    """

    command: str
    arguments: tuple[str, ...]
    folder: Path
    variables: Mapping[str, str] = field(default_factory=dict, repr=False)


def find_program(command: str) -> str:
    """The whole path of what a command starts; empty when there is no such program."""
    return shutil.which(command) or ""


class ChildProgram:
    """A running program. Use it on the loop that started it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._said: deque[str] = deque(maxlen=_LAST_WORDS)
        self._listening = asyncio.get_running_loop().create_task(self._listen())

    @classmethod
    async def start(cls, what: ProgramStart) -> "ChildProgram":
        """Start it.

        Raises:
            ToolServerError: There is no such program, or it cannot be started.
        """
        found = find_program(what.command)
        if not found:
            raise ToolServerError(
                f"There is no program “{what.command}” on this computer.",
                "Install it, or correct the command.",
            )
        inherited = {name: os.environ[name] for name in INHERITED if name in os.environ}
        try:
            process = await asyncio.create_subprocess_exec(
                found,
                *what.arguments,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=inherited | dict(what.variables),
                cwd=what.folder,
                limit=_LONGEST_LINE,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            raise ToolServerError(
                f"“{what.command}” cannot be started ({type(error).__name__}).",
                "Look at its command, its arguments and its folder.",
            ) from error
        return cls(process)

    @property
    def last_words(self) -> str:
        """What it complained of last; text from outside."""
        return "\n".join(self._said)

    async def read_line(self) -> bytes:
        """Its next line; empty when it says no more.

        Raises:
            ToolServerError: The line is longer than is read.
        """
        output = self._process.stdout
        try:
            return b"" if output is None else await output.readline()
        except ValueError as error:
            raise ToolServerError(
                f"It sent more than {_LONGEST_LINE // 1_000_000} MB at once.", "Ask for less."
            ) from error

    async def write_line(self, line: bytes) -> None:
        """Say something to it; nobody listens any more when it has ended."""
        into = self._process.stdin
        if into is None:
            return
        with suppress(ConnectionError):
            into.write(line + b"\n")
            await into.drain()

    async def end(self) -> None:
        """Let it end by itself for a moment, then end it with all that it has started."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE_S):
                await self._process.wait()
        # Also after it has ended by itself: what it has started may still be there.
        await self._end_all()
        await self._drain()
        self._listening.cancel()
        await asyncio.wait([self._listening])

    async def _end_all(self) -> None:
        if IS_WINDOWS:  # pragma: no cover - its own way to end a program with its children
            killing = await asyncio.create_subprocess_exec(
                *("taskkill", "/T", "/F", "/PID", str(self._process.pid)),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            await killing.wait()
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        with suppress(ProcessLookupError):
            self._process.kill()
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE_S):
                await self._process.wait()

    async def _drain(self) -> None:
        """Take what is left in its pipe: the pipe is let go of at its end only."""
        output = self._process.stdout
        with suppress(TimeoutError):
            async with asyncio.timeout(_GRACE_S):
                while output is not None and await output.read(_LONGEST_LINE):
                    pass

    async def _listen(self) -> None:
        """Read what it complains of: it would stand still once nobody reads that."""
        errors = self._process.stderr
        while errors is not None and (said := await errors.read(_COMPLAINT_BYTES)):
            self._said.extend(said.decode("utf-8", "replace").splitlines())
