"""Packs what the program keeps about a person into one file, and unpacks it on another computer.

Keys are in the operating system's keyring and stay there; so do the person's own files.
"""

import json
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from desktop_assist.domain.errors import FileError, UnreadableFileError
from desktop_assist.system.folders import Folders

_ABOUT, _PROGRAM = "about.json", "desktop-assist"
_DATABASE, _SETTINGS, _FACTS = "desktop_assist.sqlite3", "settings.toml", "facts.jsonl"
_FOLDERS = ("assistants", "backups", "logs")
_MOST_BYTES, _MOST_FILES = 8 * 1024**3, 200_000
_OWNER_ONLY = 0o600
_BESIDE_A_DATABASE = ("-wal", "-shm", "-journal")


class _Piece(NamedTuple):
    name: str
    place: Path


def pack(folders: Folders, database: Path, file: Path, day: date) -> None:
    """Write everything into one file.

    Args:
        folders: Where the program keeps it.
        database: A copy of the database that nobody writes to.
        file: The file to be made; one of that name is replaced.
        day: Today.

    Raises:
        FileError: It could not be written.
    """
    unfinished = file.with_name(f"{file.name}.part")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ONLY)
        with os.fdopen(handle, "wb") as stream, ZipFile(stream, "w", ZIP_DEFLATED) as archive:
            archive.writestr(
                _ABOUT, json.dumps({"program": _PROGRAM, "packed_on": day.isoformat()})
            )
            for piece in (_Piece(_DATABASE, database), *_pieces(folders)):
                archive.write(piece.place, piece.name)
        unfinished.replace(file)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise FileError(
            f"{file.name} could not be written: {error.strerror or error}.",
            "Choose another folder, or make room on the disk.",
        ) from error


def unpack(file: Path, into: Path) -> date:
    """Read such a file into an empty folder; give the day it was packed on.

    Raises:
        UnreadableFileError: It is no such file, or a broken one.
        FileError: It cannot be read, or there is no room for what is in it.
    """
    try:
        with ZipFile(file) as archive:
            day = _packed_on(archive)
            names = [one.filename for one in archive.infolist() if _is_ours(one.filename)]
            size = sum(archive.getinfo(name).file_size for name in names)
            if size > _MOST_BYTES or len(names) > _MOST_FILES or _DATABASE not in names:
                raise _no_such_file(file)
            for name in names:
                archive.extract(name, into)
    except (BadZipFile, KeyError, ValueError, EOFError, NotImplementedError) as error:
        raise _no_such_file(file) from error
    except OSError as error:
        raise FileError(
            f"{file.name} could not be read and unpacked: {error.strerror or error}.",
            "See that the file is still there and the disk has room. Nothing was changed.",
        ) from error
    return day


def swap_in(unpacked: Path, folders: Folders, aside: Path) -> None:
    """Put what was unpacked in the place of what is here, which is kept in the folder `aside`.

    The database must be closed.

    Raises:
        FileError: It could not be done; what was here is in `aside`.
    """
    try:
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        for piece in _places(folders):
            for place in (piece.place, *_beside(piece)):
                if place.exists():
                    shutil.move(place, aside / place.name)
            if (unpacked / piece.name).exists():
                piece.place.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(unpacked / piece.name, piece.place)
        shutil.rmtree(unpacked)
    except OSError as error:
        raise FileError(
            f"Not everything could be taken over: {error}.",
            f"Close the program everywhere and try again. What was here before is in {aside}.",
        ) from error


def _places(folders: Folders) -> tuple[_Piece, ...]:
    return (
        _Piece(_DATABASE, folders.database),
        _Piece(_SETTINGS, folders.settings_file),
        _Piece(_FACTS, folders.facts_file),
        _Piece("assistants", folders.assistants),
        _Piece("backups", folders.data / "backups"),
        _Piece("logs", folders.logs),
    )


def _beside(piece: _Piece) -> Iterator[Path]:
    if piece.name == _DATABASE:
        yield from (piece.place.with_name(piece.place.name + one) for one in _BESIDE_A_DATABASE)


def _pieces(folders: Folders) -> Iterator[_Piece]:
    """Every file but the database, which is written to at any time."""
    for piece in _places(folders)[1:]:
        if piece.place.is_file():
            yield piece
        for file in sorted(piece.place.rglob("*")) if piece.place.is_dir() else ():
            is_copy = file.name.startswith(f"{folders.database.stem}-")
            if file.is_file() and not (file.is_symlink() or is_copy):
                yield _Piece(f"{piece.name}/{file.relative_to(piece.place).as_posix()}", file)


def _packed_on(archive: ZipFile) -> date:
    about = json.loads(archive.read(_ABOUT))
    if not isinstance(about, dict) or about.get("program") != _PROGRAM:
        raise ValueError(_ABOUT)
    return date.fromisoformat(str(about.get("packed_on")))


def _is_ours(name: str) -> bool:
    """Only what is packed here is unpacked: the file came from elsewhere."""
    parts = PurePosixPath(name).parts
    if name in (_DATABASE, _SETTINGS, _FACTS):
        return True
    return len(parts) > 1 and parts[0] in _FOLDERS and ".." not in parts and not name.endswith("/")


def _no_such_file(file: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{file.name} is not a file that Desktop Assist packed, or it is broken.",
        "Choose the file that was saved on the other computer. Nothing was changed.",
    )
