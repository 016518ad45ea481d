"""A third calendar implementation (Debian's libical), to check what the program writes."""

import platform
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from filelock import FileLock

SOURCE = Path(__file__).with_name("read_calendar.c")
PACKAGES = ("libical-dev", "libical3", "libicu72")
FOLDER = Path(tempfile.gettempdir()) / "desktop-assist-tests" / "libical"


@dataclass(frozen=True)
class LibicalEvent:
    """One VEVENT; the times in seconds since 1970."""

    uid: str
    recurrence_id: int | None
    title: str
    starts: tuple[int, ...]


class ThirdReader:
    """Reads calendar files with a small C program, built in a folder outside the repository.

    The packages are taken apart there, so that nothing has to be installed.
    """

    def __init__(self) -> None:
        if not (shutil.which("cc") and shutil.which("apt-get") and shutil.which("dpkg-deb")):
            pytest.skip("libical is built with cc, apt-get and dpkg-deb; one of them is missing")
        self._program = FOLDER / "read_calendar"
        FOLDER.mkdir(parents=True, exist_ok=True)
        with FileLock(FOLDER.with_suffix(".lock")):
            if not _is_built(self._program):
                _build(self._program)

    def starts(self, file: Path, start: datetime, end: datetime) -> list[int]:
        """When meetings begin in that time, exceptions in place of what they stand for."""
        events = self.events(file, start, end)
        replaced = {(one.uid, one.recurrence_id) for one in events if one.recurrence_id}
        return sorted(
            moment
            for one in events
            for moment in one.starts
            if one.recurrence_id or (one.uid, moment) not in replaced
        )

    def events(self, file: Path, start: datetime, end: datetime) -> list[LibicalEvent]:
        """Each event with its starts in that time, as libical understands it."""
        span = [str(int(one.timestamp())) for one in (start, end)]
        command = [str(self._program), str(file), *span]
        done = subprocess.run(command, capture_output=True, timeout=60, check=True)
        return [_event(line) for line in done.stdout.decode().splitlines()]


def _is_built(program: Path) -> bool:
    return program.exists() and program.stat().st_mtime > SOURCE.stat().st_mtime


def _event(line: str) -> LibicalEvent:
    uid, which, title, starts = line.split("\t")
    moments = tuple(int(one) for one in starts.split(",") if one)
    return LibicalEvent(uid, int(which) if which else None, title, moments)


def _build(program: Path) -> None:
    root = FOLDER / "root"
    for package in PACKAGES:
        _run(["apt-get", "download", package], FOLDER)
    for file in FOLDER.glob("*.deb"):
        _run(["dpkg-deb", "-x", str(file), str(root)], FOLDER)
    libraries = root / "usr" / "lib" / f"{platform.machine()}-linux-gnu"
    include = ["-I", str(root / "usr" / "include")]
    link = [f"-L{libraries}", "-lical", f"-Wl,-rpath,{libraries}", f"-Wl,-rpath-link,{libraries}"]
    _run(["cc", "-O1", "-o", str(program), str(SOURCE), *include, *link], FOLDER)


def _run(command: list[str], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        pytest.skip(f"libical cannot be built here: {' '.join(command[:3])}: {error}")
