from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats import spreadsheet
from desktop_assist.files.formats.spreadsheet import read_spreadsheet, tables_in
from tests.helpers.workbooks import rich_workbook


def test_each_type_is_read_by_its_own_reader(tmp_path):
    workbook = rich_workbook(tmp_path / "A.XLSX").read_bytes()

    assert [table.name for table in tables_in(Path("A.XLSX"), workbook)] == ["Spesen", "Summary"]
    assert [table.rows for table in tables_in(Path("a.csv"), b"a,b\n")] == [(("a", "b"),)]


def test_other_types_are_refused():
    with pytest.raises(UnreadableFileError, match="not a spreadsheet"):
        list(tables_in(Path("a.docx"), b""))


def test_missing_and_large_files_are_refused(tmp_path, monkeypatch):
    with pytest.raises(UnreadableFileError, match="cannot be opened"):
        read_spreadsheet(tmp_path)
    (tmp_path / "a.csv").write_text("12345")
    monkeypatch.setattr(spreadsheet, "MAX_SPREADSHEET_BYTES", 4)

    with pytest.raises(UnreadableFileError, match="too large"):
        read_spreadsheet(tmp_path / "a.csv")
    with pytest.raises(UnreadableFileError, match="no file"):
        read_spreadsheet(tmp_path / "b.csv")


def test_the_binary_format_is_refused_with_what_to_do():
    with pytest.raises(UnreadableFileError, match="binary format") as caught:
        list(tables_in(Path("a.xlsb"), b"PK"))

    assert ".xlsx" in caught.value.hint
