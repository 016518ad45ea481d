"""Measure an OpenDocument sheet before it is let in.

A few bytes can say that a cell is repeated a million times in each direction; python-calamine
would make them all (20,000 by 1,000 of them end the process at 1.3 GB).
"""

from typing import IO
from xml.parsers import expat

from desktop_assist.files.formats.file_format import FileFormat, FileHead

_CHUNK_BYTES = 1 << 20
_MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


class Extent:
    """How many rows and columns the largest sheet takes up, empty ends left out.

    Args:
        content: The part of the file that holds the cells.

    Raises:
        expat.ExpatError: It is not well-formed.
    """

    def __init__(self, content: IO[bytes]) -> None:
        self.rows = 0
        self.columns = 0
        self._row = 0
        self._row_repeats = 1
        self._column = 0
        self._filled_columns = 0
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        while chunk := content.read(_CHUNK_BYTES):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat takes no keywords

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "table:table":
                self._row = 0
            case "table:table-row":
                self._row_repeats = int(attributes.get("table:number-rows-repeated", 1))
                self._column = self._filled_columns = 0
            case "table:table-cell" | "table:covered-table-cell":
                self._column += int(attributes.get("table:number-columns-repeated", 1))
                if "office:value-type" in attributes:
                    self._filled_columns = self._column
            case "text:p":
                self._filled_columns = self._column

    def _end(self, name: str) -> None:
        if name != "table:table-row":
            return
        self._row += self._row_repeats
        if self._filled_columns:
            self.rows = max(self.rows, self._row)
            self.columns = max(self.columns, self._filled_columns)


def _is_open_document(head: FileHead) -> bool:
    mark = f"mimetype{_MEDIA_TYPE}".encode()
    return head.start.startswith(b"PK\x03\x04") and mark in head.start[:120]


ODS = FileFormat("spreadsheet", _MEDIA_TYPE, _is_open_document)
