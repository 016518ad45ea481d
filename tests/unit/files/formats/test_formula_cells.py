"""Formulas are told from figures that were typed."""

import pytest

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.formula_cells import formula_columns
from tests.helpers.rich_open_document import rich_open_document
from tests.helpers.workbooks import rich_workbook


def test_formulas_of_an_excel_workbook_are_found(tmp_path):
    sums = ("Total", None, None, "=SUM(D2:D4)", 5)
    content = rich_workbook(tmp_path / "a.xlsx", has_table=False, below=[sums]).read_bytes()

    found = [row for row in range(5, 20) if formula_columns(content, "Spesen", row) == {3}]

    assert len(found) == 1


def test_formulas_of_an_open_document_are_found():
    content = rich_open_document()

    assert [formula_columns(content, "Spesen", row) for row in (1, 2, 99)] == [set(), {4}, set()]


def test_a_broken_workbook_is_refused():
    with pytest.raises(FileError):
        formula_columns(b"PK no zip", "Spesen", 1)
