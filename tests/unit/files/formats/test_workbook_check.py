import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats import workbook_check
from desktop_assist.files.formats.workbook_check import OLD_EXCEL, check_workbook
from tests.helpers.workbooks import rich_workbook

PATH = Path("a.xlsx")


def check(content):
    check_workbook(PATH, io.BytesIO(content))


def saved(*cells):
    workbook = openpyxl.Workbook()
    for cell in cells:
        workbook.active[cell] = 1
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_an_ordinary_workbook_passes(tmp_path):
    check(rich_workbook(tmp_path / "a.xlsx").read_bytes())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not a complete workbook"),
        (b"PK\x03\x04junk", "not a complete workbook"),
        (OLD_EXCEL + b"\0" * 600, "before 2007"),
        (OLD_EXCEL + "EncryptedPackage".encode("utf-16-le"), "password"),
        (saved("A1", "XFD1048576"), "too large"),
        (saved("A1", "A300000"), "too large"),
        (saved("A1", "XFD1", "A1000"), "too large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(content, reason):
    with pytest.raises(UnreadableFileError, match=reason):
        check(content)


def test_a_part_that_is_said_to_begin_before_the_file_is_refused(tmp_path):
    content = bytearray(rich_workbook(tmp_path / "a.xlsx").read_bytes())
    place_of_directory = content.rindex(b"PK\x05\x06") + 16
    said = int.from_bytes(content[place_of_directory : place_of_directory + 4], "little")
    content[place_of_directory : place_of_directory + 4] = (said + 5_000).to_bytes(4, "little")
    file = tmp_path / "moved.xlsx"
    file.write_bytes(content)

    with file.open("rb") as opened, pytest.raises(UnreadableFileError, match="not a complete"):
        check_workbook(file, opened)


def test_a_truncated_workbook_is_refused(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()

    with pytest.raises(UnreadableFileError):
        check(content[:-200])


def test_a_part_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(workbook_check, "MAX_UNPACKED_BYTES", 1_000_000)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 1_000_001)

    with pytest.raises(UnreadableFileError, match="too large"):
        check(file.getvalue())


def test_a_reference_across_two_reads_is_seen(monkeypatch):
    monkeypatch.setattr(workbook_check, "_CHUNK_BYTES", 7)

    with pytest.raises(UnreadableFileError, match="too large"):
        check(saved("XFD1048576"))
