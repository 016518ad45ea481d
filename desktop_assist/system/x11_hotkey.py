"""One key combination, asked of the X server: XGrabKey, on a connection of its own.

By ctypes, for libX11 is there wherever Qt shows a window under X11, and a binding is not.
"""

import asyncio
import ctypes
import ctypes.util
from collections.abc import Callable
from typing import Any

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import KeyCombination

_MASKS = {"Shift": 1 << 0, "Ctrl": 1 << 2, "Alt": 1 << 3, "Super": 1 << 6}
_CAPS_LOCK, _NUM_LOCK = 1 << 1, 1 << 4
_KEY_PRESS, _KEY_RELEASE = 2, 3
_ASYNC = 1
_EVENT_LONGS = 24  # an XEvent is a union of this size, and begins with its kind
_NAMES = {"Space": "space"}
_ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class X11Hotkey:
    """A Hotkey where windows are shown by an X server."""

    def __init__(self) -> None:
        # Any: ctypes knows a library's functions by name only.
        self._x: Any = None
        self._display: Any = None
        self._is_down = False

    async def take(self, keys: KeyCombination, pressed: Callable[[], None]) -> str:
        """Grab the keys on the root window, whatever locks are on."""
        await self.release()
        self._x = _library()
        self._display = self._x.XOpenDisplay(None)
        if not self._display:
            raise HotkeyError("The X server does not answer.")
        if not self._grab(keys):
            await self.release()
            raise HotkeyError(
                f"{keys.text} is taken by another program or by the desktop.",
                "Choose other keys in the settings, or give these free there.",
            )
        number = self._x.XConnectionNumber(self._display)
        asyncio.get_running_loop().add_reader(number, self._read, pressed)
        return keys.text

    async def release(self) -> None:
        """Close the connection; the server gives the keys free with it."""
        if self._display:
            number = self._x.XConnectionNumber(self._display)
            asyncio.get_running_loop().remove_reader(number)
            self._x.XCloseDisplay(self._display)
            self._display = None

    def _grab(self, keys: KeyCombination) -> bool:
        x, display = self._x, self._display
        symbol = x.XStringToKeysym(_NAMES.get(keys.key, keys.key.lower()).encode())
        # Function keys and the like have their name with a capital.
        symbol = symbol or x.XStringToKeysym(keys.key.encode())
        code = x.XKeysymToKeycode(display, symbol)
        if not code:
            return False
        refusals: list[int] = []

        def note(_display: int, _error: int) -> int:
            refusals.append(1)
            return 0

        handler = _ERROR_HANDLER(note)
        held, root = sum(_MASKS[one] for one in keys.modifiers), x.XDefaultRootWindow(display)
        x.XkbSetDetectableAutoRepeat(display, 1, None)
        before = x.XSetErrorHandler(handler)
        for locks in (0, _CAPS_LOCK, _NUM_LOCK, _CAPS_LOCK | _NUM_LOCK):
            x.XGrabKey(display, code, held | locks, root, 0, _ASYNC, _ASYNC)
        x.XSync(display, 0)  # a refusal is told only now
        x.XSetErrorHandler(before)
        return not refusals

    def _read(self, pressed: Callable[[], None]) -> None:
        event = (ctypes.c_long * _EVENT_LONGS)()
        while self._display and self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            kind = event[0] & 0xFF
            # A key that is held repeats its press, and not its release.
            if kind == _KEY_PRESS and not self._is_down:
                self._is_down = True
                pressed()
            elif kind == _KEY_RELEASE:
                self._is_down = False


def _library() -> Any:  # noqa: ANN401 - as above
    try:
        x = ctypes.CDLL("libX11.so.6")
    except OSError as error:
        raise HotkeyError(
            "The library of the X server (libX11) is missing, so keys cannot be listened for.",
            "Install libx11-6.",
        ) from error
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    x.XOpenDisplay.restype = pointer
    x.XDefaultRootWindow.restype, x.XDefaultRootWindow.argtypes = number, [pointer]
    x.XStringToKeysym.restype, x.XStringToKeysym.argtypes = number, [ctypes.c_char_p]
    x.XKeysymToKeycode.restype = ctypes.c_ubyte
    x.XKeysymToKeycode.argtypes = [pointer, number]
    x.XGrabKey.argtypes = [pointer, ctypes.c_int, ctypes.c_uint, number, *[ctypes.c_int] * 3]
    x.XSetErrorHandler.restype, x.XSetErrorHandler.argtypes = pointer, [pointer]
    x.XkbSetDetectableAutoRepeat.argtypes = [pointer, ctypes.c_int, pointer]
    x.XSync.argtypes = [pointer, ctypes.c_int]
    x.XNextEvent.argtypes = [pointer, pointer]
    for name in ("XPending", "XConnectionNumber", "XCloseDisplay"):
        getattr(x, name).argtypes = [pointer]
    return x
