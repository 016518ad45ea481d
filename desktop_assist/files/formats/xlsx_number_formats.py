"""Find out in which number formats the cells of a column are shown."""

from collections.abc import Mapping
from xml.parsers import expat

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_layout import sheet_layout
from desktop_assist.files.formats.xlsx_package import XlsxPackage


def number_formats(content: bytes, sheet: str, column: int) -> Mapping[int, str]:
    """The format codes of a column's cells by row, where they are not built-in ones.

    Args:
        content: The whole workbook.
        sheet: Name of the sheet.
        column: From 0.

    Raises:
        FileError: The workbook is broken or unusual.
    """
    package = XlsxPackage(content)
    formats = package.cell_formats()
    try:
        layout = sheet_layout(package.part(package.sheet_part(sheet)))
    except expat.ExpatError as error:
        raise FileError(f"The workbook is broken ({error}).", "Open and save it again.") from error
    cells = ((row.number, row.cell(column)) for row in layout.rows)
    codes = {number: formats.code(cell.style) for number, cell in cells if cell}
    return {number: code for number, code in codes.items() if code}
