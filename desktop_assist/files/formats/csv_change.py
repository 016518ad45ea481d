"""Change cells of one row of a CSV file, or take the row out; every other byte stays."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.csv import csv_body, csv_lines, quoted, read_csv

_LINE_END = re.compile(r"(?:\r\n|\r|\n)\Z")


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as text, with the bytes before and behind it."""

    head: bytes
    text: str
    tail: bytes


def with_changed_cells(path: Path, content: bytes, row: int, cells: Mapping[int, str]) -> bytes:
    """The file with other values in a row.

    Args:
        path: Names the file in errors.
        content: The whole file.
        row: As the spreadsheet program counts.
        cells: The new values by column, from 0.

    Raises:
        FileError: There is no such row, or its quotes are not understood.
        UnicodeEncodeError: The encoding has no such character.
    """
    style = read_csv(path, content).style
    found = _row(path, content, row)
    end = _LINE_END.search(found.text)
    ending = end[0] if end else ""
    raw = _raw_cells(found.text.removesuffix(ending), style.delimiter)
    raw += [""] * (max(cells, default=0) + 1 - len(raw))
    for column, value in cells.items():
        raw[column] = quoted(value, style)
    return found.head + (style.delimiter.join(raw) + ending).encode(style.encoding) + found.tail


def with_row_below(path: Path, content: bytes, row: int, line: bytes) -> bytes:
    """The file with a line below a row, which does not end the file.

    Raises:
        FileError: There is no such row.
    """
    found = _row(path, content, row)
    above = len(content) - len(found.tail)
    return content[:above] + line + found.tail


def without_row(path: Path, content: bytes, row: int) -> bytes:
    """The file without a row.

    Raises:
        FileError: There is no such row.
    """
    found = _row(path, content, row)
    return found.head + found.tail


def _row(path: Path, content: bytes, row: int) -> _Row:
    style = read_csv(path, content).style
    body = csv_body(content)
    lines = list(csv_lines(body.text))
    reader = csv.reader(iter(lines), delimiter=style.delimiter)
    first = 0
    for number, _ in enumerate(reader, start=1):
        if number == row:
            start = len(body.head) + len("".join(lines[:first]))
            text = "".join(lines[first : reader.line_num])
            whole = body.head + body.text
            place, end = (
                len(whole[:index].encode(style.encoding, errors="replace"))
                for index in (start, start + len(text))
            )
            return _Row(content[:place], text, content[end:])
        first = reader.line_num
    raise FileError(f"{path.name} has no row {row} any more.", "List the expenses again.")


def _raw_cells(line: str, delimiter: str) -> list[str]:
    """The cells as they are written, quotes included."""
    pattern = rf'"(?:[^"]|"")*"|[^{re.escape(delimiter)}]*'
    raw: list[str] = []
    place = 0
    while match := re.compile(pattern).match(line, place):
        raw.append(match[0])
        place = match.end() + len(delimiter)
        if match.end() >= len(line):
            break
    if delimiter.join(raw) != line:
        raise FileError("The quotes in this row are not understood.", "Change it in its program.")
    return raw
