"""A reminder on a real desktop: the whole program, a message bus, a notification service."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.helpers.desktop_session import wait_until
from tests.helpers.reminder_desk import ReminderDesk

pytestmark = pytest.mark.desktop
ROOT = Path(__file__).parents[2]
NOW = ("--now", "2026-11-22T10:00", "--timezone", "Europe/Berlin")
START_LIMIT_S = 60.0


@pytest.fixture
def notifying(desktop):
    if shutil.which("dunst") is None:
        pytest.skip("not installed: dunst")
    with desktop.running("dunst"):
        wait_until(lambda: displayed(desktop) == 0, "dunst's start")
        yield desktop


@pytest.fixture
def home(tmp_path):
    """A home with one meeting that begins in five minutes."""
    desk = ReminderDesk(tmp_path / "desk")
    desk.calendar = tmp_path / "home" / "Desktop Assist" / "calendar"
    desk.add("Standup <1>", "10:05")
    desk.close()
    return tmp_path / "home"


def displayed(desktop) -> int | None:
    words = desktop.run("sh", "-c", "dunstctl count displayed || true")
    return int(words) if words.isdigit() else None


def shown_before(desktop) -> list[str]:
    (history,) = json.loads(desktop.run("dunstctl", "history"))["data"]
    return [one["summary"]["data"] for one in history]


def test_a_meeting_is_reminded_of_once_by_the_desktop_itself(notifying, home):
    program = (sys.executable, "-P", "-m", "desktop_assist", "--home", home, *NOW)
    notifying.environment["PYTHONPATH"] = str(ROOT)
    with notifying.running(*program):
        wait_until(lambda: displayed(notifying) == 1, "The reminder", START_LIMIT_S)
        notifying.run("dunstctl", "close")
        wait_until(lambda: displayed(notifying) == 0, "The reminder's end")
    assert shown_before(notifying) == ["Standup <1>"]

    with notifying.running(*program):
        wait_until(lambda: notifying.shows("Desktop Assist"), "The window", START_LIMIT_S)
        notifying.run("sh", "-c", "sleep 5")
        assert displayed(notifying) == 0
