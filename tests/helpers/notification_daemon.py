"""A message bus of its own, and a notification service on it that notes what it is asked.

It speaks the real protocol (org.freedesktop.Notifications) over the real dbus-daemon.
"""

import asyncio
import subprocess
from collections.abc import Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.asyncio import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
ADDRESS = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
CONFIG = """
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def bare_message_bus(folder: Path) -> Iterator[str]:
    """The address of a bus on which nothing starts by itself."""
    config = folder / "bus.conf"
    config.write_text(CONFIG.format(folder=folder))
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bus:
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()


@dataclass
class NotificationDaemon:
    """What was asked of it; `capabilities` says what it can do."""

    connection: DBusConnection
    capabilities: list[str] = field(default_factory=lambda: ["actions", "body", "body-markup"])
    shown: dict[int, tuple] = field(default_factory=dict)
    closed: list[int] = field(default_factory=list)
    _asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self) -> None:
        while True:
            message = await self.connection.receive()
            if message.header.message_type is MessageType.method_call:
                await self._answer(message, message.header.fields[HeaderFields.member])
                self._asked.set()

    async def until(self, is_so) -> None:
        """Wait until what was asked makes something true."""
        async with asyncio.timeout(5):
            while not is_so():
                self._asked.clear()
                await self._asked.wait()

    async def press(self, number: int, action: str) -> None:
        """What the service tells when somebody presses a button."""
        await self._tell("ActionInvoked", "us", (number, action))
        await self._tell("NotificationClosed", "uu", (number, 2))

    async def dismiss(self, number: int) -> None:
        """What it tells when somebody closes a notification."""
        await self._tell("NotificationClosed", "uu", (number, 2))

    async def _tell(self, name: str, signature: str, body: tuple) -> None:
        await self.connection.send(new_signal(ADDRESS, name, signature, body))

    async def _answer(self, message, method: str) -> None:
        match method:
            case "GetCapabilities":
                reply = new_method_return(message, "as", (self.capabilities,))
            case "GetServerInformation":
                reply = new_method_return(message, "ssss", ("recorder", "tests", "1.0", "1.2"))
            case "Notify":
                number = len(self.shown) + 1
                self.shown[number] = message.body
                reply = new_method_return(message, "u", (number,))
            case _:
                self.closed.append(message.body[0])
                reply = new_method_return(message)
        await self.connection.send(reply)


@asynccontextmanager
async def notification_daemon(bus_address: str):
    """A running service."""
    connection = await open_dbus_connection(bus_address)
    daemon = NotificationDaemon(connection)
    async with asyncio.TaskGroup() as group:
        serving = group.create_task(daemon.serve())
        await connection.send(message_bus.RequestName(NAME))
        try:
            yield daemon
        finally:
            serving.cancel()
            with suppress(asyncio.CancelledError):
                await serving
            await connection.close()
