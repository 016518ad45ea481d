"""The program on desktops that lack something: it works, and says what is missing.

No sound system runs here at all.
"""

import json
import shutil
import subprocess
import sys

import pytest

from tests.helpers.calendar_files import calendar_files
from tests.helpers.desktop_session import ALL_PARTS, desktop_session, missing_programs, wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

REQUEST = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"
# A network of its own that leads nowhere, not even to this machine.
WITHOUT_NETWORK = ("unshare", "--net", "--map-root-user")
NETWORK = "network"
# Without a bus there are neither notifications nor a keyring.
ALL_AT_ONCE = ("tray", "keyring", "bus", NETWORK)
IN_TURN = [("tray",), ("keyring",), ("bus", "keyring"), (NETWORK,)]


def has_own_networks():
    command = shutil.which(WITHOUT_NETWORK[0])
    tried = [*WITHOUT_NETWORK, "true"]
    return command and not subprocess.run(tried, check=False, capture_output=True).returncode


@pytest.fixture
def bare(request):
    """A desktop that lacks what the test says, and the command that starts the program on it."""
    lacking = request.param
    kept = tuple(part for part in ALL_PARTS if part not in lacking)
    if missing := missing_programs(kept):
        pytest.skip(f"not installed: {', '.join(missing)}")
    if NETWORK in lacking and not has_own_networks():
        pytest.skip("no network of its own can be made here")
    with desktop_session(kept) as desktop:
        program = (sys.executable, "-m", "desktop_assist", "--home", desktop.home / "assist")
        yield desktop, (*WITHOUT_NETWORK, *program) if NETWORK in lacking else program


def told_by_doctor(desktop, program):
    checks = json.loads(desktop.run(*program, "--json", "doctor"))["checks"]
    return {check["name"]: check for check in checks}


@pytest.mark.parametrize(
    "bare",
    [ALL_AT_ONCE, *(pytest.param(parts, marks=pytest.mark.slow) for parts in IN_TURN)],
    indirect=True,
    ids="+".join,
)
def test_a_meeting_is_made_in_the_window_and_the_program_ends_when_told(bare):
    desktop, program = bare
    with desktop.running(*program) as running:
        wait_until(lambda: desktop.shows("Desktop Assist"), "The window")
        desktop.run("xdotool", "search", "--sync", "--name", "Desktop Assist", "windowactivate")
        desktop.run("xdotool", "type", "--delay", "5", REQUEST)

        def is_made():
            desktop.run("xdotool", "key", "Return")
            return bool(calendar_files(desktop.home))

        wait_until(is_made, "The meeting")
        desktop.run("xdotool", "key", "ctrl+q")
        wait_until(lambda: running.poll() is not None, "The end")
        assert running.returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("bare", [ALL_AT_ONCE], indirect=True, ids="+".join)
def test_what_is_missing_is_told_with_what_helps(bare):
    checks = told_by_doctor(*bare)
    for name in ("keyring", "notifications"):
        assert not checks[name]["ok"]
        assert checks[name]["hint"]
