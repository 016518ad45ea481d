"""The folder that runs without Python, on a real desktop: `build/dev.py bundle` runs these."""

import json
import os
from contextlib import closing

import pytest

from tests.helpers.desktop_session import wait_until
from tests.helpers.source_tree import ROOT
from tests.helpers.window_probe import WindowProbe

PROGRAM = ROOT / "dist" / "desktop-assist" / ("desktop-assist" + ".exe" * (os.name == "nt"))

pytestmark = [
    pytest.mark.frozen,
    pytest.mark.timeout(300),
    pytest.mark.desktop,
    pytest.mark.skipif(not PROGRAM.exists(), reason="no bundle: python3 build/dev.py bundle"),
]


def test_the_window_opens(desktop, tmp_path):
    with (
        closing(WindowProbe(desktop.display)) as probe,
        desktop.running(PROGRAM, "--home", tmp_path),
    ):
        wait_until(lambda: probe.find(400, 300) is not None, "The window")
        wait_until(lambda: probe.is_painted(probe.find(400, 300)), "Its picture")


def test_the_desktops_keyring_is_found(desktop):
    report = json.loads(desktop.run(PROGRAM, "--self-test"))

    keyring = next(check for check in report["checks"] if check["name"] == "keyring")
    assert "Secret Service" in keyring["detail"]


def test_a_meeting_is_made_and_taken_back(desktop, tmp_path):
    program = [PROGRAM, "--home", tmp_path]
    tomorrow = "Schedule a team sync for tomorrow 2 pm for 30 minutes"

    desktop.run(*program, "ask", tomorrow)
    calendar = list(tmp_path.rglob("*.ics"))
    desktop.run(*program, "undo")

    assert len(calendar) == 1
    assert list(tmp_path.rglob("*.ics")) == []
