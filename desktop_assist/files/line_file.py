"""Keeps a file of whole lines that only this person may read: appended to, seldom replaced."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from desktop_assist.domain.errors import FileError

_ONLY_THE_OWNER = 0o600
_FIRST_REACH = 16_384
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


class LineFile:
    """One such file. The caller sees to it that nobody else writes at the same time.

    Every method raises FileError when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def lines(self) -> Iterator[bytes]:
        """The whole lines, oldest first; nothing where there is no file."""
        try:
            with self.path.open("rb") as file:
                yield from (line for line in file if line.endswith(b"\n"))
        except FileNotFoundError:
            return
        except OSError as error:
            raise _cannot_be_used(self.path, error) from error

    def last_line(self) -> bytes:
        """The last whole line; empty where there is none. Only the file's end is read."""
        try:
            with self.path.open("rb") as file:
                return _last_line(file)
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise _cannot_be_used(self.path, error) from error

    def append(self, lines: Iterable[bytes]) -> None:
        """Add lines, durably. Half a line that a crash left at the end is taken out first."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._mend()
            descriptor = os.open(self.path, _APPEND, _ONLY_THE_OWNER)
            with os.fdopen(descriptor, "ab") as file:
                file.writelines(lines)
                file.flush()
                os.fsync(descriptor)
        except OSError as error:
            raise _cannot_be_used(self.path, error) from error

    def replace(self, lines: Iterable[bytes]) -> None:
        """Put other lines in place of all, in one step; without any the file goes."""
        unfinished = self.path.with_name(f".{self.path.name}.{uuid4().hex[:8]}.tmp")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(unfinished, _APPEND | os.O_EXCL, _ONLY_THE_OWNER)
            with os.fdopen(descriptor, "ab") as file:
                file.writelines(lines)
                file.flush()
                os.fsync(descriptor)
                is_empty = not file.tell()
            if is_empty:
                self.path.unlink(missing_ok=True)
            else:
                unfinished.replace(self.path)
        except OSError as error:
            raise _cannot_be_used(self.path, error) from error
        finally:
            unfinished.unlink(missing_ok=True)

    def _mend(self) -> None:
        if not self.path.exists() or self._ends_well():
            return
        whole = sum(len(line) for line in self.lines())
        os.truncate(self.path, whole)

    def _ends_well(self) -> bool:
        with self.path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(size - 1, 0))
            return file.read(1) in {b"", b"\n"}


def _last_line(file: BinaryIO) -> bytes:
    size = file.seek(0, os.SEEK_END)
    reach = _FIRST_REACH
    while True:
        file.seek(max(size - reach, 0))
        end = file.read()
        whole = end[: end.rfind(b"\n") + 1]
        start = whole.rfind(b"\n", 0, -1)
        if start >= 0 or reach >= size:
            return whole[start + 1 :]
        reach *= 2


def _cannot_be_used(path: Path, error: OSError) -> FileError:
    return FileError(
        f"{path.name} cannot be written: {error.strerror}.",
        f"Check that the disk has room and that the folder {path.parent} is yours.",
    )
