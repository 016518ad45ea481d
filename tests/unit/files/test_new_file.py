"""A new file never takes the place of another."""

import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.new_file import write_new_file


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    names = [write_new_file(tmp_path / "new", "a.md", text).name for text in (b"1", b"2", b"3")]

    assert names == ["a.md", "a (2).md", "a (3).md"]
    assert (tmp_path / "new" / "a.md").read_bytes() == b"1"
    assert len(list((tmp_path / "new").iterdir())) == 3


def test_a_folder_that_is_none_is_told(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(FileError):
        write_new_file(tmp_path / "file", "a.md", b"")


def test_nothing_half_written_is_left(tmp_path, monkeypatch):
    def full(self):
        raise FileError("The disk is full.")

    monkeypatch.setattr("desktop_assist.files.atomic_write.AtomicWrite.commit", full)

    with pytest.raises(FileError):
        write_new_file(tmp_path, "a.md", b"text")

    assert list(tmp_path.iterdir()) == []
