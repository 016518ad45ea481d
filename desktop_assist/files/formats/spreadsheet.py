"""Read the sheets of any spreadsheet file."""

from collections.abc import Iterator
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.csv import read_csv
from desktop_assist.files.formats.table import Table
from desktop_assist.files.formats.xlsx import read_workbook

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".ods", ".xls")
CSV_SUFFIXES = (".csv", ".tsv", ".txt")


def read_tables(path: Path) -> Iterator[Table]:
    """Give the visible sheets of a spreadsheet in their order.

    Raises:
        UnreadableFileError: Not a spreadsheet, missing, broken, protected or too large.
    """
    suffix = path.suffix.lower()
    if suffix in WORKBOOK_SUFFIXES:
        yield from read_workbook(path)
    elif suffix in CSV_SUFFIXES:
        yield read_csv(path).table
    else:
        raise UnreadableFileError(
            f"{path.name} is not a spreadsheet.", "Use an .xlsx, .csv or .ods file."
        )
