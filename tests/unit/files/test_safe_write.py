"""User files are changed whole, journalled, backed up, or not at all."""

import os
import stat
import sys
from itertools import count
from pathlib import Path

import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import FileChangedError, FileError, FileInUseError
from desktop_assist.domain.journal import Change, FileChange
from desktop_assist.files.file_snapshot import check_unchanged
from desktop_assist.files.safe_write import FileEdit, FileSnapshot, SafeWriter, read_snapshot
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.memory_journal import MemoryJournal

CAUSE = Cause("Added meeting Team sync", "create_meeting", "assistant")


@pytest.fixture
def journal():
    return MemoryJournal()


@pytest.fixture
def writer(journal, tmp_path):
    return SafeWriter(journal, tmp_path / "app" / "backups", FrozenClock())


def edit(path: Path, content: bytes | None) -> FileEdit:
    return FileEdit(read_snapshot(path), content)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_new_file_and_its_folders_are_made(writer, journal, tmp_path):
    path = tmp_path / "work" / "calendar" / "a.ics"

    change = writer.apply(CAUSE, [edit(path, b"new")])

    assert path.read_bytes() == b"new"
    assert change == journal.newest("done")
    assert [(file.path, file.before) for file in change.files] == [
        (path, None),
        (path.parent, None),
        (path.parent.parent, None),
    ]


def test_the_journal_holds_who_asked_and_when_and_the_way_back(writer, journal, tmp_path):
    path = tmp_path / "a.ics"
    path.write_bytes(b"old")

    writer.apply(CAUSE, [edit(path, b"new")])

    change = journal.newest("done")
    assert (change.cause, change.made_at) == (CAUSE, FrozenClock().now())
    assert change.files == (FileChange(path, b"old", b"new"),)


def test_two_changes_that_nobody_named_stay_apart(writer, journal, tmp_path):
    first = writer.apply(CAUSE, [edit(tmp_path / "a.ics", b"1")])
    second = writer.apply(CAUSE, [edit(tmp_path / "b.ics", b"2")])

    assert {one.id for one in journal.listing()} == {first.id, second.id}
    assert first.id != second.id


def test_a_change_is_taken_back_and_made_again(writer, journal, tmp_path):
    path = tmp_path / "made" / "a.ics"
    change = writer.apply(CAUSE, [edit(path, b"new")])

    undone = writer.move(change, [edit(path, None)], "undone")
    assert (path.parent.exists(), undone.state) == (False, "undone")
    assert journal.find(change.id).state == "undone"

    assert writer.move(undone, [edit(path, b"new")], "done") == change
    assert (path.read_bytes(), journal.find(change.id).state) == (b"new", "done")


def test_a_change_is_not_taken_back_over_what_somebody_wrote_since(writer, journal, tmp_path):
    path = tmp_path / "a.ics"
    change = writer.apply(CAUSE, [edit(path, b"new")])
    way_back = edit(path, None)
    path.write_bytes(b"theirs")

    with pytest.raises(FileChangedError):
        writer.move(change, [way_back], "undone")

    assert (path.read_bytes(), journal.find(change.id).state) == (b"theirs", "done")


def test_a_way_back_that_cannot_be_written_leaves_the_change_done(
    writer, journal, tmp_path, monkeypatch
):
    path = tmp_path / "a.ics"
    path.write_bytes(b"old")
    change = writer.apply(CAUSE, [edit(path, b"new")])

    def refuse(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop_assist.files.atomic_write.os.fsync", refuse)
    with pytest.raises(FileError, match="No space left"):
        writer.move(change, [edit(path, b"old")], "undone")

    assert (path.read_bytes(), journal.find(change.id).state) == (b"new", "done")


def test_nothing_else_is_left_in_the_folder(writer, tmp_path):
    path = tmp_path / "user" / "a.ics"
    path.parent.mkdir()

    writer.apply(CAUSE, [edit(path, b"new")])

    assert names(path.parent) == {"a.ics"}


def test_files_of_one_change_whose_long_names_begin_alike_stay_apart(writer, tmp_path):
    outlook = "040000008200E00074C5B7101A82E0080000000090E19664858ED201"
    first, second = tmp_path / f"{outlook}1.ics", tmp_path / f"{outlook}2.ics"

    writer.apply(CAUSE, [edit(first, b"first"), edit(second, b"second")])

    assert (first.read_bytes(), second.read_bytes()) == (b"first", b"second")


def test_a_file_changed_since_it_was_read_is_left_alone(writer, journal, tmp_path):
    path = tmp_path / "a.ics"
    stale = edit(path, b"ours")
    path.write_bytes(b"theirs")

    with pytest.raises(FileChangedError):
        writer.apply(CAUSE, [stale])

    assert path.read_bytes() == b"theirs"
    assert journal.listing() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can swap files in one step")
def test_what_another_program_writes_at_the_last_moment_is_left_there(
    writer, journal, tmp_path, monkeypatch
):
    path = tmp_path / "a.ics"
    path.write_bytes(b"old")
    ours = edit(path, b"ours")
    checks = count()

    def check_and_be_overtaken(snapshot):
        check_unchanged(snapshot)
        if next(checks):  # the second look, right before the file is replaced
            path.write_bytes(b"theirs")

    monkeypatch.setattr("desktop_assist.files.safe_write.check_unchanged", check_and_be_overtaken)
    with pytest.raises(FileChangedError):
        writer.apply(CAUSE, [ours])

    assert (path.read_bytes(), journal.newest("done")) == (b"theirs", None)


def test_the_first_state_stays_in_the_backups(writer, tmp_path):
    path = tmp_path / "a.ics"
    path.write_bytes(b"first")
    writer.apply(CAUSE, [edit(path, b"second")])
    writer.apply(CAUSE, [edit(path, b"third")])

    backups = [file for file in (tmp_path / "app" / "backups").rglob("*") if file.is_file()]

    assert [file.name for file in backups] == ["a.ics"]
    assert backups[0].read_bytes() == b"first"


def test_content_none_removes_the_file(writer, tmp_path):
    path = tmp_path / "a.ics"
    path.write_bytes(b"old")

    writer.apply(CAUSE, [edit(path, None)])

    assert not path.exists()


@pytest.mark.skipif(os.name == "nt", reason="mode bits and links as on Unix")
def test_permissions_and_links_stay(writer, tmp_path):
    target, link = tmp_path / "real" / "a.ics", tmp_path / "link.ics"
    target.parent.mkdir()
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)

    writer.apply(CAUSE, [edit(link, b"new")])

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_several_files_are_written_all_or_none(writer, journal, tmp_path):
    good, bad = tmp_path / "made" / "good.csv", tmp_path / "folder.csv"
    bad.mkdir()
    edits = [edit(good, b"row"), FileEdit(FileSnapshot(bad / "x" / "..", None), b"row")]

    with pytest.raises(FileError):
        writer.apply(CAUSE, edits)

    assert not good.parent.exists()
    assert journal.newest("done") is None


def test_a_write_that_fails_halfway_is_rolled_back(writer, journal, tmp_path, monkeypatch):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_bytes(b"1")
    edits = [edit(first, b"2"), edit(second, b"2")]
    replace = Path.replace

    def refuse_second(self, target):
        if Path(target) == second:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse_second)
    with pytest.raises(FileError, match="No space left"):
        writer.apply(CAUSE, edits)

    assert first.read_bytes() == b"1"
    assert names(tmp_path) == {"a.csv", "app"}
    assert journal.newest("pending") is None


class CrashingJournal(MemoryJournal):
    """Never gets to note the end of a change."""

    def set_state(self, change_id, state) -> None:
        raise KeyboardInterrupt


def test_a_crash_after_the_last_byte_is_settled_as_done(tmp_path):
    journal, path = CrashingJournal(), tmp_path / "a.ics"
    with pytest.raises(KeyboardInterrupt):
        SafeWriter(journal, tmp_path / "backups", FrozenClock()).apply(CAUSE, [edit(path, b"new")])
    journal.__class__ = MemoryJournal

    SafeWriter(journal, tmp_path / "backups", FrozenClock()).recover()

    assert path.read_bytes() == b"new"
    assert [change.state for change in journal.listing()] == ["done"]


def test_a_crash_between_two_files_is_settled_as_undone(tmp_path):
    journal, first, second = CrashingJournal(), tmp_path / "a.csv", tmp_path / "new" / "b.csv"
    with pytest.raises(KeyboardInterrupt):
        SafeWriter(journal, tmp_path / "backups", FrozenClock()).apply(
            CAUSE, [edit(first, b"1"), edit(second, b"2")]
        )
    second.unlink()
    journal.__class__ = MemoryJournal

    SafeWriter(journal, tmp_path / "backups", FrozenClock()).recover()

    assert not first.exists()
    assert not second.parent.exists()
    assert [change.state for change in journal.listing()] == ["undone"]


def test_a_crash_between_two_files_puts_back_what_the_first_one_held(tmp_path):
    journal, first, second = CrashingJournal(), tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_bytes(b"before")
    second.write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        SafeWriter(journal, tmp_path / "backups", FrozenClock()).apply(
            CAUSE, [edit(first, b"1"), edit(second, b"2")]
        )
    second.write_bytes(b"before")
    journal.__class__ = MemoryJournal

    SafeWriter(journal, tmp_path / "backups", FrozenClock()).recover()

    assert (first.read_bytes(), second.read_bytes()) == (b"before", b"before")


def pending(journal, path, number):
    file = FileChange(path, None, b"new")
    journal.add(Change(f"change-{number}", FrozenClock().now(), CAUSE, (file,), "pending"))


def test_a_file_that_cannot_be_read_holds_up_no_other(journal, writer, tmp_path):
    written, folder = tmp_path / "a.csv", tmp_path / "b.csv"
    written.write_bytes(b"new")
    folder.mkdir()
    pending(journal, written, 1)
    pending(journal, folder, 2)

    writer.recover()

    assert [change.state for change in journal.listing()] == ["pending", "done"]


def test_a_folder_that_has_become_a_file_keeps_nothing_from_starting(journal, writer, tmp_path):
    (tmp_path / "calendar").write_bytes(b"a file now")
    pending(journal, tmp_path / "calendar" / "a.ics", 1)

    writer.recover()

    assert (tmp_path / "calendar").read_bytes() == b"a file now"


def test_a_change_may_be_named_beforehand_and_asked_about(writer, tmp_path):
    assert writer.state_of("named") is None

    change = writer.apply(CAUSE, [edit(tmp_path / "a.csv", b"new")], "named")

    assert (change.id, writer.state_of("named")) == ("named", "done")


def test_a_piece_of_work_is_done_alone(writer, tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_assist.files.file_lock.WAIT_S", 0.01)

    with (
        writer.alone_with(tmp_path / "work"),
        pytest.raises(FileInUseError, match="another window"),
        writer.alone_with(tmp_path / "work"),
    ):
        pass


def test_where_nothing_may_be_written_nothing_is(journal, tmp_path):
    def refuse(path):
        raise FileError(f"{path} is not allowed.")

    writer = SafeWriter(journal, tmp_path / "app" / "backups", FrozenClock(), refuse)

    with pytest.raises(FileError, match=r"a\.ics is not allowed"):
        writer.apply(CAUSE, [edit(tmp_path / "a.ics", b"new")])

    assert (journal.newest("done"), (tmp_path / "a.ics").exists()) == (None, False)
