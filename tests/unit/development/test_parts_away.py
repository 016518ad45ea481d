"""Parts of the computer are taken away from what is started."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from development import parts_away
from development.failure import SetUpError
from development.parts_away import VARIABLE, taken_away

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="on Linux only")

CONNECT = "import socket; a = socket.create_server(('127.0.0.1', 0)); print(a.getsockname()[0])"
LEAVE = "import socket; socket.create_connection(('192.0.2.1', 9), 1)"


@pytest.fixture
def programs(tmp_path):
    """The variables of a computer with two programs."""
    for name in ("trayer", "xdotool"):
        (tmp_path / name).touch(mode=0o755)
    return {"PATH": f"{tmp_path}{os.pathsep}/nonexistent", "HOME": "/home"}


def run(part, code):
    line = [sys.executable, "-c", code]
    with taken_away(part, line, os.environ) as (words, kept):
        done = subprocess.run(words, env=kept, capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr.strip().rpartition("\n")[2]


def test_its_programs_are_not_found_and_all_others_are(programs):
    with taken_away("tray", ["pytest"], programs) as (line, kept):
        found = [one.name for one in Path(kept["PATH"]).iterdir()]
    assert (line, found) == (["pytest"], ["xdotool"])
    assert (kept["HOME"], kept[VARIABLE]) == ("/home", "tray")


def test_without_notifications_there_is_no_message_bus(programs):
    with taken_away("notifications", ["pytest"], programs) as (_, kept):
        assert kept["DBUS_SESSION_BUS_ADDRESS"].endswith("nonexistent")


def test_all_are_taken_away_at_once(programs):
    if not parts_away._has_own_networks():
        pytest.skip("no network of its own here")
    with taken_away("all", ["pytest"], programs) as (line, kept):
        found = [one.name for one in Path(kept["PATH"]).iterdir()]
    assert (line[0], line[-1], found) == ("unshare", "pytest", ["xdotool"])
    assert {"PULSE_SERVER", "DBUS_SESSION_BUS_ADDRESS"} <= kept.keys()


def test_nothing_is_taken_away_unasked(programs):
    with taken_away("", ["pytest"], programs) as (line, kept):
        assert (line, kept) == (["pytest"], programs)


@pytest.mark.skipif(not parts_away._has_own_networks(), reason="no network of its own here")
def test_without_the_network_only_this_computer_is_reached():
    assert run("network", CONNECT) == "127.0.0.1"
    assert "unreachable" in run("network", LEAVE)


def test_a_part_that_is_not_known_is_told(programs):
    with pytest.raises(SetUpError, match="tray, keyring"), taken_away("lights", [], programs):
        pytest.fail("It was taken away.")
