"""Put a file back as it was before the program first changed it."""

from datetime import UTC, datetime
from pathlib import Path

from desktop_assist.domain.backup_copy import BackupCopy
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import UndoError, UnreadableFileError
from desktop_assist.domain.journal import Change, Journal
from desktop_assist.files.backups import backup_path
from desktop_assist.files.made_folders import written_files
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot


class BackupShelf:
    """The copies that were kept; blocking, safe from any worker thread.

    Args:
        journal: Names the files that were ever changed: the way from a copy to its file.
        writer: Puts files back, as a change that can be taken back like any other.
        backups: Where the copies are.
    """

    def __init__(self, journal: Journal, writer: SafeWriter, backups: Path) -> None:
        self._journal = journal
        self._writer = writer
        self._backups = backups

    def copies(self) -> tuple[BackupCopy, ...]:
        """All of them, by the names of their files."""
        changes = self._journal.listing()
        files = {file.path for change in changes for file in written_files(change)}
        found = (self._copy(path) for path in files)
        return tuple(sorted((one for one in found if one), key=lambda one: str(one.path)))

    def restore(self, path: Path) -> Change:
        """Put a file back as its copy holds it; what is in it now can be had back with undo.

        Raises:
            UndoError: There is no copy, or nothing to put back.
            FileError: The file cannot be read or written.
        """
        content = self._content(path)
        snapshot = read_snapshot(path)
        if snapshot.content == content:
            raise UndoError(f"{path.name} is as it was before the first change already.")
        cause = Cause(f"Put {path.name} back as it was at first", "restore", "user")
        return self._writer.apply(cause, [FileEdit(snapshot, content)])

    def _copy(self, path: Path) -> BackupCopy | None:
        copy = backup_path(path, self._backups)
        try:
            state = copy.stat()
            is_same = path.stat().st_size == state.st_size and (
                path.read_bytes() == copy.read_bytes()
            )
        except OSError:
            if not copy.is_file():
                return None
            state, is_same = copy.stat(), False
        kept_at = datetime.fromtimestamp(state.st_mtime, UTC)
        return BackupCopy(path, kept_at, state.st_size, is_same)

    def _content(self, path: Path) -> bytes:
        copy = backup_path(path, self._backups)
        try:
            return copy.read_bytes()
        except FileNotFoundError as error:
            raise UndoError(f"There is no copy of {path.name}.") from error
        except OSError as error:
            raise UnreadableFileError(f"{copy} cannot be read ({error.strerror}).") from error
