"""A file is put back as it was before the program first changed it."""

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import UndoError
from desktop_assist.files.backup_shelf import BackupShelf
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.memory_journal import MemoryJournal


class Desk:
    """A sheet that was changed twice."""

    def __init__(self, folder):
        backups, journal = folder / "app" / "backups", MemoryJournal()
        self.sheet = folder / "expenses.csv"
        self.writer = SafeWriter(journal, backups, FrozenClock())
        self.shelf = BackupShelf(journal, self.writer, backups)
        self.history = ChangeHistory(journal, self.writer)
        self.sheet.write_bytes(b"first")
        self.write(self.sheet, b"second")
        self.write(self.sheet, b"third")

    def write(self, path, content):
        cause = Cause("Changed", "update_expense", "user")
        return self.writer.apply(cause, [FileEdit(read_snapshot(path), content)])


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_what_was_there_before_the_first_change_is_put_back_and_that_is_undone(desk):
    desk.shelf.restore(desk.sheet)
    assert desk.sheet.read_bytes() == b"first"

    desk.history.undo()
    assert desk.sheet.read_bytes() == b"third"


def test_a_file_that_was_deleted_comes_back(desk):
    desk.sheet.unlink()
    assert [one.is_same for one in desk.shelf.copies()] == [False]
    desk.shelf.restore(desk.sheet)
    assert desk.sheet.read_bytes() == b"first"


def test_each_file_is_listed_once_and_new_ones_have_no_copy(desk, tmp_path):
    desk.write(tmp_path / "new.ics", b"made here")
    [copy] = desk.shelf.copies()
    assert (copy.path, copy.size_bytes, copy.is_same) == (desk.sheet, 5, False)


def test_nothing_is_put_back_twice_nor_from_nowhere(desk, tmp_path):
    desk.shelf.restore(desk.sheet)
    with pytest.raises(UndoError, match="as it was before the first change already"):
        desk.shelf.restore(desk.sheet)
    with pytest.raises(UndoError, match="no copy of other"):
        desk.shelf.restore(tmp_path / "other.txt")
