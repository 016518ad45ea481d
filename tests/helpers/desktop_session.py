"""A private desktop for what needs a real one: X server, window manager, bus, tray, keyring.

Everything runs in a temporary home, on a display of its own, and is ended by process id.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

SCREEN = "1280x900x24"
KEYRING_PASSWORD = b"desktop-assist"
READY_LIMIT_S = 90.0
END_LIMIT_S = 5.0
PROGRAMS = {
    "wm": "openbox",
    "bus": "dbus-daemon",
    "tray": "trayer",
    "keyring": "gnome-keyring-daemon",
}
SERVICES = {"keyring": "org.freedesktop.secrets", "notifications": "org.freedesktop.Notifications"}
SERVICE_FILES = Path("/usr/share/dbus-1/services")
BUS_CONFIG = """<busconfig>
  <type>session</type>
  <listen>unix:dir={sockets}</listen>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
# The tests run once for each part without it: all desktops lack it then.
_TAKEN_AWAY = os.environ.get("DESKTOP_ASSIST_TESTS_WITHOUT", "")
ALL_PARTS = tuple(PROGRAMS)
ALWAYS_THERE = ("wm", "bus")


@dataclass(frozen=True, slots=True)
class Desktop:
    """A running desktop.

    Attributes:
        environment: Programs started with it are on this desktop and nowhere else.
        home: Their home folder.
    """

    environment: dict[str, str]
    home: Path

    @property
    def display(self) -> str:
        """The name of its screen."""
        return self.environment["DISPLAY"]

    def run(self, *command: str | Path) -> str:
        """Run a command that has to succeed, of xdotool say, and give what it printed."""
        done = subprocess.run(
            [str(word) for word in command],
            env=self.environment,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        return done.stdout.strip()

    def shows(self, title: str) -> bool:
        """Whether a window with this title is on the screen."""
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        done = subprocess.run(search, env=self.environment, check=False, capture_output=True)
        return bool(done.stdout.strip())

    @contextmanager
    def running(self, *command: str | Path) -> Iterator[subprocess.Popen[bytes]]:
        """A program on this desktop, ended with the block."""
        with _running([str(word) for word in command], self.environment) as process:
            yield process


def is_taken_away(part: str) -> bool:
    """Whether the tests run without it: alone, or with all others that a desktop may lack."""
    return part == _TAKEN_AWAY or (_TAKEN_AWAY == "all" and part not in ALWAYS_THERE)


def missing_programs(parts: tuple[str, ...] = ALL_PARTS) -> list[str]:
    """Programs a desktop with these parts needs and this machine lacks."""
    needed = ["Xvfb", *(PROGRAMS[part] for part in parts if not is_taken_away(part))]
    return [program for program in needed if shutil.which(program) is None]


@contextmanager
def desktop_session(parts: tuple[str, ...] = ALL_PARTS) -> Iterator[Desktop]:
    """Start a desktop with the parts named, in the order of PROGRAMS."""
    parts = tuple(part for part in parts if not is_taken_away(part))
    with ExitStack() as stack:
        # Short: the path of a socket may have 107 characters at most.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="desk-")))
        environment = _home_environment(folder)
        environment["DISPLAY"] = stack.enter_context(_x_server(environment))
        if "bus" in parts:
            environment["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(_message_bus(environment))
        if "keyring" in parts:
            stack.enter_context(_keyring(environment))
        if "wm" in parts:
            stack.enter_context(_window_manager(environment))
        if "tray" in parts:
            stack.enter_context(_tray(environment))
        yield Desktop(environment, folder / "home")


def wait_until(is_so: Callable[[], bool], what: str, limit_s: float = READY_LIMIT_S) -> None:
    """Wait for something another process does; a process's edge has no event to wait for."""
    end = time.monotonic() + limit_s
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not happen within {limit_s:g} s")
        time.sleep(0.01)


def has_bus_name(address: str, name: str) -> bool:
    """Whether a service has taken its name; unlike a call to it, this starts none."""
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    with open_dbus_connection(address) as connection:
        question = new_method_call(bus, "NameHasOwner", "s", (name,))
        return bool(connection.send_and_get_reply(question).body[0])


def _home_environment(folder: Path) -> dict[str, str]:
    # The last: programs are timed and used with compiled bytecode, as on a user's machine.
    foreign = (
        *("XDG_", "DBUS_", "WAYLAND_", "QT_", "GNOME_", "DESKTOP_ASSIST_", "PYTHON_KEYRING_"),
        "PYTHONDONTWRITEBYTECODE",
    )
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(foreign)
    }
    home, runtime = folder / "home", folder / "run"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    return environment | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_SESSION_TYPE": "x11",
        # Qt follows the desktop's dark mode only for desktops it knows by name.
        "XDG_CURRENT_DESKTOP": "XFCE",
        "QT_QPA_PLATFORM": "xcb",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }


@contextmanager
def _x_server(environment: dict[str, str]) -> Iterator[str]:
    reading, writing = os.pipe()
    # The server picks a free display by itself and writes its number when it is ready.
    options = ["-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    with os.fdopen(reading) as answer, _running(["Xvfb", *options], environment, keep=(writing,)):
        os.close(writing)
        yield f":{answer.readline().strip()}"


@contextmanager
def _message_bus(environment: dict[str, str]) -> Iterator[str]:
    command = ["dbus-daemon", _bus_setting(environment), "--nofork", "--print-address=1"]
    with _running(command, environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        with process.stdout as answer:
            yield answer.readline().decode().strip()


def _bus_setting(environment: dict[str, str]) -> str:
    """A bus starts what somebody calls, wherever its program lies: not what was taken away."""
    away = [f"Name={name}\n" for part, name in SERVICES.items() if is_taken_away(part)]
    if not away:
        return "--session"
    folder = Path(environment["XDG_RUNTIME_DIR"]) / "services"
    folder.mkdir()
    for file in SERVICE_FILES.glob("*.service"):
        if not any(line in file.read_text("utf-8") for line in away):
            (folder / file.name).symlink_to(file)
    config = folder.with_name("bus.conf")
    config.write_text(BUS_CONFIG.format(sockets=folder.parent, services=folder), "utf-8")
    return f"--config-file={config}"


@contextmanager
def _keyring(environment: dict[str, str]) -> Iterator[None]:
    # A password on its input creates and opens the usual collection without a dialog.
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with _running(command, environment, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        with process.stdin as password:
            password.write(KEYRING_PASSWORD)
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        wait_until(lambda: has_bus_name(address, "org.freedesktop.secrets"), "The keyring's start")
        yield


@contextmanager
def _window_manager(environment: dict[str, str]) -> Iterator[None]:
    with _running(["openbox", "--sm-disable"], environment):
        wait_until(lambda: _has_window_manager(environment["DISPLAY"]), "openbox's start")
        yield


@contextmanager
def _tray(environment: dict[str, str]) -> Iterator[None]:
    place = ["--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "28"]
    with _running(["trayer", *place], environment):
        wait_until(lambda: _has_tray(environment["DISPLAY"]), "trayer's start")
        yield


@contextmanager
def _running(
    command: list[str], environment: dict[str, str], *, keep: tuple[int, ...] = (), **streams: int
) -> Iterator[subprocess.Popen[bytes]]:
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL} | streams
    process = subprocess.Popen(
        command, env=environment, pass_fds=keep, stderr=subprocess.DEVNULL, process_group=0, **quiet
    )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    # The whole group: the message bus starts programs of its own.
    for signal_number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, signal_number)
            process.wait(END_LIMIT_S)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
    process.wait()


def _has_window_manager(display_name: str) -> bool:
    from Xlib import X
    from Xlib.display import Display

    display = Display(display_name)
    try:
        atom = display.intern_atom("_NET_SUPPORTING_WM_CHECK")
        return display.screen().root.get_full_property(atom, X.AnyPropertyType) is not None
    finally:
        display.close()


def _has_tray(display_name: str) -> bool:
    from Xlib import X
    from Xlib.display import Display

    display = Display(display_name)
    try:
        owner = display.get_selection_owner(display.intern_atom("_NET_SYSTEM_TRAY_S0"))
        return owner != X.NONE
    finally:
        display.close()
