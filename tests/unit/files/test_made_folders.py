"""Folders made for a new file are remembered and taken back."""

from dataclasses import replace

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.journal import Change, FileChange
from desktop_assist.files.made_folders import missing_folders, remove_empty_folders, written_files
from tests.helpers.frozen_clock import FrozenClock

CAUSE = Cause("Added", "create_meeting", "user")


def change_of(*files):
    return Change("1", FrozenClock().now(), CAUSE, files, "done")


def test_folders_are_told_from_an_empty_file(tmp_path):
    empty = FileChange(tmp_path / "made" / "empty.csv", None, b"")
    folders = missing_folders([empty.path])

    assert [folder.path for folder in folders] == [tmp_path / "made"]
    assert written_files(change_of(empty, *folders)) == [empty]


def test_empty_ones_go_and_used_ones_stay(tmp_path):
    file = FileChange(tmp_path / "outer" / "inner" / "a.csv", None, b"row")
    change = change_of(file, *missing_folders([file.path]))
    file.path.parent.mkdir(parents=True)
    (tmp_path / "outer" / "theirs.csv").touch()

    remove_empty_folders(replace(change, state="undone"))

    assert [path.name for path in (tmp_path / "outer").iterdir()] == ["theirs.csv"]
