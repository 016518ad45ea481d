"""The copy from before the first touch is where a person would look."""

import os
import stat
from pathlib import PureWindowsPath

import pytest

from desktop_assist.files.backups import back_up, backup_path
from desktop_assist.files.file_snapshot import FileSnapshot


def test_the_copy_lies_in_folders_named_like_the_originals(tmp_path):
    path = tmp_path / "Documents" / "team.ics"

    back_up(FileSnapshot(path, b"first"), tmp_path / "backups")

    copy = tmp_path / "backups" / path.relative_to(path.anchor)
    assert copy.read_bytes() == b"first"


@pytest.mark.skipif(os.name == "nt", reason="mode bits as on Unix")
def test_nobody_else_can_read_the_copy(tmp_path):
    back_up(FileSnapshot(tmp_path / "a.ics", b"first"), tmp_path / "backups")

    copy = backup_path(tmp_path / "a.ics", tmp_path / "backups")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_only_the_first_state_is_kept(tmp_path):
    for content in (b"first", b"second"):
        back_up(FileSnapshot(tmp_path / "a.ics", content), tmp_path / "backups")

    assert backup_path(tmp_path / "a.ics", tmp_path / "backups").read_bytes() == b"first"


def test_drives_become_folders(tmp_path):
    path = PureWindowsPath("C:/Users/anna/team.ics")

    assert backup_path(path, tmp_path) == tmp_path / "C" / "Users" / "anna" / "team.ics"
