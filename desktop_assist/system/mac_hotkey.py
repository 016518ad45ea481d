"""One key combination on macOS: RegisterEventHotKey, which needs no permission to watch keys.

Not yet run on macOS: its logic is tested against a stand-in for the system's functions.
"""

import ctypes
from collections.abc import Callable
from typing import Any

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import KeyCombination

_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_MODIFIERS = {"Super": 1 << 8, "Shift": 1 << 9, "Alt": 1 << 11, "Ctrl": 1 << 12}
_KEYBOARD, _PRESSED = int.from_bytes(b"keyb", "big"), 5
_SIGNATURE = int.from_bytes(b"DskA", "big")
# The place of each key on the keyboard, named as on an American one; a blank is another key.
_PLACES = "ASDFHGZXCV BQWERYT123465 97 80 OU IP LJ K    NM"
_NAMED_KEYS = {"Space": 49, "Insert": 114, "Home": 115, "End": 119, "Pause": 113}
_FUNCTION_KEYS = (122, 120, 99, 118, 96, 97, 98, 100, 101, 109, 103, 111)
_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class _EventKind(ctypes.Structure):
    _fields_ = (("kind_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


class _HotkeyId(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


class MacHotkey:
    """A Hotkey on macOS; its events come on the main thread, with those of the windows."""

    def __init__(self, carbon: Any = None) -> None:  # noqa: ANN401 - known to ctypes by name only
        self._carbon = carbon
        self._handler: Any = None  # kept: the system holds no reference to it
        self._installed = ctypes.c_void_p()
        self._hotkey = ctypes.c_void_p()

    async def take(self, keys: KeyCombination, pressed: Callable[[], None]) -> str:
        """Ask the system for the keys."""
        await self.release()
        if self._carbon is None:
            self._carbon = _library()
        target = ctypes.c_void_p(self._carbon.GetApplicationEventTarget())

        def hear(_call: int, _event: int, _data: int) -> int:
            pressed()
            return 0

        self._handler = _HANDLER(hear)
        kind = _EventKind(_KEYBOARD, _PRESSED)
        self._carbon.InstallEventHandler(
            target, self._handler, 1, ctypes.byref(kind), None, ctypes.byref(self._installed)
        )
        held = sum(_MODIFIERS[one] for one in keys.modifiers)
        refusal = self._carbon.RegisterEventHotKey(
            _place_of(keys.key), held, _HotkeyId(_SIGNATURE, 1), target, 0,
            ctypes.byref(self._hotkey),
        )  # fmt: skip
        if refusal:
            await self.release()
            raise HotkeyError(
                f"{keys.text} is taken by another program or by macOS.",
                "Choose other keys in the settings, or give these free there.",
            )
        return keys.text

    async def release(self) -> None:
        """Give the keys back."""
        if self._handler is not None:
            if self._hotkey.value:
                self._carbon.UnregisterEventHotKey(self._hotkey)
            self._carbon.RemoveEventHandler(self._installed)
            self._hotkey, self._installed = ctypes.c_void_p(), ctypes.c_void_p()
            self._handler = None


def _place_of(key: str) -> int:
    if key in _NAMED_KEYS:
        return _NAMED_KEYS[key]
    return _PLACES.index(key) if len(key) == 1 else _FUNCTION_KEYS[int(key[1:]) - 1]


def _library() -> Any:  # noqa: ANN401 - as above
    carbon = ctypes.CDLL(_CARBON)
    carbon.GetApplicationEventTarget.restype = ctypes.c_void_p
    carbon.RegisterEventHotKey.argtypes = [
        ctypes.c_uint32, ctypes.c_uint32, _HotkeyId, ctypes.c_void_p, ctypes.c_uint32,
        ctypes.c_void_p,
    ]  # fmt: skip
    return carbon
