"""Read the sheets of an Excel or OpenDocument workbook.

python-calamine reads ten times faster than openpyxl (1.4 against 12.1 s of CPU at 100,000 rows).
It allocates every cell between the first and the last, so one cell in the far corner of a small
file asks for 512 GB and ends the process: the extent is measured before it is let in.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.table import MAX_CELLS, MAX_ROWS, Table

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MAX_UNPACKED_BYTES = 400_000_000
_CHUNK_BYTES = 1 << 20
_LONGEST_REFERENCE_BYTES = 16
_REFERENCE = re.compile(rb"\br=[\"']([A-Z]{0,3})([0-9]{1,7})[\"']")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


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
            yield from _visible_tables(workbook, path)
    except python_calamine.PasswordError as error:
        raise _protected(path) from error
    except python_calamine.CalamineError as error:
        raise UnreadableFileError(
            f"{path.name} is broken and cannot be read ({error}).",
            "Open it in a spreadsheet program, save it again, then try once more.",
        ) from error


def check_workbook(path: Path, file: IO[bytes]) -> None:
    """Look at a workbook from outside before any parser sees it.

    Raises:
        UnreadableFileError: Broken, protected, in the old format or too large.
    """
    try:
        _refuse_old_format(path, file)
        with zipfile.ZipFile(file) as archive:
            _check_archive(path, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnreadableFileError(
            f"{path.name} is not a complete workbook ({error}).", "Fetch or save the file again."
        ) from error


def _refuse_old_format(path: Path, file: IO[bytes]) -> None:
    start = file.read(len(_OLD_EXCEL))
    if start != _OLD_EXCEL:
        return
    # The directory of this container may stand anywhere in the file.
    if _ENCRYPTED_STREAM in file.read(MAX_UNPACKED_BYTES):
        raise _protected(path)
    raise UnreadableFileError(
        f"{path.name} is in the Excel format of before 2007, which is not read.",
        "Open it in a spreadsheet program and save it as .xlsx.",
    )


def _protected(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path.name} is protected with a password.",
        "Save a copy of it without a password and use that.",
    )


def _check_archive(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise _too_large(path)
    for part in parts:
        if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml"):
            with archive.open(part) as sheet:
                _check_extent(path, sheet)


def _check_extent(path: Path, sheet: IO[bytes]) -> None:
    last_row, last_column, rest = 0, 0, b""
    while chunk := sheet.read(_CHUNK_BYTES):
        for letters, digits in _REFERENCE.findall(rest + chunk):
            last_row = max(last_row, int(digits))
            last_column = max(last_column, column_number(letters))
        rest = chunk[-_LONGEST_REFERENCE_BYTES:]
    if last_row > MAX_ROWS or last_row * last_column > MAX_CELLS:
        raise _too_large(path)


def _too_large(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path.name} is too large: at most {MAX_ROWS:,} rows and {MAX_CELLS:,} cells are read.",
        "Move older rows into a workbook of their own.",
    )


def column_number(letters: bytes) -> int:
    """The number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _visible_tables(workbook: "CalamineWorkbook", path: Path) -> Iterator[Table]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for sheet in workbook.sheets_metadata:
        if sheet.visible != SheetVisibleEnum.Visible or sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        content = workbook.get_sheet_by_name(sheet.name)
        if content.total_height > MAX_ROWS:
            raise _too_large(path)
        rows = content.to_python(skip_empty_area=False)
        yield Table(sheet.name, tuple(map(tuple, rows)))


def _is_workbook(head: FileHead) -> bool:
    is_zip = head.start.startswith(b"PK\x03\x04")
    return head.suffix in (".xlsx", ".xlsm") and (is_zip or head.start.startswith(_OLD_EXCEL))


def _is_old_workbook(head: FileHead) -> bool:
    return head.suffix == ".xls" and head.start.startswith(_OLD_EXCEL)


def _is_open_document(head: FileHead) -> bool:
    media_type = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
    return head.start.startswith(b"PK\x03\x04") and media_type in head.start[:120]


XLSX = FileFormat(
    "spreadsheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    _is_workbook,
)
XLS = FileFormat("spreadsheet", "application/vnd.ms-excel", _is_old_workbook)
ODS = FileFormat("spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", _is_open_document)
