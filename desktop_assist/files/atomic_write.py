"""Replace, make or remove one file in a single step, so that nobody ever sees half of it."""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from desktop_assist.domain.errors import FileError, FileInUseError
from desktop_assist.files.file_snapshot import changed_meanwhile
from desktop_assist.files.file_swap import swap

# On Windows, OneDrive, Outlook and virus scanners hold a file for moments after it was closed.
RETRY_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8)


@dataclass(frozen=True, slots=True)
class AtomicWrite:
    """New content on its way into a file: stage it, then commit or discard it.

    Attributes:
        target: The file itself, never a link to it.
        content: What it is to hold; None removes it.
        token: Tells the temporary file of one change from that of another.
        mode: Permissions of a new file, less what the system's umask takes away.
    """

    target: Path
    content: bytes | None
    token: str
    mode: int = 0o666

    @property
    def temporary(self) -> Path:
        """Where the content waits; calendar folders leave out names like this one (vdir)."""
        # Cut short: 255 bytes is the longest name, and a character may take four. The rest of the
        # name counts as well: Outlook's identifiers, which name files, begin all alike.
        name = self.target.name
        whole = blake2b(name.encode(errors="replace"), digest_size=4).hexdigest()
        return self.target.with_name(f".{name[:40]}.{whole}.{self.token[:16]}.tmp")

    def stage(self) -> None:
        """Write the content to disk beside the target, with the target's permissions.

        Raises:
            FileError: There is no room, or no right to write there.
        """
        _check_writable(self.target)
        if self.content is None:
            return
        try:
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self.temporary.unlink(missing_ok=True)
            self._write_temporary(self.content)
            with suppress(OSError):  # no target yet, or a disk that knows no permissions
                self.temporary.chmod(self.target.stat().st_mode & 0o7777)
        except OSError as error:
            raise _cannot_be_written(self.target, error) from error

    def commit(self, instead_of: bytes | None = None) -> None:
        """Put the staged content in the target's place, durably.

        Args:
            instead_of: What the target holds; None when that does not matter.

        Raises:
            FileChangedError: It held something else at the last moment, which is there again.
            FileInUseError: Another program does not let go of the target.
        """
        try:
            self._move_into_place(instead_of)
        except PermissionError as error:
            raise FileInUseError(
                f"{self.target.name} is held by another program.", "Close it there, then try again."
            ) from error
        except OSError as error:
            raise _cannot_be_written(self.target, error) from error
        _sync_folder(self.target.parent)

    def discard(self) -> None:
        """Remove the staged content, if there is any and the disk still lets us."""
        with suppress(OSError):
            self.temporary.unlink()

    def _write_temporary(self, content: bytes) -> None:
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        mode = 0o600 if self.target.exists() else self.mode  # until it gets the target's own
        with os.fdopen(os.open(self.temporary, flags, mode), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def _move_into_place(self, instead_of: bytes | None) -> None:
        for pause_s in RETRY_PAUSES_S:
            with suppress(PermissionError):
                return self._move_once(instead_of)
            time.sleep(pause_s)
        return self._move_once(instead_of)

    def _move_once(self, instead_of: bytes | None) -> None:
        if self.content is None:
            self.target.unlink(missing_ok=True)
        elif instead_of is not None and swap(self.temporary, self.target):
            self._check_replaced(instead_of)
        else:
            self.temporary.replace(self.target)

    def _check_replaced(self, instead_of: bytes) -> None:
        """Look at what was replaced; put back what another program wrote at the last moment."""
        if self.temporary.read_bytes() == instead_of:
            self.temporary.unlink()
            return
        # Again when it wrote once more meanwhile: its newest stays.
        while swap(self.temporary, self.target) and self.temporary.read_bytes() != self.content:
            pass
        raise changed_meanwhile(self.target)


def _check_writable(target: Path) -> None:
    """A write-protected file could be replaced all the same; its protection is somebody's wish."""
    if target.exists() and not os.access(target, os.W_OK):
        raise FileError(
            f"{target.name} is write-protected; nothing was written.",
            "Take the protection off, or choose another file.",
        )


def _cannot_be_written(target: Path, error: OSError) -> FileError:
    return FileError(
        f"{target.name} cannot be written: {error.strerror}.",
        "Check that the disk has room and that you may write in this folder.",
    )


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system can: Windows and some network shares cannot."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
