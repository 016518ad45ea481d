"""Find out in which number formats the cells of a column are shown."""

from collections.abc import Mapping

from desktop_assist.files.formats.xlsx_layout import sheet_layout
from desktop_assist.files.formats.xlsx_package import XlsxPackage, refusing_broken_parts


def number_formats(content: bytes, sheet: str, column: int) -> Mapping[int, str]:
    """The format codes of a column's cells by row, where they are not built-in ones.

    Args:
        content: The whole workbook.
        sheet: Name of the sheet.
        column: From 0.

    Raises:
        FileError: The workbook is broken or unusual.
    """
    with refusing_broken_parts():
        package = XlsxPackage(content)
        formats = package.cell_formats()
        layout = sheet_layout(package.part(package.sheet_part(sheet)))
    cells = ((row.number, row.cell(column)) for row in layout.rows)
    codes = {number: formats.code(cell.style) for number, cell in cells if cell}
    return {number: code for number, code in codes.items() if code}
