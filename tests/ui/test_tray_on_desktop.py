"""The tray and quick ask on a real desktop, with a panel, a mouse and a keyboard."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.helpers.desktop_session import wait_until
from tests.helpers.taken_away import needs

pytestmark = [pytest.mark.desktop, needs("tray")]


@pytest.fixture
def program(desktop):
    """The running program's lines, and a way to drive the desktop it runs on."""
    command = [sys.executable, "-m", "tests.helpers.tray_program"]
    with subprocess.Popen(
        command,
        env=desktop.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield lambda: process.stdout.readline().split()
        process.terminate()


@pytest.fixture
def drive(desktop) -> Callable[..., str]:
    return lambda *words: desktop.run("xdotool", *words)


def test_a_click_on_the_icon_brings_quick_ask_and_the_middle_button_the_window(
    program, drive, desktop
):
    drive("mousemove", *program(), "click", "1")
    wait_until(lambda: desktop.shows("Quick ask"), "Quick ask")
    drive("click", "2")
    assert program() == ["show"]
