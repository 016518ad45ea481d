"""The summary sheet of the expense workbooks: months and categories of a year, with charts."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

SUMMARY = "Summary"
CATEGORIES = (
    "Hotel", "Meals", "Train", "Taxi", "Flight", "Car", "Office", "Software", "Phone", "Training",
)  # fmt: skip
_Row: TypeAlias = Sequence["date | Decimal | str | None"]
_FIRST = 8
_OTHER = _FIRST + len(CATEGORIES)
_YEAR = "IF(MAX(Expenses[Date])>0,YEAR(MAX(Expenses[Date])),YEAR(TODAY()))"
_CURRENCY = 'IF(COUNTA(Expenses[Currency])>0,INDEX(Expenses[Currency],1),"EUR")'
_ELSEWHERE = "COUNTA(Expenses[Amount])-COUNTIF(Expenses[Currency],$B$4)"
_OF_YEAR = (
    'Expenses[Currency],$B$4,Expenses[Date],">="&DATE($B$3,{first},1),'
    'Expenses[Date],"<"&DATE($B$3,{last},1)'
)
_MONTH = f"SUMIFS(Expenses[Amount],{_OF_YEAR})"
_CATEGORY = f"SUMIFS(Expenses[Amount],Expenses[Category],D{{row}},{_OF_YEAR})"


def add_summary(workbook: Workbook, rows: Sequence[_Row]) -> Mapping[str, str]:
    """Add the sheet; give the results of its formulas by cell."""
    sheet = workbook.create_sheet(SUMMARY)
    _write(sheet)
    _draw(sheet)
    return _results(rows)


def _write(sheet: Worksheet) -> None:
    sheet["A1"], sheet["A1"].font = "Expenses of a year", Font(name="Calibri", bold=True, size=14)
    sheet["A3"], sheet["B3"] = "Year", f"={_YEAR}"
    sheet["A4"], sheet["B4"] = "Currency", f"={_CURRENCY}"
    sheet["A5"], sheet["B5"] = "Expenses in other currencies", f"={_ELSEWHERE}"
    for column, name in (("A", "Month"), ("B", "Amount"), ("D", "Category"), ("E", "Amount")):
        sheet[f"{column}7"], sheet[f"{column}7"].font = name, Font(name="Calibri", bold=True)
    for month in range(1, 13):
        row = _FIRST + month - 1
        sheet[f"A{row}"] = calendar.month_name[month]
        sheet[f"B{row}"] = f"={_MONTH.format(first=month, last=month + 1)}"
    for row, category in enumerate(CATEGORIES, start=_FIRST):
        sheet[f"D{row}"] = category
        sheet[f"E{row}"] = f"={_CATEGORY.format(row=row, first=1, last=13)}"
    sheet[f"D{_OTHER}"], sheet[f"E{_OTHER}"] = "Other", f"=B20-SUM(E{_FIRST}:E{_OTHER - 1})"
    sheet["A20"], sheet["B20"] = "Total", "=SUM(B8:B19)"
    for cell in ("A20", "B20"):
        sheet[cell].font = Font(name="Calibri", bold=True)
    for row in range(_FIRST, 21):
        sheet[f"B{row}"].number_format = sheet[f"E{row}"].number_format = "#,##0.00"
    for column, width in (("A", 28), ("B", 14), ("C", 3), ("D", 18), ("E", 14)):
        sheet.column_dimensions[column].width = width


def _draw(sheet: Worksheet) -> None:
    for title, column, last, place in (("Months", 2, 19, "G2"), ("Categories", 5, _OTHER, "G18")):
        chart = BarChart()
        chart.title, chart.legend, chart.height, chart.width = title, None, 7, 16
        chart.x_axis.delete = chart.y_axis.delete = False
        chart.add_data(Reference(sheet, min_col=column, min_row=_FIRST, max_row=last))
        chart.set_categories(Reference(sheet, min_col=column - 1, min_row=_FIRST, max_row=last))
        sheet.add_chart(chart, place)


def _results(rows: Sequence[_Row]) -> Mapping[str, str]:
    days = [row[0] for row in rows if isinstance(row[0], date)]
    year = max(days).year if days else 2026
    currency = str(rows[0][5]) if rows else "EUR"
    counted = [row for row in rows if row[5] == currency and _year_of(row) == year]
    months = [_sum(row for row in counted if _month_of(row) == month) for month in range(1, 13)]
    groups = [_sum(row for row in counted if row[2] == category) for category in CATEGORIES]
    total = sum(months, Decimal(0))
    elsewhere = sum(row[5] != currency for row in rows)
    amounts = {
        **{f"B{row}": amount for row, amount in enumerate(months, start=_FIRST)},
        **{f"E{row}": amount for row, amount in enumerate(groups, start=_FIRST)},
        f"E{_OTHER}": total - sum(groups, Decimal(0)),
        "B20": total,
    }
    shown = {cell: str(amount) for cell, amount in amounts.items()}
    return {"B3": str(year), "B4": currency, "B5": str(elsewhere), **shown}


def _sum(rows: Iterator[_Row]) -> Decimal:
    return sum((row[4] for row in rows if isinstance(row[4], Decimal)), Decimal(0))


def _year_of(row: _Row) -> int:
    return row[0].year if isinstance(row[0], date) else 0


def _month_of(row: _Row) -> int:
    return row[0].month if isinstance(row[0], date) else 0
