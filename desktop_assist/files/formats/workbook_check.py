"""Look at a workbook from outside before any parser sees it.

python-calamine allocates every cell between the first and the last: one cell in the far corner of
a small file asks for 512 GB and ends the process, so the extent is measured first.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.parsers import expat

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.ods import Extent
from desktop_assist.files.formats.table import MAX_CELLS, MAX_ROWS, column_number

MAX_UNPACKED_BYTES = 400_000_000
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_CHUNK_BYTES = 1 << 20
_LONGEST_REFERENCE_BYTES = 16
_REFERENCE = re.compile(rb"\br=[\"']([A-Z]{0,3})([0-9]{1,7})[\"']")
# Behind column Z or row 99,999; everything nearer is small enough whatever its shape.
_FAR_REFERENCE = re.compile(rb"\br=[\"'](?:[A-Z]{2,3}[0-9]{1,7}|[A-Z]?[0-9]{6,7})[\"']")
_OPEN_DOCUMENT_CELLS = "content.xml"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    OSError,  # a part that is said to begin before the file
    NotImplementedError,
    RuntimeError,
    ValueError,
)


def check_workbook(path: Path, file: IO[bytes]) -> None:
    """Look at a workbook from outside before any parser sees it.

    Raises:
        UnreadableFileError: Broken, protected, in the old format or too large.
    """
    try:
        _refuse_old_format(path, file)
        with zipfile.ZipFile(file) as archive:
            _check_archive(path, archive)
    except _BROKEN as error:
        raise UnreadableFileError(
            f"{path.name} is not a complete workbook ({error}).", "Fetch or save the file again."
        ) from error


def protected_error(path: Path) -> UnreadableFileError:
    """What is said of a workbook with a password."""
    return UnreadableFileError(
        f"{path.name} is protected with a password.",
        "Save a copy of it without a password and use that.",
    )


def _refuse_old_format(path: Path, file: IO[bytes]) -> None:
    start = file.read(len(OLD_EXCEL))
    if start != OLD_EXCEL:
        return
    # The directory of this container may stand anywhere in the file.
    if _ENCRYPTED_STREAM in file.read(MAX_UNPACKED_BYTES):
        raise protected_error(path)
    raise UnreadableFileError(
        f"{path.name} is in the Excel format of before 2007, which is not read.",
        "Open it in a spreadsheet program and save it as .xlsx.",
    )


def _check_archive(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        raise _too_large(path)
    for part in parts:  # a sheet may stand in a part of any name
        with archive.open(part) as content:
            is_near = part.filename != _OPEN_DOCUMENT_CELLS and _is_near(content)
        if is_near:
            continue
        with archive.open(part) as content:
            rows, columns = _extent(part.filename, content)
        if rows > MAX_ROWS or rows * columns > MAX_CELLS:
            raise _too_large(path)


def _is_near(content: IO[bytes]) -> bool:
    return not any(_FAR_REFERENCE.search(window) for window in _windows(content))


def _extent(name: str, content: IO[bytes]) -> tuple[int, int]:
    if name == _OPEN_DOCUMENT_CELLS:
        extent = Extent(content)
        return extent.rows, extent.columns
    last_row = last_column = 0
    for window in _windows(content):
        for letters, digits in _REFERENCE.findall(window):
            last_row = max(last_row, int(digits))
            last_column = max(last_column, column_number(letters))
    return last_row, last_column


def _windows(content: IO[bytes]) -> Iterator[bytes]:
    """Pieces that overlap, so that no reference is cut in two."""
    rest = b""
    while chunk := content.read(_CHUNK_BYTES):
        yield rest + chunk
        rest = (rest + chunk)[-_LONGEST_REFERENCE_BYTES:]


def _too_large(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"{path.name} is too large: at most {MAX_ROWS:,} rows and {MAX_CELLS:,} cells are read.",
        "Move older rows into a workbook of their own.",
    )
