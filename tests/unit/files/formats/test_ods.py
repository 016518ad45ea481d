import io
from pathlib import Path

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.ods import Extent
from desktop_assist.files.formats.xlsx import read_workbook
from tests.helpers.open_document import CELL, ROW, VALUE, sheet, workbook


def test_empty_ends_do_not_count():
    filled = CELL.format(2, VALUE) + CELL.format(16000, "")
    content = sheet(ROW.format(3, filled), ROW.format(1_000_000, CELL.format(16000, "")))

    extent = Extent(io.BytesIO(content))

    assert (extent.rows, extent.columns) == (3, 2)


def test_text_counts_as_content():
    cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"

    extent = Extent(io.BytesIO(sheet(ROW.format(1, CELL.format(4, "") + cell))))

    assert (extent.rows, extent.columns) == (1, 5)


def test_a_small_workbook_is_read():
    content = workbook(sheet(ROW.format(2, CELL.format(2, VALUE))))

    (table,) = read_workbook(Path("a.ods"), content)

    assert table.rows == ((1.0, 1.0), (1.0, 1.0))


def test_a_cell_repeated_without_end_is_refused():
    content = workbook(sheet(ROW.format(100_000, CELL.format(1000, VALUE))))

    with pytest.raises(UnreadableFileError, match="too large"):
        list(read_workbook(Path("a.ods"), content))
