"""Every change can be taken back exactly, and made again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import UndoError
from desktop_assist.files.change_history import ChangeHistory
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.memory_journal import MemoryJournal


class Desk:
    """A writer and its history over one journal."""

    def __init__(self, folder):
        self.journal = MemoryJournal()
        self.writer = SafeWriter(self.journal, folder / "app" / "backups", FrozenClock())
        self.history = ChangeHistory(self.journal, self.writer)

    def write(self, path, content):
        cause = Cause("Added", "create_meeting", "user")
        return self.writer.apply(cause, [FileEdit(read_snapshot(path), content)])


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_undo_and_redo_are_exact(desk, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"one\r\n")
    desk.write(path, b"two\r\n")

    assert desk.history.undo().state == "undone"
    assert path.read_bytes() == b"one\r\n"
    assert desk.history.redo().state == "done"
    assert path.read_bytes() == b"two\r\n"


def test_undo_of_a_new_file_removes_it_with_the_folders_made_for_it(desk, tmp_path):
    kept, path = tmp_path / "kept", tmp_path / "kept" / "new" / "calendar" / "a.ics"
    kept.mkdir()
    desk.write(path, b"new")

    desk.history.undo()

    assert list(kept.iterdir()) == []
    desk.history.redo()
    assert path.read_bytes() == b"new"


def test_a_folder_someone_else_uses_stays(desk, tmp_path):
    path = tmp_path / "calendar" / "a.ics"
    desk.write(path, b"new")
    (path.parent / "other.ics").write_bytes(b"theirs")

    desk.history.undo()

    assert [file.name for file in path.parent.iterdir()] == ["other.ics"]


def test_newest_first_then_the_one_before(desk, tmp_path):
    path = tmp_path / "a.csv"
    for content in (b"1", b"2", b"3"):
        desk.write(path, content)

    desk.history.undo()
    desk.history.undo()

    assert path.read_bytes() == b"1"


def test_an_older_change_is_taken_out_from_between_newer_ones(desk, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"head\nfoot\n")
    first = desk.write(path, b"head\nfirst\nfoot\n")
    desk.write(path, b"head\nfirst\nsecond\nfoot\n")

    desk.history.undo(first.id)

    assert path.read_bytes() == b"head\nsecond\nfoot\n"


@settings(max_examples=40, deadline=None)
@given(
    places=st.lists(st.integers(0, 3), min_size=1, max_size=4),
    order=st.randoms(use_true_random=False),
)
def test_changes_taken_back_in_any_order_leave_the_first_file(tmp_path_factory, places, order):
    folder = tmp_path_factory.mktemp("any-order")
    desk, path, first = Desk(folder), folder / "a.csv", b"a\r\nb\r\nc"
    path.write_bytes(first)
    changes = []
    for number, place in enumerate(places):
        lines = path.read_bytes().splitlines(keepends=True)
        lines.insert(min(place, len(lines) - 1), b"line %d\r\n" % number)
        changes.append(desk.write(path, b"".join(lines)))

    order.shuffle(changes)
    for change in changes:
        desk.history.undo(change.id)

    assert path.read_bytes() == first


def test_a_foreign_edit_elsewhere_survives_undo(desk, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"head\nfoot\n")
    desk.write(path, b"head\nours\nfoot\n")
    path.write_bytes(b"title\nhead\nours\nfoot\n")

    desk.history.undo()

    assert path.read_bytes() == b"title\nhead\nfoot\n"


def test_an_edit_inside_what_was_written_is_never_overwritten(desk, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"head\nfoot\n")
    desk.write(path, b"head\nours\nfoot\n")
    path.write_bytes(b"head\nou+rs\nfoot\n")

    with pytest.raises(UndoError):
        desk.history.undo()

    assert path.read_bytes() == b"head\nou+rs\nfoot\n"


def test_a_workbook_changed_since_is_left_alone(desk, tmp_path):
    path = tmp_path / "a.xlsx"
    desk.write(path, b"ours")
    path.write_bytes(b"theirs")

    with pytest.raises(UndoError, match=r"a\.xlsx has been changed since"):
        desk.history.undo()


@pytest.mark.parametrize("change_id", [None, "unknown"])
def test_nothing_to_undo_is_said(desk, change_id):
    with pytest.raises(UndoError, match="There is no"):
        desk.history.undo(change_id)


def test_a_change_is_undone_once(desk, tmp_path):
    change = desk.write(tmp_path / "a.csv", b"1")
    desk.history.undo(change.id)

    with pytest.raises(UndoError, match="already"):
        desk.history.undo(change.id)


def test_a_change_that_is_being_written_is_waited_for(desk, tmp_path):
    change = desk.write(tmp_path / "a.ics", b"new")
    desk.journal.set_state(change.id, "pending")

    with pytest.raises(UndoError, match="just now"):
        desk.history.undo(change.id)


def test_records_are_taken_back_one_by_one_down_to_a_file_that_is_empty(desk, tmp_path):
    path = tmp_path / "facts.jsonl"
    first = desk.write(path, b"{1}\n")
    desk.write(path, b"{1}\n{2}\n")

    desk.history.undo(first.id)

    assert path.read_bytes() == b"{2}\n"
    desk.history.redo(first.id)
    assert path.read_bytes() == b"{1}\n{2}\n"


def test_the_list_names_the_files_and_not_the_folders_made_for_them(desk, tmp_path):
    path = tmp_path / "calendar" / "a.ics"
    desk.write(path, b"new")
    [change] = desk.history.listing()
    assert [file.path for file in change.files] == [path]
