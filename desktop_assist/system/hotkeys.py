"""Finds who can listen for a key combination on this desktop."""

import sys
from collections.abc import Callable, Mapping

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.health import HealthCheck
from desktop_assist.domain.hotkey import Hotkey, KeyCombination

_NAME = "keys for quick ask"
_NONE = HealthCheck(_NAME, is_ok=True, detail="none are listened for")


class DesktopHotkey:
    """A Hotkey that asks the one thing that can listen here; it is loaded when keys are wanted."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._hotkey: Hotkey | None = None
        self._state = _NONE

    async def take(self, keys: KeyCombination, pressed: Callable[[], None]) -> str:
        """Listen by whatever serves here."""
        try:
            if self._hotkey is None:
                self._hotkey = hotkey_of(sys.platform, self._environ)
            given = await self._hotkey.take(keys, pressed)
        except HotkeyError as error:
            self._state = HealthCheck(_NAME, is_ok=False, detail=error.message, hint=error.hint)
            raise
        self._state = HealthCheck(_NAME, is_ok=True, detail=given)
        return given

    async def release(self) -> None:
        """Listen no more."""
        self._state = _NONE
        if self._hotkey is not None:
            await self._hotkey.release()

    def state(self) -> HealthCheck:
        """Whether the keys that were wanted are listened for."""
        return self._state


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
