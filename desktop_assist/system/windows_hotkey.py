"""One key combination on Windows: RegisterHotKey, in a thread that only waits for it.

Not yet run on Windows: its logic is tested against a stand-in for the system's functions.
"""

import asyncio
import ctypes
import threading
from collections.abc import Callable
from typing import Any

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import KeyCombination

_MODIFIERS = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Super": 8}
_ONCE_WHILE_HELD = 0x4000
_NAMED_KEYS = {"Space": 0x20, "Insert": 0x2D, "Pause": 0x13, "Home": 0x24, "End": 0x23}
_F1 = 0x70
_HOTKEY_PRESSED, _END_THREAD = 0x0312, 0x0012
_NUMBER = 1
_MESSAGE_LONGS = 12  # larger than a MSG on every Windows; its second word is the kind


class WindowsHotkey:
    """A Hotkey on Windows, where the keys belong to the thread that asked for them."""

    def __init__(self, user32: Any = None, kernel32: Any = None) -> None:  # noqa: ANN401 - ctypes
        self._user32 = user32
        self._kernel32 = kernel32
        self._thread: threading.Thread | None = None
        self._thread_id = 0

    async def take(self, keys: KeyCombination, pressed: Callable[[], None]) -> str:
        """Ask for the keys, and wait in a thread until they are given or not."""
        await self.release()
        if self._user32 is None:
            libraries: Any = ctypes.windll  # type: ignore[attr-defined, unused-ignore]
            self._user32, self._kernel32 = libraries.user32, libraries.kernel32
        loop = asyncio.get_running_loop()
        given: asyncio.Future[bool] = loop.create_future()

        def tell(what: Callable[..., None], *told: object) -> None:
            loop.call_soon_threadsafe(what, *told)

        self._thread = threading.Thread(
            target=self._listen, args=(keys, pressed, given.set_result, tell), daemon=True
        )
        self._thread.start()
        if not await given:
            self._thread = None
            raise HotkeyError(
                f"{keys.text} is taken by another program or by Windows.",
                "Choose other keys in the settings, or give these free there.",
            )
        return keys.text

    async def release(self) -> None:
        """End the thread; Windows gives the keys free with it."""
        if self._thread is not None:
            self._user32.PostThreadMessageW(self._thread_id, _END_THREAD, 0, 0)
            await asyncio.to_thread(self._thread.join)
            self._thread = None

    def _listen(
        self,
        keys: KeyCombination,
        pressed: Callable[[], None],
        answer: Callable[[bool], None],
        tell: Callable[..., None],
    ) -> None:
        self._thread_id = self._kernel32.GetCurrentThreadId()
        held = sum(_MODIFIERS[one] for one in keys.modifiers) | _ONCE_WHILE_HELD
        is_given = self._user32.RegisterHotKey(None, _NUMBER, held, _code_of(keys.key))
        tell(answer, bool(is_given))
        if not is_given:
            return
        message = (ctypes.c_size_t * _MESSAGE_LONGS)()
        while self._user32.GetMessageW(message, None, 0, 0) > 0:
            if message[1] & 0xFFFFFFFF == _HOTKEY_PRESSED:
                tell(pressed)
        self._user32.UnregisterHotKey(None, _NUMBER)


def _code_of(key: str) -> int:
    """Its virtual-key code."""
    if key in _NAMED_KEYS:
        return _NAMED_KEYS[key]
    return ord(key) if len(key) == 1 else _F1 + int(key[1:]) - 1
