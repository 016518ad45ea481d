"""Other people's model servers, each a process of its own on 127.0.0.1 while a test needs it."""

import json
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_START_LIMIT_S = 60


@dataclass(frozen=True)
class InteropServer:
    """A running server.

    Attributes:
        root: Its address; the API is below /v1.
        log: Where it writes what it does.
    """

    root: str
    log: Path

    @property
    def url(self) -> str:
        return f"{self.root}/v1"

    def get(self, path: str):
        """What the server tells of itself."""
        with urllib.request.urlopen(self.root + path, timeout=5) as answer:
            return json.load(answer)

    def post(self, path: str, value=None):
        """Tell the server what to do."""
        body = json.dumps(value or {}).encode()
        headers = {"content-type": "application/json"}
        request = urllib.request.Request(self.root + path, body, headers, method="POST")
        with urllib.request.urlopen(request, timeout=5) as answer:
            return json.load(answer)


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[InteropServer]:
    """Start a server, wait until it answers, and end it by its own handle."""
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            server = InteropServer(f"http://127.0.0.1:{port}", log)
            _wait_for(process, port, log)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def _wait_for(process: subprocess.Popen, port: int, log: Path) -> None:
    deadline = time.monotonic() + _START_LIMIT_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"The server did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")
