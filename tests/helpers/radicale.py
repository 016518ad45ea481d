"""A CalDAV server (Radicale) whose storage folder is our calendar, to check that both agree."""

import html
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import pytest

RADICALE = "radicale==3.9.0"
_EVENTS = """<?xml version="1.0"?>
<C:calendar-query xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<prop><C:calendar-data><C:expand start="{0}" end="{1}"/></C:calendar-data></prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="{0}" end="{1}"/></C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>"""
_DATA = re.compile(r"<C:calendar-data>(.*?)</C:calendar-data>", re.DOTALL)


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    body: bytes = b""
    etag: str = ""


class Radicale:
    """Runs on this computer until it is closed; installed in a folder outside the repository."""

    def __init__(self, folder: Path) -> None:
        self.port = _free_port()
        config = folder / "config"
        config.write_text(
            f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = none\n"
            f"[storage]\nfilesystem_folder = {folder / 'store'}\n"
        )
        command = [_python(), "-m", "radicale", "--config", config]
        self._server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self._wait()
        self.ask("PROPFIND", "", headers={"Depth": "0"})
        assert self.ask("MKCALENDAR", "work/").status == 201
        self.folder = folder / "store" / "collection-root" / "ada" / "work"

    @property
    def address(self) -> str:
        """Where programs find it."""
        return f"http://127.0.0.1:{self.port}/"

    def close(self) -> None:
        """Stop it."""
        self._server.terminate()
        self._server.wait(10)

    def ask(self, method: str, place: str, body: str = "", headers=None) -> Answer:
        """One request as its user."""
        named = {"Authorization": "Basic YWRhOmE=", "Content-Type": "text/calendar"}
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/ada/{place}",
            data=body.encode() or None,
            method=method,
            headers={**named, **(headers or {})},
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return Answer(answer.status, answer.read(), answer.headers.get("ETag", ""))
        except urllib.error.HTTPError as error:
            return Answer(error.code)

    def calendars_between(self, start: str, end: str) -> list[str]:
        """What takes place between two moments of UTC, each event as a calendar of its own."""
        headers = {"Depth": "1", "Content-Type": "application/xml"}
        found = self.ask("REPORT", "work/", _EVENTS.format(start, end), headers)
        return [html.unescape(one) for one in _DATA.findall(found.body.decode())]

    def _wait(self) -> None:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        pytest.skip("Radicale did not start")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _python() -> Path:
    folder = Path(tempfile.gettempdir()) / "desktop-assist-tests" / "radicale"
    python = folder / "bin" / "python"
    if (folder / "installed").exists():
        return python
    try:
        for command in (
            (sys.executable, "-m", "venv", folder),
            (python, "-m", "pip", "install", "--quiet", RADICALE),
        ):
            subprocess.run(command, capture_output=True, timeout=240, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, OSError) as error:
        pytest.skip(f"{RADICALE} cannot be installed: {error}")
    (folder / "installed").touch()
    return python
