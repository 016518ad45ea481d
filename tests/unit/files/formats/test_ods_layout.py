import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.ods_layout import ods_layout
from tests.helpers.rich_open_document import rich_open_document
from tests.helpers.workbooks import parts_of

CONTENT = parts_of(rich_open_document())["content.xml"]


def test_rows_and_cells_are_found_with_their_repetitions():
    layout = ods_layout(CONTENT, "Spesen")

    assert [(row.number, row.repeats) for row in layout.rows] == [(1, 1), (2, 1), (3, 1), (4, 50)]
    cell = layout.rows[1].cell(50)
    assert cell is not None
    assert (cell.column, cell.repeats, cell.has_content) == (5, 100, False)


def test_their_bytes_are_those_of_the_file():
    row = ods_layout(CONTENT, "Spesen").rows[2]

    xml = CONTENT[row.start : row.end]
    assert xml.startswith(b"<table:table-row")
    assert xml.endswith(b"</table:table-row>")
    cell = row.cell(4)
    assert CONTENT[cell.start : cell.end].startswith(b'<table:table-cell table:formula="of:=ROUND(')


def test_a_note_is_not_what_a_cell_shows():
    row = ods_layout(CONTENT, "Spesen").rows[1]

    assert [cell.text for cell in row.cells[:3]] == ["02.10.2026", "Shop 2", "2.50"]


def test_rows_know_where_they_hold_something():
    rows = ods_layout(CONTENT, "Spesen").rows

    assert rows[1].has_content(range(1, 2))
    assert not rows[1].has_content(range(5, 90))
    assert not rows[3].has_content(range(5))


def test_a_sheet_that_is_not_there_is_said():
    with pytest.raises(FileError, match="no sheet"):
        ods_layout(CONTENT, "Other")
