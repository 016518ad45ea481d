"""Read the sheets of an Excel or OpenDocument workbook.

python-calamine reads ten times faster than openpyxl (1.4 against 12.1 s of CPU at 100,000 rows).
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.table import Table
from desktop_assist.files.formats.workbook_check import (
    OLD_EXCEL,
    check_workbook,
    protected_error,
)

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook


def read_workbook(path: Path, content: bytes) -> Iterator[Table]:
    """Give the visible sheets in their order, each read only when asked for.

    Args:
        path: Names the file in errors.
        content: The whole file.

    Raises:
        UnreadableFileError: Broken, protected, in the old format or too large.
    """
    import python_calamine

    check_workbook(path, io.BytesIO(content))
    try:
        with python_calamine.load_workbook(io.BytesIO(content)) as workbook:
            yield from _visible_tables(workbook)
    except python_calamine.PasswordError as error:
        raise protected_error(path) from error
    except python_calamine.CalamineError as error:
        raise UnreadableFileError(
            f"{path.name} is broken and cannot be read ({error}).",
            "Open it in a spreadsheet program, save it again, then try once more.",
        ) from error


def _visible_tables(workbook: "CalamineWorkbook") -> Iterator[Table]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for sheet in workbook.sheets_metadata:
        if sheet.visible != SheetVisibleEnum.Visible or sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        rows = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
        yield Table(sheet.name, tuple(map(tuple, rows)))


def _is_workbook(head: FileHead) -> bool:
    is_zip = head.start.startswith(b"PK\x03\x04")
    return head.suffix in (".xlsx", ".xlsm") and (is_zip or head.start.startswith(OLD_EXCEL))


def _is_old_workbook(head: FileHead) -> bool:
    return head.suffix == ".xls" and head.start.startswith(OLD_EXCEL)


XLSX = FileFormat(
    "spreadsheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    _is_workbook,
)
XLS = FileFormat("spreadsheet", "application/vnd.ms-excel", _is_old_workbook)
