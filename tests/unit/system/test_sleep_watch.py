"""A computer that slept, told by what stands for the login service on a real message bus."""

import asyncio
import shutil
from contextlib import aclosing

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.io.asyncio import open_dbus_connection

from desktop_assist.system.sleep_watch import wakes
from tests.helpers.notification_daemon import bare_message_bus

LOGIN = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
OTHER = DBusAddress("/org/freedesktop/login1", interface="org.example.Manager")


@pytest.fixture
def bus(tmp_path_factory, monkeypatch):
    if shutil.which("dbus-daemon") is None:
        pytest.skip("not installed: dbus-daemon")
    with bare_message_bus(tmp_path_factory.mktemp("bus")) as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address


async def tell(bus, *signals):
    """Say it again and again: nobody knows when somebody listens."""
    connection = await open_dbus_connection(bus)
    async with connection:
        while True:
            for address, name, value in signals:
                await connection.send(new_signal(address, name, "b", (value,)))
            await asyncio.sleep(0.02)


async def woke(bus, *signals, limit_s):
    async with aclosing(wakes()) as told, asyncio.TaskGroup() as tasks:
        telling = tasks.create_task(tell(bus, *signals))
        try:
            async with asyncio.timeout(limit_s):
                return await anext(told, "ended")
        except TimeoutError:
            return "silent"
        finally:
            telling.cancel()


async def test_waking_is_told(bus):
    assert await woke(bus, (LOGIN, "PrepareForSleep", False), limit_s=10) is None


async def test_going_to_sleep_and_other_words_are_not(bus):
    others = (LOGIN, "PrepareForSleep", True), (OTHER, "PrepareForSleep", False)
    assert await woke(bus, *others, limit_s=0.3) == "silent"


async def test_where_there_is_no_such_bus_it_ends(monkeypatch):
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    assert [told async for told in wakes()] == []


async def test_elsewhere_it_ends(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    assert [told async for told in wakes()] == []
