"""Read the end of a long sheet alone, as a spreadsheet program would read it."""

import io
import zipfile
from pathlib import Path

from desktop_assist.files.formats.table import Table
from desktop_assist.files.formats.xlsx import read_workbook
from desktop_assist.files.formats.xlsx_layout import sheet_layout
from desktop_assist.files.formats.xlsx_package import XlsxPackage, refusing_broken_parts


def workbook_tail(path: Path, content: bytes, sheet: str, last_rows: int) -> Table:
    """A sheet of which only the last rows are filled; they stand where they stand in the file.

    Args:
        path: Names the file in errors.
        content: The whole workbook.
        sheet: Name of the sheet.
        last_rows: How many rows.

    Raises:
        FileError: The workbook is broken or unusual.
    """
    with refusing_broken_parts():
        package = XlsxPackage(content)
        part = package.sheet_part(sheet)
        whole = package.part(part)
        kept = sheet_layout(whole, last_rows).rows
        start = whole.index(b">", whole.index(b"sheetData")) + 1
        short = whole[:start] + whole[kept[0].start :] if kept else whole
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name in package.names:
            archive.writestr(name, short if name == part else package.raw(name))
    tables = read_workbook(path, file.getvalue())
    return next(table for table in tables if table.name == sheet)
