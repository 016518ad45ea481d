"""A file is replaced in one step or stays as it was."""

import os
import sys
from pathlib import Path

import pytest

from desktop_assist.domain.errors import FileChangedError, FileError, FileInUseError
from desktop_assist.files import atomic_write
from desktop_assist.files.atomic_write import AtomicWrite


def test_nothing_is_seen_before_the_commit(tmp_path):
    write = AtomicWrite(tmp_path / "a.ics", b"new", "token")
    write.target.write_bytes(b"old")

    write.stage()

    assert write.target.read_bytes() == b"old"
    write.commit()
    assert write.target.read_bytes() == b"new"
    assert not write.temporary.exists()


def test_staged_content_can_be_thrown_away(tmp_path):
    write = AtomicWrite(tmp_path / "a.ics", b"new", "token")
    write.stage()

    write.discard()

    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileError, match=r"a\.ics cannot be written"):
        AtomicWrite(tmp_path / "file" / "a.ics", b"new", "token").stage()


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root may write everything; Windows has no bits"
)
def test_a_write_protected_file_is_left_alone(tmp_path):
    path = tmp_path / "a.ics"
    path.write_bytes(b"old")
    path.chmod(0o444)

    with pytest.raises(FileError, match="write-protected"):
        AtomicWrite(path, b"new", "token").stage()


def test_a_long_name_leaves_room_for_the_temporary_one(tmp_path):
    write = AtomicWrite(tmp_path / f"{'ü' * 120}.ics", b"new", "token")

    write.stage()
    write.commit()

    assert write.target.read_bytes() == b"new"


def held_for(times, monkeypatch):
    """Windows refuses to replace an open file; here the refusal itself is played."""
    refusals, replace = [1] * times, Path.replace

    def refuse(self, target):
        if refusals:
            refusals.pop()
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(atomic_write, "RETRY_PAUSES_S", (0, 0, 0))


def test_a_file_held_for_a_moment_is_tried_again(tmp_path, monkeypatch):
    held_for(3, monkeypatch)
    write = AtomicWrite(tmp_path / "a.ics", b"new", "token")

    write.stage()
    write.commit()

    assert write.target.read_bytes() == b"new"


def test_a_file_that_stays_held_is_said(tmp_path, monkeypatch):
    held_for(4, monkeypatch)
    write = AtomicWrite(tmp_path / "a.ics", b"new", "token")
    write.stage()

    with pytest.raises(FileInUseError, match="held by another program"):
        write.commit()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can swap files in one step")
def test_what_another_program_wrote_at_the_last_moment_is_there_again(tmp_path):
    target = tmp_path / "calendar.ics"
    target.write_bytes(b"before")
    write = AtomicWrite(target, b"ours", "token")
    write.stage()
    target.write_bytes(b"theirs")

    with pytest.raises(FileChangedError):
        write.commit(instead_of=b"before")

    write.discard()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"calendar.ics": b"theirs"}


def test_what_was_replaced_is_not_left_behind(tmp_path):
    target = tmp_path / "calendar.ics"
    target.write_bytes(b"before")
    write = AtomicWrite(target, b"ours", "token")
    write.stage()

    write.commit(instead_of=b"before")

    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"calendar.ics": b"ours"}
