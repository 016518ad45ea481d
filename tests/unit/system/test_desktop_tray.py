"""Whether the desktop shows icons beside the clock."""

import asyncio
import sys

import pytest
from jeepney import HeaderFields, MessageType, message_bus, new_method_return
from jeepney.io.asyncio import open_dbus_connection

from desktop_assist.system.desktop_tray import has_tray
from tests.helpers.desktop_session import desktop_session, missing_programs
from tests.helpers.notification_daemon import bare_message_bus
from tests.helpers.taken_away import needs

WATCHER = "org.kde.StatusNotifierWatcher"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is always there")


@pytest.fixture
def bus(tmp_path, monkeypatch):
    with bare_message_bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


async def answer_once(connection, is_shown):
    """As the service of a panel does that takes items."""
    while True:
        message = await connection.receive()
        if message.header.message_type is MessageType.method_call:
            assert message.header.fields[HeaderFields.member] == "Get"
            reply = new_method_return(message, "v", (("b", is_shown),))
            await connection.send(reply)
            return


@pytest.mark.parametrize("is_shown", [True, False])
async def test_a_panel_that_takes_items_is_asked_whether_it_shows_them(bus, is_shown):
    connection = await open_dbus_connection(bus)
    async with asyncio.TaskGroup() as group:
        group.create_task(answer_once(connection, is_shown))
        await connection.send(message_bus.RequestName(WATCHER))
        assert await has_tray({}) is is_shown
    await connection.close()


async def test_a_bus_without_such_a_service_has_none(bus):
    assert not await has_tray({})


async def test_neither_bus_nor_x_server_is_none(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert not await has_tray({"DISPLAY": ":none"})


@pytest.mark.desktop
@needs("tray")
async def test_a_panels_own_window_is_found(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    if missing := missing_programs(("tray",)):
        pytest.skip(f"not installed: {', '.join(missing)}")
    with desktop_session(("tray",)) as desktop:
        assert await has_tray(desktop.environment)
