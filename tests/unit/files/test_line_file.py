"""A file of whole lines: nothing is lost, nothing is half, and nobody else may read it."""

import os

import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.line_file import LineFile


@pytest.fixture
def file(tmp_path):
    return LineFile(tmp_path / "logs" / "turns.jsonl")


def test_lines_are_added_in_order(file):
    file.append([b"1\n"])
    file.append([b"2\n", b"3\n"])

    assert list(file.lines()) == [b"1\n", b"2\n", b"3\n"]
    assert file.last_line() == b"3\n"


@pytest.mark.parametrize("length", [1, 16_383, 16_384, 100_000])
@pytest.mark.parametrize("before", [[], [b"first\n"]])
def test_the_last_line_is_found_however_long_it_is(file, before, length):
    last = b"x" * length + b"\n"
    file.append([*before, last])

    assert file.last_line() == last


def test_half_a_line_is_not_the_last_one(file):
    file.append([b"1\n"])
    file.path.write_bytes(b"1\n" + b"2" * 40_000)

    assert file.last_line() == b"1\n"


def test_without_a_file_there_are_no_lines(file):
    assert list(file.lines()) == []
    assert file.last_line() == b""


@pytest.mark.parametrize(("left", "kept"), [(b"1\n2", [b"1\n"]), (b"2", []), (b"", [])])
def test_half_a_line_left_by_a_crash_is_taken_out(file, left, kept):
    file.path.parent.mkdir()
    file.path.write_bytes(left)

    assert list(file.lines()) == kept
    file.append([b"3\n"])

    assert file.path.read_bytes() == b"".join([*kept, b"3\n"])


def test_all_lines_are_replaced_in_one_step(file):
    file.append([b"1\n", b"2\n"])

    file.replace(line for line in file.lines() if line != b"1\n")

    assert list(file.lines()) == [b"2\n"]
    assert [one.name for one in file.path.parent.iterdir()] == ["turns.jsonl"]


def test_a_file_without_lines_goes(file):
    file.append([b"1\n"])

    file.replace([])

    assert list(file.path.parent.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
def test_only_the_owner_may_read_it(file):
    file.append([b"1\n"])
    assert file.path.stat().st_mode & 0o777 == 0o600

    file.replace([b"2\n"])
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_a_folder_in_the_way_is_told_of(file):
    file.path.mkdir(parents=True)

    for use in (lambda: list(file.lines()), lambda: file.append([b"1\n"])):
        with pytest.raises(FileError):
            use()
