"""Two files swap their names in one step."""

import sys

import pytest

from desktop_assist.files.file_swap import swap


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the step")
def test_each_file_has_the_other_ones_name(tmp_path):
    first, second = tmp_path / "first", tmp_path / "zweite Datei"
    first.write_bytes(b"1")
    second.write_bytes(b"2")

    assert swap(first, second)
    assert (first.read_bytes(), second.read_bytes()) == (b"2", b"1")


def test_a_file_that_is_not_there_is_not_swapped(tmp_path):
    (tmp_path / "first").write_bytes(b"1")

    assert not swap(tmp_path / "first", tmp_path / "second")
    assert (tmp_path / "first").read_bytes() == b"1"
