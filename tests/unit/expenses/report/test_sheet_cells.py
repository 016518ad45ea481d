"""What may be written into a cell."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from xlsxwriter import Workbook

from desktop_assist.expenses.report.sheet_cells import Cells, CellStyles


def written(write):
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        write(Cells("S", book.add_worksheet("S")), CellStyles(book))
    return openpyxl.load_workbook(target)["S"]["A1"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "http://corp.example", "12.50"])
def test_a_text_stays_a_text(text):
    cell = written(lambda cells, styles: cells.text(0, 0, text, styles.text))

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_text_that_is_too_long_for_a_cell_is_cut():
    cell = written(lambda cells, styles: cells.text(0, 0, "x" * 40_000, styles.text))

    assert len(cell.value) == 32_767


def test_a_day_is_a_date():
    cell = written(lambda cells, styles: cells.day(0, 0, date(2026, 2, 28), styles.day))

    assert cell.value.date() == date(2026, 2, 28)


def test_no_number_leaves_the_cell_empty():
    cell = written(lambda cells, styles: cells.number(0, 0, None, styles.whole))

    assert cell.value is None


def test_a_currency_without_cents_has_no_decimals():
    def write(cells, styles):
        cells.number(0, 0, Decimal(4200), styles.money("JPY"))

    assert written(write).number_format == "#,##0"
