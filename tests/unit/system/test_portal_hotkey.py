"""The keys under Wayland, asked of a stand-in for the portal on a real message bus."""

import asyncio
import shutil
from contextlib import suppress

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.asyncio import open_dbus_connection

from desktop_assist.domain.errors import HotkeyError
from desktop_assist.domain.hotkey import key_combination
from desktop_assist.system.portal_hotkey import PortalHotkey
from tests.helpers.notification_daemon import bare_message_bus

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="not installed: dbus-daemon"
)
KEYS = key_combination("Ctrl+Alt+Space")
DESKTOP = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"


class Portal:
    """Answers as a desktop whose person says yes, or no."""

    def __init__(self, connection):
        self.connection, self.wanted, self.refusal = connection, None, 0
        self.listened = asyncio.Event()

    async def serve(self):
        while True:
            message = await self.connection.receive()
            if message.header.message_type is MessageType.method_call:
                await self.answer(message, message.header.fields[HeaderFields.member])

    async def answer(self, message, method):
        options = message.body[-1] if method == "BindShortcuts" else message.body[0]
        path = f"{PATH}/request/1_1/{options['handle_token'][1]}"
        await self.connection.send(new_method_return(message, "o", (path,)))
        results = {"session_handle": ("s", f"{PATH}/session/one")}
        if method == "BindShortcuts":
            ((name, about),) = message.body[1]
            self.wanted = about["preferred_trigger"][1]
            bound = [(name, {"trigger_description": ("s", "Ctrl+Alt+Space")})]
            results = {"shortcuts": ("a(sa{sv})", bound)}
        request = DBusAddress(path, interface="org.freedesktop.portal.Request")
        await self.connection.send(
            new_signal(request, "Response", "ua{sv}", (self.refusal, results))
        )

    async def press(self, name="quick-ask"):
        shortcuts = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")
        told = (f"{PATH}/session/one", name, 1, {})
        await self.connection.send(new_signal(shortcuts, "Activated", "osta{sv}", told))


@pytest.fixture
def bus(tmp_path_factory, monkeypatch):
    with bare_message_bus(tmp_path_factory.mktemp("bus")) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
async def portal(bus):
    connection = await open_dbus_connection(bus)
    portal = Portal(connection)
    async with asyncio.TaskGroup() as group:
        serving = group.create_task(portal.serve())
        await connection.send(message_bus.RequestName(DESKTOP))
        yield portal
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
    await connection.close()


@pytest.fixture
async def hotkey():
    hotkey = PortalHotkey()
    yield hotkey
    await hotkey.release()


async def test_the_desktop_is_asked_and_tells_of_a_press(portal, hotkey):
    pressed = asyncio.Event()
    assert await hotkey.take(KEYS, pressed.set) == "Ctrl+Alt+Space"
    assert portal.wanted == "CTRL+ALT+space"
    await portal.press("of-another-program")
    async with asyncio.timeout(10):
        while not pressed.is_set():
            await portal.press()
            with suppress(TimeoutError):
                await asyncio.wait_for(pressed.wait(), 0.1)


async def test_a_no_is_told(portal, hotkey):
    portal.refusal = 1
    with pytest.raises(HotkeyError, match="refused"):
        await hotkey.take(KEYS, pytest.fail)


async def test_a_desktop_without_the_portal_is_told_of(bus, hotkey):
    with pytest.raises(HotkeyError, match="no keys of their own") as told:
        await hotkey.take(KEYS, pytest.fail)
    assert "desktop-assist quick" in told.value.hint
