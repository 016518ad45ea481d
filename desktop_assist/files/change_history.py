"""Take back the program's changes to a user's files, and make them again."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop_assist.domain.errors import UndoError
from desktop_assist.domain.journal import Change, ChangeState, Journal
from desktop_assist.files.calendar_splice import with_zones_still_named
from desktop_assist.files.made_folders import written_files
from desktop_assist.files.record_splice import take_back_records
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot
from desktop_assist.files.splice import take_back

# Files in which a change can be found again by its bytes; others are compressed as a whole.
TEXT_SUFFIXES = frozenset({".ics", ".ical", ".csv", ".txt", ".md"})
_RECORDS_SUFFIX = ".jsonl"


class ChangeHistory:
    """Undo and redo, also after a restart. Safe from any worker thread.

    A file that is as the change left it becomes, byte for byte, what it was before. When it has
    been changed since, a text file loses just what the change wrote; any other is left alone.
    """

    def __init__(self, journal: Journal, writer: SafeWriter) -> None:
        self._journal = journal
        self._writer = writer

    def listing(self, since: datetime | None = None) -> tuple[Change, ...]:
        """The changes, newest first, with the files they wrote and without their bytes."""
        changes = self._journal.listing(since)
        return tuple(replace(one, files=tuple(written_files(one))) for one in changes)

    def undo(self, change_id: str | None = None) -> Change:
        """Take back the newest change, or the one named.

        Raises:
            UndoError: There is none, or its file has been changed since in the same place.
            FileError: A file cannot be written.
        """
        change = self._find(change_id, "done")
        edits = [_edit(file.path, file.after, file.before) for file in written_files(change)]
        return self._writer.move(change, edits, "undone")

    def redo(self, change_id: str | None = None) -> Change:
        """Make the change last taken back again, or the one named.

        Raises:
            UndoError: There is none, or its file has been changed since in the same place.
            FileError: A file cannot be written.
        """
        change = self._find(change_id, "undone")
        edits = [_edit(file.path, file.before, file.after) for file in written_files(change)]
        return self._writer.move(change, edits, "done")

    def _find(self, change_id: str | None, state: ChangeState) -> Change:
        if change_id is None:
            change = self._journal.newest(state)
            if change is None:
                raise UndoError(_NOTHING[state])
            return change
        change = self._journal.find(change_id)
        if change is None:
            raise UndoError("There is no such change.", "Choose one from the list of changes.")
        if change.state == "pending":
            raise UndoError("This change is being written just now.", "Wait a moment.")
        if change.state != state:
            raise UndoError(_ALREADY[state])
        return change


_NOTHING = {
    "done": "There is no change to take back.",
    "undone": "There is no change to make again.",
}
_ALREADY = {
    "done": "This change is already taken back.",
    "undone": "This change is already in the file.",
}


def _edit(path: Path, expected: bytes | None, wanted: bytes | None) -> FileEdit:
    snapshot = read_snapshot(path)
    if snapshot.content == expected:
        return FileEdit(snapshot, wanted)
    if snapshot.content is None:
        raise UndoError(f"{path.name} is not there any more, so nothing in it can be changed.")
    if path.suffix.lower() == _RECORDS_SUFFIX:
        changed = take_back_records(wanted or b"", expected or b"", snapshot.content)
        return FileEdit(snapshot, changed)
    if expected is None or wanted is None or path.suffix.lower() not in TEXT_SUFFIXES:
        raise UndoError(
            f"{path.name} has been changed since, so this change cannot be taken back by itself.",
            "Open the file and change it there, or undo the newer changes first.",
        )
    if path.suffix.lower() == ".ics":
        wanted = with_zones_still_named(wanted, expected, snapshot.content)
    return FileEdit(snapshot, take_back(wanted, expected, snapshot.content))
