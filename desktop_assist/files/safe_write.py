"""Change a user's files so that nothing is lost, whatever happens meanwhile."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileError
from desktop_assist.domain.journal import Change, ChangeState, FileChange, Journal
from desktop_assist.files.atomic_write import AtomicWrite
from desktop_assist.files.backups import back_up
from desktop_assist.files.file_lock import locked
from desktop_assist.files.file_snapshot import (
    FileEdit,
    FileSnapshot,
    check_unchanged,
    read_snapshot,
)
from desktop_assist.files.made_folders import (
    missing_folders,
    remove_empty_folders,
    written_files,
)

__all__ = ["FileEdit", "FileSnapshot", "SafeWriter", "read_snapshot"]


class SafeWriter:
    """The one way in which the program writes a user's files; safe from any thread.

    A change is: lock, compare with what was read, copy to the backups, note in the journal, write
    beside the target, replace in one step, note that it is done.

    Args:
        journal: Keeps each change with the way back.
        backups: Folder for copies from before the first touch; the locks' folder lies beside it.
        clock: Dates the changes.
        check: Refuses, with a FileError, a file that must not be written.
    """

    def __init__(
        self,
        journal: Journal,
        backups: Path,
        clock: Clock,
        check: Callable[[Path], None] = lambda _: None,
    ) -> None:
        self._journal = journal
        self._backups = backups
        self._clock = clock
        self._check = check

    def apply(self, cause: Cause, edits: Sequence[FileEdit], change_id: str = "") -> Change:
        """Make one change of one or several files: all of them, or none.

        Args:
            cause: Who asked, and for what.
            edits: The files.
            change_id: Of the change; empty for a new one.

        Raises:
            FileChangedError: Another program wrote one of them since it was read.
            FileInUseError: Another program holds one of them.
            FileError: One cannot be written; the others are as before.
        """
        files = [_file_change(edit) for edit in edits]
        for file in files:
            self._check(file.path)
        with self._locked(files):
            for edit in edits:
                check_unchanged(edit.snapshot)
                back_up(edit.snapshot, self._backups)
            folders = missing_folders(_target(file.path) for file in files)
            change = Change(
                change_id or uuid4().hex,
                self._clock.now(),
                cause,
                (*files, *folders),
                state="pending",
            )
            self._journal.add(change)
            return self._carry_out(replace(change, state="undone"), edits, "done")

    def move(self, change: Change, edits: Sequence[FileEdit], state: ChangeState) -> Change:
        """Write `edits` to bring a kept change into another state: how undo and redo write.

        Raises:
            FileError: As for `apply`; the change then stays in the state it is in.
        """
        with self._locked(written_files(change)):
            for edit in edits:
                check_unchanged(edit.snapshot)
            self._journal.set_state(change.id, "pending")
            return self._carry_out(change, edits, state)

    def state_of(self, change_id: str) -> ChangeState | None:
        """How far a change came; None when it was never begun."""
        change = self._journal.find(change_id)
        return change.state if change else None

    def alone_with(self, work: Path) -> AbstractContextManager[None]:
        """Keep all other programs of ours from a piece of work, named like a file.

        Raises:
            FileInUseError: Another one has been at it for two seconds.
        """
        return locked([work], self._backups.parent / "locks")

    def recover(self) -> None:
        """Settle what a crash left open; called once at each start.

        A change is left pending while its writer lives, or while one of its files cannot be read.
        """
        if self._journal.newest("pending") is None:  # mostly; spares going through all changes
            return
        for change in self._journal.listing():
            if change.state == "pending":
                with suppress(FileError), self._locked(written_files(change)):
                    self._settle(change.id)

    def _locked(self, files: Iterable[FileChange]) -> AbstractContextManager[None]:
        locks = self._backups.parent / "locks"
        return locked([_target(file.path) for file in files], locks)

    def _carry_out(self, change: Change, edits: Sequence[FileEdit], state: ChangeState) -> Change:
        try:
            _write_together(edits, change.id)
        except FileError:
            self._end(change)
            raise
        return self._end(replace(change, state=state))

    def _end(self, change: Change) -> Change:
        if change.state == "undone":
            remove_empty_folders(change)
        self._journal.set_state(change.id, change.state)
        return change

    def _settle(self, change_id: str) -> None:
        change = self._journal.find(change_id)
        if change is None or change.state != "pending":  # its writer was alive, and has ended
            return
        files = written_files(change)
        for file in files:
            AtomicWrite(_target(file.path), None, change.id).discard()
        if any(_is_still_as_before(file) for file in files):
            _write_together([_way_back(file) for file in files if _is_written(file)], change.id)
            self._end(replace(change, state="undone"))
        else:
            self._end(replace(change, state="done"))


def _file_change(edit: FileEdit) -> FileChange:
    return FileChange(edit.snapshot.path.absolute(), edit.snapshot.content, edit.content)


def _target(path: Path) -> Path:
    """The file that a link leads to: a link stays one."""
    return path.resolve()


def _write_together(edits: Sequence[FileEdit], token: str) -> None:
    writes = [AtomicWrite(_target(edit.snapshot.path), edit.content, token) for edit in edits]
    written: list[FileSnapshot] = []
    try:
        for write in writes:
            write.stage()
        for edit, write in zip(edits, writes, strict=True):
            check_unchanged(edit.snapshot)
            write.commit(edit.snapshot.content)
            written.append(edit.snapshot)
    except FileError:
        for write in writes:
            write.discard()
        for snapshot in reversed(written):
            _put_back(snapshot, token)
        raise


def _put_back(snapshot: FileSnapshot, token: str) -> None:
    write = AtomicWrite(_target(snapshot.path), snapshot.content, token)
    write.stage()
    write.commit()


def _is_still_as_before(file: FileChange) -> bool:
    return file.before != file.after and read_snapshot(file.path).content == file.before


def _is_written(file: FileChange) -> bool:
    return file.before != file.after and read_snapshot(file.path).content == file.after


def _way_back(file: FileChange) -> FileEdit:
    return FileEdit(FileSnapshot(file.path, file.after), file.before)
