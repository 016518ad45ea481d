"""Finds who can listen for a key combination on this desktop."""

import sys
from collections.abc import Callable, Mapping

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import Hotkey, KeyCombination


class DesktopHotkey:
    """A Hotkey that asks the one thing that can listen here; it is loaded when keys are wanted."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._hotkey: Hotkey | None = None

    async def take(self, keys: KeyCombination, pressed: Callable[[], None]) -> str:
        """Listen by whatever serves here."""
        if self._hotkey is None:
            self._hotkey = hotkey_of(sys.platform, self._environ)
        return await self._hotkey.take(keys, pressed)

    async def release(self) -> None:
        """Listen no more."""
        if self._hotkey is not None:
            await self._hotkey.release()


def hotkey_of(platform: str, environ: Mapping[str, str]) -> Hotkey:
    """Who listens for keys there.

    Raises:
        HotkeyError: Nobody can.
    """
    if platform == "win32":
        from desktop_assist.system.windows_hotkey import WindowsHotkey

        return WindowsHotkey()
    if platform == "darwin":
        from desktop_assist.system.mac_hotkey import MacHotkey

        return MacHotkey()
    if environ.get("WAYLAND_DISPLAY"):
        from desktop_assist.system.portal_hotkey import PortalHotkey

        return PortalHotkey()
    if environ.get("DISPLAY"):
        from desktop_assist.system.x11_hotkey import X11Hotkey

        return X11Hotkey()
    raise HotkeyError("There is no desktop here whose keys could be listened for.")
