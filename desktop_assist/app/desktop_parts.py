"""Builds what the program asks of the desktop around it."""

import os
from collections.abc import Sequence

from desktop_assist.app.parts import Parts
from desktop_assist.domain.health import HealthCheck
from desktop_assist.system.autostart import Autostart
from desktop_assist.system.hotkeys import DesktopHotkey
from desktop_assist.ui.desktop_services import DesktopServices


def desktop_services(parts: Parts) -> DesktopServices:
    """All of it; what looks around is loaded when it is asked to."""
    hotkey = DesktopHotkey(os.environ)

    async def look() -> Sequence[HealthCheck]:
        from desktop_assist.app.command import look_at

        return [*await look_at(parts), hotkey.state()]

    return DesktopServices(hotkey, Autostart(parts.folders, os.environ).follow, look)
