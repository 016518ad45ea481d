"""A report as XLSX: read by openpyxl, and calculated anew by LibreOffice."""

import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from desktop_assist.expenses.report.report_totals import totals_in
from desktop_assist.expenses.report.workbook import workbook
from tests.helpers.report_desk import OCTOBER

ROWS = """
2026-10-01,=1+1,Taxi,+49 30 1,30.10,EUR,4.81,,own card,Apollo,Berlin
2026-10-02,@SUM(A1),taxi,-2,182.50,PLN,,,company card,Apollo,Łódź
2026-10-05,Ramen,*,Dinner,4200,JPY,,,,,Tokyo
2026-10-06,Ramen,=A1,Dinner,0.10,EUR,,,,,
2026-10-07,Ramen,,Dinner,0.20,EUR,,,,,
2026-10-08,Refund,Taxi,Back,-5.55,USD,,,,,
2026-10-09,No rate,Other,,12.345,KWD,,,,,
"""


@pytest.fixture
def report(desk):
    desk.write(ROWS)
    return desk.store.draft(replace(OCTOBER, advance=Decimal("20.00")))


def sheets(content, **how):
    return openpyxl.load_workbook(BytesIO(content), **how)


def cells(book, sheet):
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def sums(book):
    """Each label of the summary with the numbers behind it."""
    return {row[0]: row[1:] for row in cells(book, "Summary") if row[0] and len(row) > 1}


def test_texts_of_the_sheet_never_become_formulas(report):
    lines = sheets(workbook(report))["Expenses"]

    assert [lines.cell(row, 3).value for row in (2, 3)] == ["=1+1", "@SUM(A1)"]
    written = {cell.data_type for one in "CDE" for cell in lines[one] if cell.value is not None}
    assert written == {"s"}


def test_every_sum_is_a_formula_with_its_result(report):
    content = workbook(report)
    formulas, results = sums(sheets(content)), sums(sheets(content, data_only=True))
    totals = totals_in(report)

    label = "Total expenses without line 7"
    assert formulas[label][0] == "=Expenses!$R$9"
    assert results[label][0] == float(totals.expenses)
    assert sheets(content)["Expenses"]["R9"].value == "=SUM(R2:R8)"
    assert formulas["Due to the employee"][0].startswith("=SUM(")
    assert results["Due to the employee"][0] == float(totals.due)
    assert str(formulas["Taxi"][1]).startswith("=SUMPRODUCT(")


def test_dates_amounts_and_rates_are_typed(report):
    second = cells(sheets(workbook(report), data_only=True), "Expenses")[2]

    assert second[1].isoformat() == "2026-10-02T00:00:00"
    assert (second[10], second[11], second[17]) == (182.5, "PLN", 41.69)


def test_amounts_have_the_decimals_of_their_currency(report):
    lines = sheets(workbook(report))["Expenses"]

    assert [lines.cell(row, 11).number_format for row in (2, 4, 8)] == [
        "#,##0.00",
        "#,##0",
        "#,##0.000",
    ]


def test_there_are_a_table_and_a_chart(report):
    book = sheets(workbook(report))

    assert book["Expenses"].tables["Lines"].ref == "A1:U8"
    assert len(book["Summary"]._charts) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice (soffice) here")
def test_libreoffice_calculates_the_same_to_the_cent(report, tmp_path):
    content = workbook(report)
    file = tmp_path / "report.xlsx"
    file.write_bytes(without_results(content))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    line = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "new"]

    subprocess.run([*line, file], check=True, capture_output=True, timeout=110)

    calculated = (tmp_path / "new" / "report.xlsx").read_bytes()
    assert numbers(calculated) == numbers(content)


def without_results(content):
    """The same workbook, every formula without its result."""
    target = BytesIO()
    sheets(content).save(target)
    return target.getvalue()


def numbers(content):
    book = sheets(content, data_only=True)
    return [
        [round(cell, 2) if isinstance(cell, float | int) else cell for cell in row[1:4]]
        for row in cells(book, "Summary")
        if row[0]
    ]
