"""Takes a part of the computer away from the tests: what needs it says so, all else has to pass.

Programs are taken away by a PATH that lacks them, the network by one of its own in which only this
computer is reached.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from development.failure import SetUpError

VARIABLE = "DESKTOP_ASSIST_TESTS_WITHOUT"
_OWN_NETWORK = ("unshare", "--net", "--map-root-user")
_NOWHERE = "unix:path=/nonexistent"


@dataclass(frozen=True, slots=True)
class _Part:
    programs: tuple[str, ...] = ()
    environment: tuple[tuple[str, str], ...] = ()
    command: tuple[str, ...] = ()


_PARTS = {
    "tray": _Part(("trayer",)),
    "keyring": _Part(("gnome-keyring-daemon", "kwalletd5", "kwalletd6")),
    "notifications": _Part(
        ("dunst", "dunstctl", "notify-send"), (("DBUS_SESSION_BUS_ADDRESS", _NOWHERE),)
    ),
    "audio": _Part(
        ("pulseaudio", "pactl", "parec", "paplay", "pipewire", "aplay", "arecord"),
        (("PULSE_SERVER", _NOWHERE),),
    ),
    # A new network knows not even this computer by its own name until "lo" is up.
    "network": _Part(
        command=(*_OWN_NETWORK, "sh", "-c", 'ip link set lo up && exec "$@"', "without-network")
    ),
}
ALL = "all"
PARTS = (*_PARTS, ALL)


@contextmanager
def taken_away(
    part: str, line: Sequence[str], environment: Mapping[str, str]
) -> Iterator[tuple[list[str], dict[str, str]]]:
    """A command and its surroundings without a part; empty for nothing.

    Raises:
        SetUpError: It cannot be taken away here.
    """
    if not part:
        yield list(line), dict(environment)
        return
    _check(part)
    away = _together(_PARTS.values()) if part == ALL else _PARTS[part]
    with tempfile.TemporaryDirectory(prefix="without-") as folder:
        _fill(Path(folder), environment.get("PATH", os.defpath), away.programs)
        kept = {**environment, **dict(away.environment), "PATH": folder, VARIABLE: part}
        yield [*away.command, *line], kept


def _together(parts: Collection[_Part]) -> _Part:
    return _Part(
        tuple(program for part in parts for program in part.programs),
        tuple(setting for part in parts for setting in part.environment),
        tuple(word for part in parts for word in part.command),
    )


def _check(part: str) -> None:
    if part not in PARTS:
        raise SetUpError(f"--without takes one of {', '.join(PARTS)}, not “{part}”.")
    if not sys.platform.startswith("linux"):
        raise SetUpError("Parts are taken away on Linux only.")
    if part in {"network", ALL} and not _has_own_networks():
        raise SetUpError("No network of its own can be made here (unshare --net, ip link).")


def _has_own_networks() -> bool:
    tried = [*_OWN_NETWORK, "ip", "link", "set", "lo", "up"]
    is_there = shutil.which(tried[0]) is not None
    return is_there and not subprocess.run(tried, check=False, capture_output=True).returncode


def _fill(folder: Path, path: str, without: Sequence[str]) -> None:
    """Lead to every program of a PATH, but those."""
    found: dict[str, Path] = {}
    for place in map(Path, path.split(os.pathsep)):
        for program in place.absolute().iterdir() if place.is_dir() else ():
            found.setdefault(program.name, program)  # the first one counts
    for name in found.keys() - set(without):
        (folder / name).symlink_to(found[name])
