"""What is packed, and that nothing else is unpacked."""

import stat
import sys
from datetime import date
from zipfile import ZipFile

import pytest

from desktop_assist.domain.errors import FileError, UnreadableFileError
from desktop_assist.system.belongings import pack, swap_in, unpack
from desktop_assist.system.folders import portable_folders

TODAY = date(2026, 11, 22)


@pytest.fixture
def folders(tmp_path):
    made = portable_folders(tmp_path / "home")
    backups = made.data / "backups"
    backups.mkdir(parents=True)
    (backups / "a.xlsx").write_bytes(b"x")
    (backups / "desktop_assist-3.sqlite3").write_bytes(b"old")
    made.database.write_bytes(b"db")
    return made


def test_backups_go_along_but_no_older_database(folders, tmp_path):
    file = tmp_path / "all.zip"
    pack(folders, folders.database, file, TODAY)
    names = ZipFile(file).namelist()
    assert names == ["about.json", "desktop_assist.sqlite3", "backups/a.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_only_the_person_may_read_the_file(folders, tmp_path):
    file = tmp_path / "all.zip"
    pack(folders, folders.database, file, TODAY)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_told_and_nothing_is_left(folders, tmp_path):
    with pytest.raises(FileError, match="could not be written"):
        pack(folders, folders.database, tmp_path / "gone" / "all.zip", TODAY)


def test_names_that_lead_elsewhere_are_left_out(folders, tmp_path):
    file = tmp_path / "all.zip"
    pack(folders, folders.database, file, TODAY)
    with ZipFile(file, "a") as archive:
        for name in ("../out.txt", "logs/../../out.txt", "/etc/out.txt", "other/out.txt"):
            archive.writestr(name, "out")

    assert unpack(file, tmp_path / "in") == TODAY

    there = {one.name for one in tmp_path.rglob("*") if one.is_file()}
    assert "out.txt" not in there


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"text"])
def test_a_broken_file_is_told(tmp_path, content):
    file = tmp_path / "broken.zip"
    file.write_bytes(content)
    with pytest.raises(UnreadableFileError, match="Desktop Assist packed"):
        unpack(file, tmp_path / "in")


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(FileError, match="could not be read"):
        unpack(tmp_path / "gone.zip", tmp_path / "in")


def test_what_is_not_in_the_file_is_gone_from_here(folders, tmp_path):
    unpacked = tmp_path / "in"
    unpacked.mkdir()
    (unpacked / "desktop_assist.sqlite3").write_bytes(b"new")

    swap_in(unpacked, folders, tmp_path / "aside")

    assert folders.database.read_bytes() == b"new"
    assert (tmp_path / "aside" / "backups" / "a.xlsx").is_file()
    assert not (folders.data / "backups").exists()
