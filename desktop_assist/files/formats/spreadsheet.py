"""Read the sheets of any spreadsheet file."""

from collections.abc import Iterator
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.csv import read_csv
from desktop_assist.files.formats.table import Table
from desktop_assist.files.formats.xlsx import read_workbook
from desktop_assist.files.whole_file import read_whole

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".ods", ".xls")
CSV_SUFFIXES = (".csv", ".tsv", ".txt")
_BINARY_SUFFIX = ".xlsb"
MAX_SPREADSHEET_BYTES = 100_000_000


def read_spreadsheet(path: Path) -> bytes:
    """Read a spreadsheet file as it is.

    Raises:
        UnreadableFileError: Missing, not allowed or too large.
    """
    return read_whole(path, MAX_SPREADSHEET_BYTES, "Move older rows into a file of their own.")


def tables_in(path: Path, content: bytes) -> Iterator[Table]:
    """Give the visible sheets of a spreadsheet in their order.

    Args:
        path: Tells the type, and names the file in errors.
        content: The whole file.

    Raises:
        UnreadableFileError: Not a spreadsheet, broken, protected or too large.
    """
    suffix = path.suffix.lower()
    if suffix in WORKBOOK_SUFFIXES:
        yield from read_workbook(path, content)
    elif suffix in CSV_SUFFIXES:
        yield read_csv(path, content).table
    elif suffix == _BINARY_SUFFIX:
        raise UnreadableFileError(
            f"{path.name} is in Excel's binary format, which is not read.",
            "Open it in Excel and save it as .xlsx.",
        )
    else:
        raise UnreadableFileError(
            f"{path.name} is not a spreadsheet.", "Use an .xlsx, .csv or .ods file."
        )
