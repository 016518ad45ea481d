import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_tail import workbook_tail
from tests.helpers.workbooks import rich_workbook


def test_the_last_rows_stand_where_they_stood(tmp_path):
    path = rich_workbook(tmp_path / "a.xlsx", rows=30)

    table = workbook_tail(path, path.read_bytes(), "Spesen", 3)

    assert [row[1] for row in table.rows[28:]] == ["Shop 29", "Shop 30", "Shop 31"]
    assert not any(cell for row in table.rows[:28] for cell in row)


def test_a_short_sheet_is_read_whole(tmp_path):
    path = rich_workbook(tmp_path / "a.xlsx")

    table = workbook_tail(path, path.read_bytes(), "Spesen", 50)

    assert table.rows[0][0] == "Date"


def test_a_broken_workbook_is_refused(tmp_path):
    path = rich_workbook(tmp_path / "a.xlsx")

    with pytest.raises(FileError):
        workbook_tail(path, path.read_bytes()[:-100], "Spesen", 3)
