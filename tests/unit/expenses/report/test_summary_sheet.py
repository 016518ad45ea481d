"""The first sheet of the workbook."""

from io import BytesIO

import openpyxl

from desktop_assist.expenses.report.workbook import workbook
from tests.helpers.report_desk import OCTOBER


def test_it_tells_whose_it_is_what_is_missing_and_what_was_spent_where(desk):
    book = openpyxl.load_workbook(BytesIO(workbook(desk.store.draft(OCTOBER))), data_only=True)
    rows = {row[0].value: row[1].value for row in book["Summary"].iter_rows() if row[0].value}

    assert rows["Employee"] == "Ada Rossi"
    assert rows["Paid by the company"] == -41.69
    assert {"Taxi", "Meals", "Lodging", "EUR", "PLN"} <= set(rows)
    assert "No receipt: line 1, 2, 3." in rows
