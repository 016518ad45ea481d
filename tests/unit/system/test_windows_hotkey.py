"""The keys on Windows, against a stand-in for its functions: not yet run there."""

import asyncio
import queue

import pytest

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import key_combination
from desktop_assist.system.windows_hotkey import WindowsHotkey

PRESSED, END = 0x0312, 0x0012


class Windows:
    """A thread's messages, and the keys that were asked for."""

    def __init__(self, *, gives=True):
        self.gives, self.messages, self.registered, self.given_back = gives, queue.Queue(), None, 0

    def GetCurrentThreadId(self):  # noqa: N802
        return 42

    def RegisterHotKey(self, window, number, held, key):  # noqa: N802
        self.registered = (held & 0xF, key)
        return self.gives

    def GetMessageW(self, message, *_):  # noqa: N802
        message[1] = self.messages.get(timeout=5)
        return message[1] != END

    def PostThreadMessageW(self, thread, kind, *_):  # noqa: N802
        assert thread == 42
        self.messages.put(kind)

    def UnregisterHotKey(self, window, number):  # noqa: N802
        self.given_back += 1


@pytest.mark.parametrize(
    ("keys", "registered"),
    [
        ("Ctrl+Alt+Space", (3, 0x20)),
        ("Super+J", (8, ord("J"))),
        ("F9", (0, 0x78)),
    ],
)
async def test_keys_are_asked_for_by_their_code(keys, registered):
    windows = Windows()
    hotkey = WindowsHotkey(windows, windows)
    await hotkey.take(key_combination(keys), pytest.fail)
    assert windows.registered == registered
    await hotkey.release()


async def test_a_press_is_told_in_the_loop_until_the_keys_are_given_back():
    windows, pressed = Windows(), asyncio.Event()
    hotkey = WindowsHotkey(windows, windows)
    await hotkey.take(key_combination("Ctrl+Alt+Space"), pressed.set)
    windows.messages.put(PRESSED)
    await asyncio.wait_for(pressed.wait(), 5)
    await hotkey.release()
    assert windows.given_back == 1


async def test_keys_that_are_taken_are_told_of():
    windows = Windows(gives=False)
    hotkey = WindowsHotkey(windows, windows)
    with pytest.raises(HotkeyError, match="taken by another program"):
        await hotkey.take(key_combination("Ctrl+Alt+Space"), pytest.fail)
    await hotkey.release()
    assert windows.given_back == 0
