"""Which cells of a row are worked out by formulas, in any type of workbook."""

from desktop_assist.files.formats.ods_layout import ods_layout
from desktop_assist.files.formats.xlsx_layout import sheet_layout
from desktop_assist.files.formats.xlsx_package import XlsxPackage, refusing_broken_parts

_OPEN_DOCUMENT_CELLS = "content.xml"


def formula_columns(content: bytes, sheet: str, row: int) -> frozenset[int]:
    """The columns of a row that hold a formula, from 0.

    Args:
        content: A workbook, in Excel's form or OpenDocument's.
        sheet: Name of the sheet.
        row: As the spreadsheet program counts.

    Raises:
        FileError: The workbook is broken or unusual.
    """
    with refusing_broken_parts():
        package = XlsxPackage(content)
        if _OPEN_DOCUMENT_CELLS in package.names:
            rows = ods_layout(package.part(_OPEN_DOCUMENT_CELLS), sheet).rows
            own = next((one for one in rows if 0 <= row - one.number < one.repeats), None)
            return frozenset(one.column for one in (own.cells if own else ()) if one.formula)
        layout = sheet_layout(package.part(package.sheet_part(sheet)))
        found = next((one for one in layout.rows if one.number == row), None)
        return frozenset(one.column for one in (found.cells if found else ()) if one.is_formula)
