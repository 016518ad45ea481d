"""One key combination, asked of a real X server."""

import asyncio

import pytest

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import key_combination
from desktop_assist.system.x11_hotkey import X11Hotkey

pytestmark = pytest.mark.desktop

KEYS = key_combination("Ctrl+Alt+Space")
LIMIT_S = 10


@pytest.fixture
async def hotkey(desktop, monkeypatch):
    monkeypatch.setenv("DISPLAY", desktop.display)
    hotkey = X11Hotkey()
    yield hotkey
    await hotkey.release()


@pytest.fixture
def press(desktop):
    def press_keys(*keys):
        return asyncio.to_thread(desktop.run, "xdotool", "key", *keys)

    return press_keys


async def heard(pressed: asyncio.Event) -> bool:
    try:
        await asyncio.wait_for(pressed.wait(), LIMIT_S)
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("locks", [(), ("Caps_Lock",), ("Num_Lock",), ("Caps_Lock", "Num_Lock")])
async def test_the_keys_are_heard_whatever_locks_are_on(hotkey, press, locks):
    pressed = asyncio.Event()
    await hotkey.take(KEYS, pressed.set)
    await press(*locks, "ctrl+alt+space", *locks)
    assert await heard(pressed)


async def test_a_held_key_is_one_press(hotkey, desktop, press):
    presses = []
    done = asyncio.Event()
    await hotkey.take(KEYS, lambda: presses.append(1))
    await asyncio.to_thread(desktop.run, "xdotool", "keydown", "ctrl", "keydown", "alt")
    for _ in range(3):  # as the server repeats a key that is held
        await asyncio.to_thread(desktop.run, "xdotool", "keydown", "space")
    await asyncio.to_thread(
        desktop.run, "xdotool", "keyup", "space", "keyup", "alt", "keyup", "ctrl"
    )
    await hotkey.take(key_combination("F9"), done.set)
    await press("F9")
    assert await heard(done)
    assert presses == [1]


async def test_keys_of_another_program_are_not_taken(hotkey):
    other = X11Hotkey()
    await other.take(KEYS, pytest.fail)
    with pytest.raises(HotkeyError, match="taken by another program"):
        await hotkey.take(KEYS, pytest.fail)
    await other.release()
    assert await hotkey.take(KEYS, lambda: None) == "Ctrl+Alt+Space"


async def test_keys_that_were_given_back_belong_to_others_again(hotkey):
    await hotkey.take(KEYS, pytest.fail)
    await hotkey.release()
    other = X11Hotkey()
    await other.take(KEYS, lambda: None)
    await other.release()


async def test_without_a_server_it_says_so(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":9999")
    with pytest.raises(HotkeyError, match="does not answer"):
        await X11Hotkey().take(KEYS, pytest.fail)
