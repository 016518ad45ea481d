"""Removes everything that the program itself has kept, and nothing of the person's own files."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from desktop_assist.domain.errors import FileError
from desktop_assist.system.folders import Folders
from desktop_assist.system.run_mark import RUN_MARK
from desktop_assist.system.workspace import SAMPLE_NAME

_DATABASE_ENDINGS = ("", "-wal", "-shm", "-journal")


def own_places(folders: Folders) -> tuple[Path, ...]:
    """Every file and folder that only the program writes.

    They are named one by one: a portable home may be a folder that holds other things as well.
    """
    return tuple(place for place in _places(folders) if place.exists())


def erase(folders: Folders) -> tuple[Path, ...]:
    """Remove them; the database must be closed. Gives what was removed.

    Raises:
        FileError: Something could not be removed; the rest is gone.
    """
    removed, left = [], []
    for place in own_places(folders):
        try:
            shutil.rmtree(place) if place.is_dir() else place.unlink()
            removed.append(place)
        except OSError as error:
            left.append(f"{place} ({error.strerror})")
    if not folders.is_portable:
        for folder in {folders.data, folders.settings_file.parent}:
            with suppress(OSError):  # it holds something that is not ours
                folder.rmdir()
    if left:
        raise FileError(
            f"Not everything could be removed: {', '.join(left)}.",
            "Close the program everywhere, then remove these by hand.",
        )
    return tuple(removed)


def _places(folders: Folders) -> Iterator[Path]:
    for ending in _DATABASE_ENDINGS:
        yield folders.database.with_name(folders.database.name + ending)
    yield from (folders.logs, folders.facts_file, folders.assistants)
    yield from (folders.subscriptions, folders.calendar_servers, folders.tool_servers)
    for name in ("backups", "locks", "running", "window.ini", RUN_MARK, SAMPLE_NAME):
        yield folders.data / name
    for name in ("mails", "taken-in", "before-taking-in"):
        yield folders.data / name
    yield folders.settings_file
