"""A file is read whole, or it is said why not."""

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.whole_file import read_whole


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"\0\r\n\xff")
    return path


def test_every_byte_is_there(file):
    assert read_whole(file, 4, "") == b"\0\r\n\xff"


def test_a_larger_file_comes_with_advice(file):
    with pytest.raises(UnreadableFileError, match="too large") as caught:
        read_whole(file, 3, "Split it.")
    assert caught.value.hint == "Split it."


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(UnreadableFileError, match="cannot be opened"):
        read_whole(tmp_path, 10**9, "")
    with pytest.raises(UnreadableFileError, match="There is no file"):
        read_whole(tmp_path / "missing", 10**9, "")
