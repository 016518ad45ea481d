"""The engine's own process: it runs with its libraries alone, and tells failures by their kind."""

import socket

import pytest

from desktop_assist.connectors.calendar_server.sync_engine import Account, SyncEngine
from desktop_assist.domain.errors import CalendarServerError
from tests.helpers.server_desk import engine_packages


@pytest.fixture(scope="module")
def packages():
    return engine_packages()


def test_a_server_that_is_not_there_cannot_be_reached(packages, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    account = Account(f"http://127.0.0.1:{port}/", "ada", "correct horse")
    with pytest.raises(CalendarServerError, match="cannot be reached"):
        SyncEngine(packages, tmp_path).discover(account)


def test_the_engine_sees_nothing_of_the_program_nor_of_its_environment(packages, tmp_path):
    script = tmp_path / "look.py"
    script.write_text(
        "import importlib.util, json\n"
        "names = ('aiohttp', 'PySide6', 'desktop_assist')\n"
        "print(json.dumps({n: importlib.util.find_spec(n) is not None for n in names}))\n"
    )

    with packages.start(script, {}) as process:
        (seen,) = process.lines()

    assert seen == {"aiohttp": True, "PySide6": False, "desktop_assist": False}
