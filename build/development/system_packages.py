"""The parts of a Linux system that the window, the tests and the bundle use.

Python's packages cannot bring them along. On Debian and its relatives they are installed with
consent; elsewhere they are named.
"""

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from development.failure import SetUpError
from development.output import tell

# What Qt's libraries and its X11 and Wayland plugins are linked to (found with ldd), by the package
# of Debian and Ubuntu that holds it; what comes along with another one is left out.
WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
FONT_PACKAGE = "fonts-dejavu-core"
# What the tests' private desktop and its sound are made of.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "trayer": "trayer",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "dunst": "dunst",
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
    "parec": "pulseaudio-utils",
    "paplay": "pulseaudio-utils",
    "espeak-ng": "espeak-ng",
    "sox": "sox",
    "strace": "strace",
    "mksquashfs": "squashfs-tools",
    "desktop-file-validate": "desktop-file-utils",
}
# A screen reader's side, and spelling: libraries and data, which no PATH leads to.
TEST_FILES = {
    "usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "usr/lib/*/libhunspell-1.*.so.0": "libhunspell-1.7-0",
}
BUNDLE_PROGRAMS = {"objdump": "binutils"}


class Way(Enum):
    """How missing packages are dealt with."""

    INSTALL = "install them and say so"
    ASK = "show the command and ask"
    TELL = "show the command"


@dataclass(frozen=True, slots=True)
class Machine:
    """What decides the way.

    Attributes:
        has_apt: It is Debian-like.
        is_root: We may install without asking anyone else.
        has_sudo: The person may, after giving a password.
        is_terminal: There is someone to ask.
    """

    has_apt: bool
    is_root: bool
    has_sudo: bool
    is_terminal: bool

    @classmethod
    def here(cls) -> "Machine":
        """This one."""
        return cls(
            has_apt=shutil.which("apt-get") is not None,
            is_root=os.geteuid() == 0,
            has_sudo=shutil.which("sudo") is not None,
            is_terminal=sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty(),
        )


def missing_for_window() -> set[str]:
    """Packages without which no window opens, or only with empty boxes for letters."""
    missing = {package for name, package in WINDOW_LIBRARIES.items() if not _loads(name)}
    return missing if _has_font() else missing | {FONT_PACKAGE}


def missing_for_environment() -> set[str]:
    """Debian keeps the part of Python that makes environments in a package of its own."""
    if importlib.util.find_spec("ensurepip") is not None:
        return set()
    return {f"python{sys.version_info.major}.{sys.version_info.minor}-venv"}


def missing_for_desktop_tests() -> set[str]:
    """Packages of the private desktop that some tests start, and of its sound."""
    absent = {package for place, package in TEST_FILES.items() if not _is_there(place)}
    return absent | _packages_of_missing(TEST_PROGRAMS)


def missing_for_bundle() -> set[str]:
    """Packages that PyInstaller takes parts from: its tools, and Python as a shared library."""
    missing = _packages_of_missing(BUNDLE_PROGRAMS)
    library = str(sysconfig.get_config_var("INSTSONAME") or "")
    is_debians = sys.base_prefix == "/usr"
    if is_debians and ".so." in library and not _loads(library):
        missing.add(library.partition(".so.")[0])
    return missing


def choose_way(machine: Machine, *, may_install: bool) -> Way:
    """Decide what is done about missing packages.

    Args:
        machine: Where we are.
        may_install: False when the person forbade it.
    """
    if not (may_install and machine.has_apt):
        return Way.TELL
    if machine.is_terminal and (machine.is_root or machine.has_sudo):
        return Way.ASK
    return Way.INSTALL if machine.is_root else Way.TELL


def install_command(packages: set[str], *, is_root: bool) -> list[str]:
    """The one command that installs them."""
    # A package manager that is busy with updates is waited for.
    options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
    command = ["apt-get", "install", *options, *sorted(packages)]
    return command if is_root else ["sudo", *command]


def see_to(packages: set[str], machine: Machine, *, may_install: bool) -> None:
    """Install what is missing, or say how; the program may still work without, in part.

    Raises:
        SetUpError: The package manager failed.
    """
    if not packages:
        return
    command = install_command(packages, is_root=machine.is_root)
    match choose_way(machine, may_install=may_install):
        case Way.INSTALL:
            tell(f"Installing what this system lacks: {shlex.join(command)}")
            _install(command)
        case Way.ASK:
            tell(f"This system lacks some parts. They come with:\n  {shlex.join(command)}")
            if _is_agreed():
                _install(command)
        case Way.TELL if machine.has_apt:
            tell(f"This system lacks some parts. To install them: {shlex.join(command)}")
        case Way.TELL:
            names = ", ".join(sorted(packages))
            tell(f"This system lacks some parts. Debian calls them: {names}")


def _packages_of_missing(programs: dict[str, str]) -> set[str]:
    return {package for program, package in programs.items() if shutil.which(program) is None}


def _is_there(pattern: str) -> bool:
    return any(Path("/").glob(pattern))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(file for folder in folders for file in folder.rglob("*.[to]t[fc]"))


def _is_agreed() -> bool:
    tell("Run this command now? [Y/n] ")
    return input().strip().lower() in {"", "y", "yes"}


def _install(command: list[str]) -> None:
    prefix = command[: command.index("apt-get")]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # A fresh container knows no packages yet, and an old list names files that are gone.
    for attempt in (command, [*prefix, "apt-get", "update"], command):
        done = subprocess.run(attempt, check=False, env=environment, stdout=sys.stderr)
        if attempt is command and done.returncode == 0:
            return
    raise SetUpError(f"The system's package manager failed: {shlex.join(command)}")
