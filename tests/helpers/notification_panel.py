"""A real notification service on a private desktop, used with the mouse as a person does.

dunst shows the buttons of a notification as a menu of another program: here one that takes the
button that is named.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.helpers.desktop_session import Desktop, has_bus_name, wait_until

PROGRAMS = ("dunst", "dunstctl")
NAME = "org.freedesktop.Notifications"
CONFIG = """
[global]
    origin = top-left
    offset = 20x20
    width = 300
    mouse_right_click = context
    dmenu = {chooser}
"""
CHOOSER = """#!/bin/sh
exec grep -m1 -F "{button}"
"""


@contextmanager
def notification_panel(desktop: Desktop, folder: Path, button: str) -> Iterator["Panel"]:
    """Running; a right click on what it shows presses that button."""
    chooser = folder / "chooser"
    chooser.write_text(CHOOSER.format(button=button))
    chooser.chmod(0o700)
    config = folder / "dunstrc"
    config.write_text(CONFIG.format(chooser=chooser))
    with desktop.running("dunst", "-config", config):
        # Not by a question to it: the bus would start another one, as it is set up on the system.
        address = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
        wait_until(lambda: has_bus_name(address, NAME), "dunst's start")
        yield Panel(desktop)


class Panel:
    """What it shows."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop

    def shown(self) -> int | None:
        """How many are on the screen; None while nobody answers."""
        words = self._desktop.run("sh", "-c", "dunstctl count displayed || true")
        return int(words) if words.isdigit() else None

    def right_click(self) -> None:
        """On the notification at the top."""
        found = self._desktop.run(
            "xdotool", "search", "--sync", "--onlyvisible", "--class", "Dunst"
        )
        place = ("mousemove", "--window", found.split(os.linesep)[0], "40", "20")
        self._desktop.run("xdotool", *place, "click", "3")
