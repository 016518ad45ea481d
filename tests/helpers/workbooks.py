"""Workbooks with the features that a row must not disturb."""

import io
import zipfile
from datetime import date

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import DataBarRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableColumn

HEADINGS = ("Date", "Merchant", "Category", "Amount", "Currency", "Rate", "Home amount")


def rich_workbook(path, rows=3, **changes):
    """A table with validation, data bars, a comment, formulas, and a second sheet with a chart."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Spesen"
    sheet.append(HEADINGS)
    for number in range(2, rows + 2):
        amounts = (10.5 * number, "EUR", 1.25, f"=D{number}*F{number}")
        sheet.append((date(2026, 10, 1 + number % 28), f"Shop {number}", "Meals", *amounts))
        sheet.cell(number, 1).number_format = "dd.mm.yyyy"
        sheet.cell(number, 4).number_format = "#,##0.00"
        sheet.cell(number, 2).font = Font(bold=True)
    last = rows + 1
    sheet["B2"].comment = Comment("Keep me", "Ada")
    sheet["H9"] = "beside the table"
    sheet["H9"].fill = PatternFill("solid", "FFEEAA")
    validation = DataValidation(type="list", formula1='"EUR,USD,CHF"')
    validation.add(f"E2:E{last}")
    sheet.add_data_validation(validation)
    sheet.conditional_formatting.add(
        f"D2:D{last}", DataBarRule("num", 0, "max", None, color="638EC6")
    )
    if changes.get("has_table", True):
        sheet.add_table(_table(last))
    if changes.get("is_protected"):
        sheet.protection.enable()
    for merged in changes.get("merged", ()):
        sheet.merge_cells(merged)
    for row in changes.get("below", ()):
        sheet.append(row)
    _add_summary(workbook, last)
    workbook.save(path)
    return path


def _table(last):
    table = Table(displayName="Expenses", ref=f"A1:G{last}")
    table._initialise_columns()
    for column, name in zip(table.tableColumns, HEADINGS, strict=True):
        assert isinstance(column, TableColumn)
        column.name = name
    return table


def _add_summary(workbook, last):
    summary = workbook.create_sheet("Summary")
    summary["A1"] = f"=SUM(Spesen!D2:D{last})"
    chart = BarChart()
    chart.add_data(Reference(workbook["Spesen"], min_col=4, min_row=1, max_row=last))
    summary.add_chart(chart, "C3")


def parts_of(content):
    """Every part of a workbook by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(content, name, part):
    """The workbook with one part more, or another."""
    parts = parts_of(content) | {name: part}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part_name, part_content in parts.items():
            archive.writestr(part_name, part_content)
    return file.getvalue()
