"""Who listens for keys on which desktop."""

import pytest

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import key_combination
from desktop_assist.system.hotkeys import DesktopHotkey, hotkey_of


@pytest.mark.parametrize(
    ("platform", "environ", "name"),
    [
        ("linux", {"DISPLAY": ":0"}, "X11Hotkey"),
        ("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "PortalHotkey"),
        ("win32", {}, "WindowsHotkey"),
        ("darwin", {}, "MacHotkey"),
    ],
)
def test_each_desktop_has_its_own(platform, environ, name):
    assert type(hotkey_of(platform, environ)).__name__ == name


async def test_without_a_desktop_nobody_listens():
    hotkey = DesktopHotkey({})
    with pytest.raises(HotkeyError):
        await hotkey.take(key_combination("F9"), pytest.fail)
    await hotkey.release()
