"""The expense workbooks: an empty one to start from, and the sample with four months in it."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from sample.summary import CATEGORIES, SUMMARY, add_summary

Value: TypeAlias = date | Decimal | str | None

COLUMNS = (
    ("Date", 12, "yyyy\\-mm\\-dd"),
    ("Merchant", 26, "@"),
    ("Category", 14, "@"),
    ("Description", 38, "@"),
    ("Amount", 12, "#,##0.00"),
    ("Currency", 10, "@"),
    ("Tax", 10, "#,##0.00"),
    ("Receipt", 44, "@"),
    ("Status", 12, "@"),
    ("Payment", 14, "@"),
    ("Project", 14, "@"),
    ("Attendees", 26, "@"),
    ("Place", 14, "@"),
)
EXPENSES = """
2026-08-04 | Stadtbahn Nordwald | Train | Return trip to the plant | 46.20 | EUR | 3.02 | | paid
2026-08-05 | Gasthaus Lindenhof | Meals | Dinner with two customers | 87.40 | EUR | 5.72 | | paid
2026-08-12 | Papier Rosenow | Office | Notebooks and markers | 31.95 | EUR | 5.10 | | paid
2026-08-19 | Hotel Seeblick | Hotel | One night, workshop | 212.00 | CHF | 7.77 | | paid
2026-08-20 | Bergbahn Arvenau | Train | Transfer to the workshop | 18.60 | CHF | 1.39 | | paid
2026-08-27 | Cloudberg Hosting | Software | Test server, August | 24.00 | USD | | | paid
2026-09-02 | Taxi Nordstern | Taxi | Station to customer | 22.80 | EUR | 1.49 | | paid
2026-09-08 | Hotel Alte Brauerei | Hotel | Two nights, fair | 268.00 | EUR | 17.53 | | paid
2026-09-09 | Messe-Bistro 7 | Meals | Lunch at the fair | 17.90 | EUR | 1.17 | | paid
2026-09-10 | Stadtbahn Nordwald | Train | Back from the fair | 58.40 | EUR | 3.82 | | paid
2026-09-17 | Papier Rosenow | Office | Returned markers | -8.95 | EUR | -1.43 | | paid
2026-09-28 | Cloudberg Hosting | Software | Test server, September | 24.00 | USD | | | paid
2026-10-01 | Stadtbahn Nordwald | Train | Regional day ticket | 29.90 | EUR | 1.96 | | submitted
2026-10-06 | Gasthaus Lindenhof | Meals | Lunch with supplier | 64.80 | EUR | 4.24 |\
 receipts/2026-10-06 Gasthaus Lindenhof 64.80.png | submitted
2026-10-08 | Hotel Alte Brauerei | Hotel | Two nights, audit | 274.00 | EUR | 17.93 | | submitted
2026-10-13 | Harbor Lights Diner | Meals | Dinner, conference | 48.75 | USD | 3.97 | | submitted
2026-10-14 | Pacific Crest Inn | Hotel | Three nights | 537.00 | USD | 62.81 | | submitted
2026-10-15 | Bluebird Cabs | Taxi | Hotel to airport | 61.20 | USD | | | submitted
2026-10-21 | Café Morgenrot | Meals | Team breakfast | 43.10 | EUR | 2.82 | | submitted
2026-10-26 | Bergbahn Arvenau | Train | Transfer to customer | 18.60 | CHF | 1.39 | | submitted
2026-10-28 | Cloudberg Hosting | Software | Test server, October | 24.00 | USD | | | submitted
2026-10-30 | Taxi Nordstern | Taxi | Office to station | 19.70 | EUR | 1.29 |\
 receipts/2026-10-30 Taxi Nordstern 19.70.png | submitted
2026-11-04 | Papier Rosenow | Office | Printer paper | 27.50 | EUR | 4.39 | | open
2026-11-11 | Gasthaus Lindenhof | Meals | Dinner with auditor | 92.30 | EUR | 6.04 | | open
2026-11-18 | Stadtbahn Nordwald | Train | Return trip to the plant | 46.20 | EUR | 3.02 | | open
"""
_FURTHER: dict[str, tuple[Value, ...]] = {
    "Harbor Lights Diner": ("company card", "Conference", "Two partners", "Portland"),
    "Pacific Crest Inn": ("company card", "Conference", None, "Portland"),
    "Bluebird Cabs": ("company card", "Conference", None, "Portland"),
    "Cloudberg Hosting": ("company card", "Test server", None, None),
    "Hotel Alte Brauerei": ("own card", "Fair", None, "Arvenau"),
    "Hotel Seeblick": ("own card", "Workshop", None, "Seeheim"),
}
# Rows that a person types below the table get the checks as well.
_CHECKED_ROWS = 10_000
_MADE_AT = datetime(2026, 11, 1, tzinfo=UTC)
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=</dcterms:modified>)")


def rows() -> Iterator[list[Value]]:
    """The sample's rows as typed values."""
    for line in EXPENSES.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        day = date.fromisoformat(cells[0])
        amounts = {place: Decimal(cells[place]) for place in (4, 6) if cells[place]}
        texts = (amounts.get(place, cells[place] or None) for place in range(1, 9))
        yield [day, *texts, *_FURTHER.get(cells[1], (None,) * 4)]


def empty_workbook() -> bytes:
    """A workbook with headings and one row in the right look, still empty."""
    return _workbook([])


def sample_workbook() -> bytes:
    """The sample's expenses."""
    return _workbook(list(rows()))


def _workbook(data: list[list[Value]]) -> bytes:
    workbook = Workbook()
    workbook.properties.creator = "Desktop Assist"
    workbook.properties.created = _MADE_AT.replace(tzinfo=None)
    sheet = workbook.active
    sheet.title = "Expenses"
    sheet.append([name for name, _, _ in COLUMNS])
    for row in data or [[None] * len(COLUMNS)]:
        sheet.append(row)
    _lay_out(sheet, max(len(data), 1) + 1)
    _add_checks(sheet)
    results = add_summary(workbook, data)
    for one in workbook.worksheets:
        one.page_setup.orientation = "landscape"
        one.page_setup.fitToHeight = 0
        one.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    return _with_results(_without_time(workbook), results)


def _lay_out(sheet: Worksheet, last_row: int) -> None:
    for number, (_, width, number_format) in enumerate(COLUMNS, start=1):
        heading = sheet.cell(1, number)
        heading.font = Font(name="Calibri", bold=True)
        heading.alignment = Alignment(vertical="center")
        sheet.column_dimensions[heading.column_letter].width = width
        for row in range(2, last_row + 1):
            sheet.cell(row, number).number_format = number_format
    sheet.freeze_panes = "A2"
    table = Table(displayName="Expenses", ref=f"A1:M{last_row}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    sheet.add_table(table)


def _add_checks(sheet: Worksheet) -> None:
    """Days must be days and amounts numbers; categories and currencies are offered, not forced."""
    offered = f"={SUMMARY}!$D$8:$D${7 + len(CATEGORIES)}"
    checks = (
        ("A", DataValidation(type="date", operator="greaterThan", formula1="36525")),
        ("C", DataValidation(type="list", formula1=offered, showErrorMessage=False)),
        ("E", DataValidation(type="decimal", operator="notEqual", formula1="0")),
        ("F", DataValidation(type="list", formula1='"EUR,USD,GBP,CHF"', showErrorMessage=False)),
        ("G", DataValidation(type="decimal", operator="between", formula1="-1E9", formula2="1E9")),
    )
    for column, check in checks:
        check.allowBlank = True
        check.error = {"A": "Type a date.", "E": "Type an amount.", "G": "Type an amount."}.get(
            column
        )
        check.add(f"{column}2:{column}{_CHECKED_ROWS}")
        sheet.add_data_validation(check)


def _with_results(content: bytes, results: Mapping[str, str]) -> bytes:
    """The workbook with the results of its summary: not every program calculates them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for info in source.infolist():
            part = source.read(info)
            if info.filename == "xl/worksheets/sheet2.xml":
                for cell, result in results.items():
                    kind = "" if result.lstrip("-").replace(".", "").isdigit() else ' t="str"'
                    part = re.sub(
                        rf'<c r="{cell}"([^>]*)>(<f>.*?</f>)<v ?(?:/>|></v>)'.encode(),
                        rf'<c r="{cell}"\1{kind}>\2<v>{result}</v>'.encode(),
                        part,
                    )
            target.writestr(info, part)
    return made.getvalue()


def _without_time(workbook: Workbook) -> bytes:
    """The file's bytes without the moment of saving, so that each run makes the same ones."""
    saved, made = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    stamp = f"{_MADE_AT:%Y-%m-%dT%H:%M:%SZ}".encode()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, _STAMP.sub(stamp, source.read(name)))
    return made.getvalue()
