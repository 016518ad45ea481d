from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.xlsx import read_workbook
from tests.helpers.workbooks import rich_workbook, with_part


def test_cells_keep_their_types_and_places(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx", rows=1).read_bytes()

    table = next(read_workbook(Path("a.xlsx"), content))

    assert table.name == "Spesen"
    assert table.rows[1][:4] == (date(2026, 10, 3), "Shop 2", "Meals", 21.0)


def test_hidden_sheets_are_passed_over(tmp_path):
    rich_workbook(tmp_path / "a.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "a.xlsx")
    workbook["Spesen"].sheet_state = "hidden"
    workbook.active = 1
    workbook.save(tmp_path / "a.xlsx")

    tables = list(read_workbook(Path("a.xlsx"), (tmp_path / "a.xlsx").read_bytes()))

    assert [table.name for table in tables] == ["Summary"]


def test_a_broken_part_is_told(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx").read_bytes()
    broken = with_part(content, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row")

    with pytest.raises(UnreadableFileError, match="broken"):
        list(read_workbook(Path("a.xlsx"), broken))
