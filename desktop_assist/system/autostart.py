"""Starts the program with the session, hidden in the tray: one file or value of the person's own.

On Linux a file in `autostart`, on Windows a value of the registry's Run key, on macOS a launch
agent. The latter two are not yet run there.
"""

import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from desktop_assist.domain.errors import SettingsError
from desktop_assist.system.folders import NAME, Folders

if TYPE_CHECKING:
    from collections.abc import Mapping

AutostartState: TypeAlias = Literal["on", "off", "changed"]
"""Changed: there is an entry, and it is not the one that this copy would write."""

_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
# On Windows the bundle holds a second program, which opens no console.
_WITHOUT_CONSOLE = "Desktop Assist.exe"
_ENTRY = """[Desktop Entry]
Type=Application
Name={name}
Comment=Waits in the tray until it is asked something
Exec={command}
Icon=desktop-assist
Terminal=false
X-GNOME-Autostart-enabled=true
"""


class Autostart:
    """Whether this program starts with the session.

    Args:
        folders: Those of the copy that is started; a portable one has an entry of its own.
        environ: Where the person's settings are.
    """

    def __init__(self, folders: Folders, environ: "Mapping[str, str]") -> None:
        mark = f"-{zlib.crc32(str(folders.data).encode()):08x}" if folders.is_portable else ""
        self._name = f"desktop-assist{mark}"
        self._home = folders.data if folders.is_portable else None
        self._environ = environ

    def follow(self, is_on: bool) -> None:  # noqa: FBT001 - a setting's value
        """Make it so, unless it is so already; blocking.

        Raises:
            SettingsError: It cannot be written.
        """
        try:
            if sys.platform == "win32":
                _set_run_value(self._name, _quoted(self._command()) if is_on else "")
            else:
                _keep(self._file(), self._content() if is_on else None)
        except OSError as error:
            raise SettingsError(
                f"Starting with the session could not be changed ({error.strerror}).",
                "Change it in the desktop's own settings for programs that start with it.",
            ) from error

    def settle(self, is_on: bool) -> None:  # noqa: FBT001 - a setting's value
        """Make it so at a start of the program; an entry that somebody changed stays; blocking.

        Raises:
            SettingsError: It cannot be written.
        """
        if self.state() != "changed":
            self.follow(is_on)

    def state(self) -> AutostartState:
        """What is set now; blocking."""
        if sys.platform == "win32":
            kept: str | bytes = _run_value(self._name)
            wanted: str | bytes = _quoted(self._command())
        else:
            file = self._file()
            kept, wanted = file.read_bytes() if file.exists() else b"", self._content()
        if not kept:
            return "off"
        return "on" if kept == wanted else "changed"

    def _file(self) -> Path:
        if sys.platform == "darwin":
            return Path.home() / "Library" / "LaunchAgents" / f"{self._name}.plist"
        config = self._environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
        return Path(config) / "autostart" / f"{self._name}.desktop"

    def _content(self) -> bytes:
        if sys.platform == "darwin":
            import plistlib

            return plistlib.dumps(
                {"Label": self._name, "ProgramArguments": self._command(), "RunAtLoad": True}
            )
        return _ENTRY.format(name=NAME, command=_quoted(self._command())).encode()

    def _command(self) -> list[str]:
        home = ["--home", str(self._home)] if self._home else []
        return [*self._program(), *home, "--tray"]

    def _program(self) -> list[str]:
        if not getattr(sys, "frozen", False):
            return [sys.executable, "-m", "desktop_assist"]
        if image := self._environ.get("APPIMAGE"):  # the program itself is in a folder that goes
            return [image]
        for_desktop = Path(sys.executable).with_name(_WITHOUT_CONSOLE)
        return [str(for_desktop) if for_desktop.exists() else sys.executable]


def _keep(file: Path, content: bytes | None) -> None:
    if content is None:
        file.unlink(missing_ok=True)
    elif not file.exists() or file.read_bytes() != content:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _quoted(command: list[str]) -> str:
    """As a desktop file and Windows both read it: what holds a blank stands in quotes."""
    return " ".join(f'"{word}"' if set(word) - _PLAIN else word for word in command)


_PLAIN = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:")


def _run_value(name: str) -> str:
    import winreg

    registry: Any = winreg  # as below
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
            return str(registry.QueryValueEx(key, name)[0])
    except FileNotFoundError:
        return ""


def _set_run_value(name: str, command: str) -> None:
    import winreg

    # Any: the module has no attributes for a checker that runs elsewhere.
    registry: Any = winreg
    with registry.CreateKey(registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
        if command:
            registry.SetValueEx(key, name, 0, registry.REG_SZ, command)
            return
        try:
            registry.DeleteValue(key, name)
        except FileNotFoundError:
            return
