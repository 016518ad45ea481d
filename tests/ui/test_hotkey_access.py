"""The keys follow the setting."""

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.settings import DesktopSettings, Settings
from desktop_assist.ui.hotkey_access import HotkeyAccess
from desktop_assist.ui.task_runner import TaskRunner


class Keys:
    """Keys of a desktop, of which F9 belongs to another program."""

    def __init__(self):
        self.taken, self.pressed = None, None

    async def take(self, keys, pressed):
        self.taken = None
        if keys.key == "F9":
            raise HotkeyError("F9 is taken.", "Choose others.")
        self.taken, self.pressed = keys.text, pressed

    async def release(self):
        self.taken = None


@pytest.fixture
def keys():
    return Keys()


@pytest.fixture
async def access(keys, qtbot, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    tasks, parent = TaskRunner(pytest.fail), QObject()
    yield HotkeyAccess(keys, tasks, parent)
    await tasks.close()


async def set_keys(access, text):
    access.follow(replace(Settings(), desktop=DesktopSettings(hotkey=text)))
    await asyncio.sleep(0.01)


async def test_a_press_is_told(access, keys, qtbot):
    await set_keys(access, "Ctrl+Alt+Space")
    with qtbot.waitSignal(access.pressed):
        keys.pressed()


async def test_other_keys_take_the_place_of_the_first_and_none_is_off(access, keys):
    await set_keys(access, "Ctrl+Alt+Space")
    await set_keys(access, "Super+J")
    assert keys.taken == "Super+J"
    await set_keys(access, "")
    assert keys.taken is None


async def test_why_they_were_refused_is_told(access, qtbot):
    with qtbot.waitSignal(access.refused) as told:
        await set_keys(access, "F9")
    assert told.args == ["F9 is taken. Choose others."]
    assert access.problem
    await set_keys(access, "F8")
    assert not access.problem


async def test_a_picture_in_memory_takes_no_keys(access, keys, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "offscreen")
    await set_keys(access, "Ctrl+Alt+Space")
    assert keys.taken is None


async def test_they_are_given_back_at_the_end(access, keys):
    await set_keys(access, "Ctrl+Alt+Space")
    await access.put_away()
    assert keys.taken is None
