"""The keys on macOS, against a stand-in for its functions: not yet run there."""

import pytest

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import key_combination
from desktop_assist.system.mac_hotkey import MacHotkey


class Carbon:
    """Gives keys, or refuses them, and notes what was asked."""

    def __init__(self, refusal=0):
        self.refusal, self.registered, self.calls = refusal, None, []

    def GetApplicationEventTarget(self):  # noqa: N802
        return 1

    def InstallEventHandler(self, target, handler, *_):  # noqa: N802
        self.handler = handler

    def RegisterEventHotKey(self, key, held, *rest):  # noqa: N802
        self.registered = (key, held)
        rest[-1]._obj.value = None if self.refusal else 7
        return self.refusal

    def UnregisterEventHotKey(self, hotkey):  # noqa: N802
        self.calls.append("unregistered")

    def RemoveEventHandler(self, installed):  # noqa: N802
        self.calls.append("removed")


@pytest.mark.parametrize(
    ("keys", "registered"),
    [
        ("Super+Space", (49, 1 << 8)),
        ("Ctrl+Alt+J", (38, 1 << 12 | 1 << 11)),
        ("Super+0", (29, 1 << 8)),
        ("F12", (111, 0)),
    ],
)
async def test_keys_are_asked_for_by_their_place(keys, registered):
    carbon = Carbon()
    await MacHotkey(carbon).take(key_combination(keys), pytest.fail)
    assert carbon.registered == registered


async def test_a_press_is_told_until_the_keys_are_given_back():
    carbon, presses = Carbon(), []
    hotkey = MacHotkey(carbon)
    await hotkey.take(key_combination("Super+Space"), lambda: presses.append(1))
    carbon.handler(0, 0, 0)
    await hotkey.release()
    await hotkey.release()
    assert presses == [1]
    assert carbon.calls == ["unregistered", "removed"]


async def test_keys_that_are_taken_are_told_of():
    carbon = Carbon(refusal=-9878)
    with pytest.raises(HotkeyError, match="taken by another program"):
        await MacHotkey(carbon).take(key_combination("Super+Space"), pytest.fail)
    assert carbon.calls == ["removed"]
