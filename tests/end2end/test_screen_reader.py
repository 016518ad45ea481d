"""The window as a screen reader has it: every control has a name, and a meeting is made by them."""

import json
import subprocess
import sys

import pytest

from tests.helpers import source_tree
from tests.helpers.calendar_files import calendar_files
from tests.helpers.desktop_session import wait_until

SYSTEM_PYTHON = "/usr/bin/python3"
READER = source_tree.ROOT / "tests" / "helpers" / "screen_reader.py"
HAS_READER = "import gi; gi.require_version('Atspi', '2.0')"
REQUEST = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"
# What a person does something with; the rest is what holds it together.
CONTROLS = {
    *("push button", "check box", "text", "combo box", "list", "list item", "radio button"),
    *("table", "spin button", "slider", "tree", "menu item", "toggle button"),
}
# What stands for "something": a reader can say nothing of it.
NOTHING = {"filler", "unknown", "invalid", "panel"}
SETTINGS = {
    "Memory": ("check box", "Use remembered facts"),
    "Tools": ("push button", "Add server"),
    "Privacy": ("check box", "Offline: nothing leaves this computer"),
    "Cost and usage": ("list", "Cost by day"),
}
PAGES = ("Calendar", "Expenses", "Documents", "Open conversation")


def is_there():
    try:
        tried = subprocess.run([SYSTEM_PYTHON, "-c", HAS_READER], check=False, capture_output=True)
    except OSError:
        return False
    return tried.returncode == 0


pytestmark = [
    pytest.mark.desktop,
    pytest.mark.timeout(180),
    pytest.mark.skipif(not is_there(), reason="not installed: python3-gi, gir1.2-atspi-2.0"),
]


@pytest.fixture
def read(desktop):
    """What the reader finds, or does, while the program runs."""
    desktop.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"

    def run(*words):
        command = [SYSTEM_PYTHON, "-W", "ignore", READER, "desktop-assist", *words]
        return [json.loads(line) for line in desktop.run(*command).splitlines()]

    program = [sys.executable, "-m", "desktop_assist", "--home", desktop.home / "assist"]
    with desktop.running(*program):
        yield run


def answers(parts):
    return [part["name"] for part in parts if part["description"] == "Answer"] or [""]


def faults(parts):
    """What can be used and has no name, or takes the keyboard and has no role."""
    unnamed = [part for part in parts if part["role"] in CONTROLS and not part["name"].strip()]
    reached = [part for part in parts if part["can_be_reached"] and not part["name"].strip()]
    return [*unnamed, *(part for part in reached if part["role"] in NOTHING)]


def names(parts, role):
    return [part["name"] for part in parts if part["role"] == role]


def test_every_control_is_named_and_a_meeting_is_made_and_taken_back(read, desktop):
    read("type", "Message", REQUEST)
    read("press", "Send")
    wait_until(lambda: calendar_files(desktop.home), "The meeting")
    wait_until(lambda: "Undo" in {part["name"] for part in read()}, "Its card")
    wait_until(lambda: answers(read())[0].startswith("Team sync is in your calendar"), "Its answer")

    parts = read()
    assert faults(parts) == []
    assert f"Your message: {REQUEST}" in names(parts, "list item")
    assert any(part["name"].startswith("Team sync. Tuesday") for part in parts)

    read("press", "Undo")
    wait_until(lambda: not calendar_files(desktop.home), "Undo")


def test_every_page_says_what_it_shows(read):
    read("press", "Try with sample files")
    wait_until(lambda: "Back to your own files" in names(read(), "push button"), "The sample")
    found = {}
    for page in PAGES:
        read("press", page)
        wait_until(lambda page=page: has_come(page, read()), page)
        parts = read()
        assert faults(parts) == [], page
        found[page] = names(parts, "list item")
    assert any("free" in name for name in found["Calendar"])

    read("press", "Settings")
    for page, (role, name) in SETTINGS.items():
        wait_until(lambda page=page: page in names(read(), "list item"), "The settings")
        read("press", page)
        wait_until(lambda role=role, name=name: name in names(read(), role), page)
        assert faults(read()) == [], page
    read("press", "Close")

    read("press", "Expenses")
    read("press", "Charts")
    wait_until(lambda: "By category" in names(read(), "list"), "The charts")
    assert any(name.startswith("Hotel, ") for name in names(read(), "list item"))


def has_come(page, parts):
    """Whether a page is there: the calendar shows its week, the expenses their table."""
    signs = {
        "Calendar": ("radio button", "Week"),
        "Expenses": ("table", "Expenses"),
        "Documents": ("list", "Documents"),
        "Open conversation": ("text", "Message"),
    }
    role, name = signs[page]
    return name in names(parts, role)
