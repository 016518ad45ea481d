"""A program run beside this one, spoken with in lines of JSON."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType

from desktop_assist.domain.json_value import JsonObject

_SILENCE_LIMIT_S = 180.0
_END_LIMIT_S = 5.0
_LONGEST_LINE = 64 * 1024 * 1024


class LineProcess:
    """Started at once, ended with its `with` block; blocking.

    Args:
        command: The words that start it.
        environment: What it gets besides this program's own variables; none of Python's.
        silence_limit_s: It is ended when it has said nothing for so long.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        silence_limit_s: float = _SILENCE_LIMIT_S,
    ) -> None:
        own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        self._silence_limit_s = silence_limit_s
        self._process = subprocess.Popen(  # noqa: S603 - words of our own
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**own, **environment},
            encoding="utf-8",
        )

    def __enter__(self) -> "LineProcess":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.end()

    def send(self, value: JsonObject) -> None:
        """Give it a line; nothing happens when it is gone."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.write(json.dumps(value) + "\n")
                self._process.stdin.flush()
            except (BrokenPipeError, ValueError):
                return

    def lines(self) -> Iterator[JsonObject]:
        """What it says, until it ends, is ended, or is silent for too long."""
        while line := self._next_line():
            try:
                said = json.loads(line)
            except ValueError:  # a library's own words
                continue
            if isinstance(said, dict):
                yield said

    def end(self) -> None:
        """End it, whatever it is at; safe from any thread."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(_END_LIMIT_S)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None and not pipe.closed:
                try:
                    pipe.close()
                except (BrokenPipeError, ValueError):
                    continue

    def _next_line(self) -> str:
        """A watch ends it when the line does not come: a read of a pipe has no limit of its own."""
        watch = threading.Timer(self._silence_limit_s, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            return self._process.stdout.readline(_LONGEST_LINE) if self._process.stdout else ""
        except ValueError:  # closed by `end` in another thread
            return ""
        finally:
            watch.cancel()
