"""What stands for the system's login service: tells that the computer goes to sleep, and wakes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusAddress, message_bus, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.helpers.notification_daemon import bare_message_bus

NAME = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", NAME, f"{NAME}.Manager")


@dataclass
class LoginService:
    """Under its name on a message bus of its own.

    Attributes:
        address: Of the bus, which programs are to take for the system's.
    """

    address: str
    connection: DBusConnection

    def tell(self, *, goes_to_sleep: bool) -> None:
        """That the computer goes to sleep, or has slept."""
        self.connection.send(new_signal(MANAGER, "PrepareForSleep", "b", (goes_to_sleep,)))


@contextmanager
def login_service(folder: Path) -> Iterator[LoginService]:
    """In a folder with a short name: that of a socket may have 107 letters."""
    with bare_message_bus(folder) as address, open_dbus_connection(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(NAME))
        yield LoginService(address, connection)
