"""The sheet of lines."""

from io import BytesIO

import openpyxl

from desktop_assist.expenses.report.line_sheet import LinePlaces
from desktop_assist.expenses.report.workbook import workbook
from tests.helpers.report_desk import OCTOBER


def test_formulas_of_other_sheets_reach_every_line_and_the_sum():
    places = LinePlaces("Expenses", 7)

    assert places.column("category") == "Expenses!$D$2:$D$8"
    assert places.total == "Expenses!$R$9"


def test_who_paid_and_what_is_odd_stands_beside_each_line(desk):
    book = openpyxl.load_workbook(BytesIO(workbook(desk.store.draft(OCTOBER))))
    heads, *lines, _ = ([cell.value for cell in row] for row in book["Expenses"].iter_rows())

    first, second, _ = (dict(zip(heads, line, strict=True)) for line in lines)
    assert (first["Paid by"], second["Paid by"]) == ("Employee", "Company")
    assert (first["Receipt"], first["Tax rate"]) == ("none", 19)
    assert first["Remarks"] == "There is no receipt taxi.png among your files."
    assert (second["EUR for 1"], second["Rate by"]) != (None, None)
