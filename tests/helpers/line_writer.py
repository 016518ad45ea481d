"""Adds lines to one file again and again, as a second window of the program would."""

from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import FileChangedError
from desktop_assist.files.safe_write import FileEdit, read_snapshot
from tests.helpers.doomed_writer import journal_in, writer_in


def add_lines(folder: Path, name: str, count: int) -> None:
    with journal_in(folder) as journal:
        writer = writer_in(folder, journal)
        for number in range(count):
            while not _add_line(writer, folder / "shared.csv", f"{name} {number}\n".encode()):
                pass


def _add_line(writer, path, line) -> bool:
    snapshot = read_snapshot(path)
    edit = FileEdit(snapshot, (snapshot.content or b"") + line)
    try:
        writer.apply(Cause("Added a line", "test", "user"), [edit])
    except FileChangedError:
        return False
    return True
