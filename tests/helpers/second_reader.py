"""A second calendar implementation (ical.js under Node.js), to check what the program writes."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

ICAL_JS = "ical.js@2.2.1"
SCRIPT = Path(__file__).with_name("read_calendar.mjs")


class SecondReader:
    """Reads calendar files with ical.js, installed in a folder outside the repository."""

    def __init__(self) -> None:
        self._node = shutil.which("node")
        npm = shutil.which("npm")
        if not (self._node and npm):
            pytest.skip("Node.js and npm are not installed")
        self._folder = Path(tempfile.gettempdir()) / "desktop-assist-tests" / "node"
        if not self._library.exists():
            _install(npm, self._folder)

    def events(self, file: Path, most_occurrences: int = 20):
        """Each event as ical.js understands it."""
        command = [self._node, SCRIPT, self._library, file, str(most_occurrences)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        return json.loads(done.stdout)

    @property
    def _library(self) -> Path:
        return self._folder / "node_modules" / "ical.js"


def _install(npm: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), ICAL_JS]
    try:
        subprocess.run(command, capture_output=True, timeout=60, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        pytest.skip(f"{ICAL_JS} cannot be installed: {error}")
