"""Whether the desktop shows icons beside the clock, asked without the window's toolkit.

On Linux there are two kinds: items on the session's message bus, and windows in a panel's window,
which is found by a selection of the X server. Qt knows both.
"""

import asyncio
import ctypes
import sys
from collections.abc import Mapping
from typing import Any

_WATCHER, _PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
_IS_SHOWN = "IsStatusNotifierHostRegistered"
_ANSWER_LIMIT_S = 5.0


async def has_tray(environ: Mapping[str, str]) -> bool:
    """Whether an icon would be seen."""
    if not sys.platform.startswith("linux"):
        return True
    if await _shows_items():
        return True
    display = environ.get("DISPLAY", "")
    return bool(display) and await asyncio.to_thread(_has_panel, display)


async def _shows_items() -> bool:
    try:
        from jeepney import DBusAddress, DBusErrorResponse, Properties
        from jeepney.auth import AuthenticationError
        from jeepney.io.asyncio import open_dbus_router
        from jeepney.io.common import RouterClosed
        from jeepney.wrappers import unwrap_msg
    except ImportError:
        return False
    question = Properties(DBusAddress(_PATH, _WATCHER, _WATCHER)).get(_IS_SHOWN)
    try:
        async with asyncio.timeout(_ANSWER_LIMIT_S), open_dbus_router() as router:
            (_, is_shown), *_ = unwrap_msg(await router.send_and_get_reply(question))
    except (
        *(OSError, EOFError, KeyError, TimeoutError, RouterClosed, AuthenticationError),
        *(ValueError, RuntimeError, DBusErrorResponse),
    ):
        return False
    return bool(is_shown)


def _has_panel(name: str) -> bool:
    """Blocking: the X server is asked who has its first screen's tray."""
    try:
        x: Any = ctypes.CDLL("libX11.so.6")  # Any: ctypes knows functions by name only
    except OSError:
        return False
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = pointer, [ctypes.c_char_p]
    x.XInternAtom.restype, x.XInternAtom.argtypes = number, [pointer, ctypes.c_char_p, ctypes.c_int]
    x.XGetSelectionOwner.restype, x.XGetSelectionOwner.argtypes = number, [pointer, number]
    x.XDefaultScreen.argtypes = x.XCloseDisplay.argtypes = [pointer]
    display = x.XOpenDisplay(name.encode())
    if not display:
        return False
    selection = f"_NET_SYSTEM_TRAY_S{x.XDefaultScreen(display)}".encode()
    owner = x.XGetSelectionOwner(display, x.XInternAtom(display, selection, 0))
    x.XCloseDisplay(display)
    return bool(owner)
