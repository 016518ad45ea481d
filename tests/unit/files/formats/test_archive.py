"""ZIP files, recognised by their beginning."""

import pytest

from desktop_assist.files.formats.archive import ARCHIVE
from desktop_assist.files.formats.file_format import FileHead


@pytest.mark.parametrize(
    ("suffix", "start", "is_one"),
    [(".zip", b"PK\x03\x04", True), (".zip", b"text", False), (".docx", b"PK\x03\x04", False)],
)
def test_name_and_beginning_both_count(suffix, start, is_one):
    assert ARCHIVE.recognises(FileHead(suffix, start)) is is_one
