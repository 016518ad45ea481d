"""Find the files that a calendar is kept in."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.calendars.calendar_place import SUFFIXES


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A calendar file as it is at this moment.

    Attributes:
        path: Where it is; text, because folders of thousands are looked through.
        mark: Another one after each change. Time and size alone would miss a file that was put in
            place of another with both kept, as copying programs do.
    """

    path: str
    mark: str


def calendar_files(calendar: Path) -> list[Path]:
    """The calendar files that a file or folder stands for; hidden ones are left out."""
    return [Path(found.path) for found in found_files(calendar)]


def found_files(calendar: Path) -> list[FoundFile]:
    """The same with their marks."""
    if calendar.is_file():
        return [FoundFile(str(calendar), file_mark(calendar.stat()))]
    return sorted(_inside(str(calendar)), key=lambda found: found.path)


def file_mark(state: os.stat_result) -> str:
    """What changes when a file does."""
    return f"{state.st_mtime_ns}-{state.st_size}-{state.st_ino}-{state.st_ctime_ns}"


def _inside(folder: str) -> Iterator[FoundFile]:
    try:
        entries = list(os.scandir(folder))
    except OSError:  # missing, or not ours to read
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue  # half-written files, and copies that servers and sync programs keep
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(entry.path)
        elif _has_suffix(entry.name) and entry.is_file():
            # Not the entry's own state: that leaves half of it out on Windows.
            with suppress(OSError):  # gone meanwhile
                yield FoundFile(entry.path, file_mark(Path(entry.path).stat()))


def _has_suffix(name: str) -> bool:
    return name[name.rfind(".") :].lower() in SUFFIXES
