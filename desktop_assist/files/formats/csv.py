"""Read a CSV file in the way it was written, so that a row can be added in the same way."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.table import MAX_CELLS, MAX_ROWS, Table
from desktop_assist.files.formats.text import (
    decode,
    encoding_of,
    looks_like_text,
    read_text,
)

_DELIMITERS = (";", ",", "\t", "|")
_SAMPLE_ROWS = 50
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """How a CSV file is written.

    Attributes:
        encoding: As Python names it.
        delimiter: Between the cells.
        line_ending: After each row.
        quotes_everything: True when text stands in quotes even where it need not.
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    line_ending: str = "\r\n"
    quotes_everything: bool = False


@dataclass(frozen=True, slots=True)
class CsvFile:
    """The rows of a CSV file, and how it is written."""

    table: Table
    style: CsvStyle


@dataclass(frozen=True, slots=True)
class CsvBody:
    """The rows of a CSV file as text, and what stands before them: a mark, a line "sep=;"."""

    head: str
    text: str


def read_csv(path: Path, content: bytes) -> CsvFile:
    """Read a CSV file.

    Args:
        path: Names the file in errors.
        content: The whole file.

    Raises:
        UnreadableFileError: Broken or too large.
    """
    body = csv_body(content)
    separator_line = _SEPARATOR_LINE.search(body.head)
    delimiter = separator_line[1] if separator_line else _likeliest_delimiter(body.text)
    style = CsvStyle(
        encoding_of(content),
        delimiter,
        _line_ending(body.head + body.text),
        _quotes_everything(body.text, delimiter),
    )
    return CsvFile(Table("", _rows(body.text, delimiter, path)), style)


def csv_body(content: bytes) -> CsvBody:
    """Divide a file's text into its rows and what stands before them."""
    text = decode(content)
    has_mark = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    mark = "\ufeff" if has_mark else ""
    separator_line = _SEPARATOR_LINE.match(text)
    place = separator_line.end() if separator_line else 0
    return CsvBody(mark + text[:place], text[place:])


def csv_row(cells: Sequence[str], style: CsvStyle) -> bytes:
    """One row with its line ending, as bytes of the file's encoding.

    Raises:
        UnicodeEncodeError: The encoding has no such character.
    """
    quotes = [quoted(cell, style) for cell in cells]
    line = style.delimiter.join(quotes) + style.line_ending
    return line.encode(style.encoding)


def quoted(cell: str, style: CsvStyle) -> str:
    """A cell as the file writes it."""
    is_special = any(mark in cell for mark in (style.delimiter, '"', "\r", "\n"))
    if is_special or style.quotes_everything:
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _rows(text: str, delimiter: str, path: Path) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    cells = 0
    try:
        for row in csv.reader(csv_lines(text), delimiter=delimiter):
            rows.append(tuple(row))
            cells += len(row)
            if len(rows) > MAX_ROWS or cells > MAX_CELLS:
                raise UnreadableFileError(
                    f"{path.name} is too large: at most {MAX_ROWS:,} rows are read.",
                    "Move older rows into a file of their own.",
                )
    except csv.Error as error:
        raise UnreadableFileError(f"{path.name} cannot be read as a table ({error}).") from error
    return tuple(rows)


def csv_lines(text: str) -> Iterator[str]:
    """The lines of a text with their ends."""
    # str.splitlines would also cut at form feeds and Unicode's own separators inside a cell.
    return iter(io.StringIO(text, newline=""))


def _likeliest_delimiter(text: str) -> str:
    lines = list(islice(csv_lines(text), _SAMPLE_ROWS))
    return max(_DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: Sequence[str], delimiter: str) -> int:
    """How many cells stand in rows of the most common width."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if row)
    except csv.Error:
        return 0
    return max(((width - 1) * rows for width, rows in widths.items()), default=0)


def _line_ending(text: str) -> str:
    first = re.search(r"\r\n|\n|\r", text)
    return first[0] if first else "\r\n"


def _quotes_everything(text: str, delimiter: str) -> bool:
    first_line = text.split("\n", 1)[0].rstrip("\r")
    cells = first_line.split(delimiter)
    return len(cells) > 1 and all(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in cells)


def _is_csv(head: FileHead) -> bool:
    return head.suffix in (".csv", ".tsv") and looks_like_text(head.start)


CSV = FileFormat("spreadsheet", "text/csv", _is_csv, read_text)
