"""What holds for every test: a home of its own, no network, no keyring of the person's."""

import gc
import os
import shutil
import signal
import socket
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from desktop_assist.domain import translation
from desktop_assist.ui.platform.plain_import import import_plainly
from tests.helpers.desktop_session import Desktop, desktop_session, missing_programs

LOOPBACK = ("127.", "::1", "localhost")

# What is written for certain waits for the disk, and the tests write as the program does: in a
# folder that is kept in memory a hundred times sooner. Named by pytest itself for its own tests.
IN_MEMORY, ROOM_IN_MEMORY = Path("/dev/shm"), 4 * 1024**3
if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM_IN_MEMORY:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))

# How fast a busy machine makes up examples says nothing about the code.
settings.register_profile(
    "shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("shared machine")
# A suite started in the background ignores Ctrl+C, and so would every program it starts.
# As the program does it; ten thousand tests are collected in less time, too.
import_plainly()
# Whatever this machine speaks.
os.environ["LANGUAGE"] = "en"
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items) -> None:
    """Try a test on a real desktop once more, and tell: its programs share a screen and a bus."""
    for item in items:
        if item.get_closest_marker("desktop") and not item.get_closest_marker("frozen"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_collection_finish() -> None:
    """Ten thousand tests stay to the end: the search for garbage passes them by from here on."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def homes(tmp_path_factory) -> Iterator[Path]:
    """A new folder at each step. A numbered one of pytest's would look through all before it."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def private_home(homes, monkeypatch):
    """Point everything that could lead to the person's own files into a temporary folder."""
    home = next(homes)
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DESKTOP_ASSIST_HOME", str(home / "desktop-assist"))
    monkeypatch.setattr(translation, "_spoken", [translation.ENGLISH])
    # A real one could ask for a password; tests with a keyring start their own.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Refuse every connection that would leave this machine."""
    connect = socket.socket.connect

    def connect_nearby(self, address):
        is_internet = self.family in {socket.AF_INET, socket.AF_INET6}
        if is_internet and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test connects to {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_nearby)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """A desktop with everything on it, for one test marked `desktop`."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with desktop_session() as running:
        yield running
