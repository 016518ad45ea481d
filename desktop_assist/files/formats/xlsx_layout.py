"""Where in a sheet's XML its rows, cells and ranges stand, byte for byte.

The XML is only looked at, never written anew: that would drop what is not understood.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.parsers import expat

from desktop_assist.files.formats.table import column_number


@dataclass(slots=True)
class CellLayout:
    """One cell.

    Attributes:
        column: From 0.
        start: Where its XML begins.
        end: Where its XML ends.
        style: Number of its style.
        formula: Written in it; empty if none.
        shared_id: Of the formula it shares with others; empty if none.
        has_content: True when it holds a value or a formula.
        metadata: Number of what else is known of its formula; empty if nothing is.
        array: The cells that its array formula or table of data fills; empty if it has none.
    """

    column: int
    start: int
    style: int
    end: int = 0
    formula: str = ""
    shared_id: str = ""
    has_content: bool = False
    metadata: str = ""
    array: str = ""

    @property
    def is_formula(self) -> bool:
        """Whether it is worked out from others."""
        return bool(self.formula or self.shared_id or self.array)


@dataclass(slots=True)
class RowLayout:
    """One row.

    Attributes:
        number: From 1.
        start: Where its XML begins.
        tag_end: Where its start tag ends.
        end: Where its XML ends.
        cells: In their order.
    """

    number: int
    start: int
    tag_end: int
    end: int = 0
    cells: list[CellLayout] = field(default_factory=list)

    def cell(self, column: int) -> CellLayout | None:
        """The cell in a column, if the row has one there."""
        return next((cell for cell in self.cells if cell.column == column), None)

    def has_content(self, columns: range) -> bool:
        """Whether any of these columns holds something."""
        return any(cell.has_content and cell.column in columns for cell in self.cells)


@dataclass(frozen=True, slots=True)
class SharedFormula:
    """The formula that several cells share, as it stands in the first of them."""

    row: int
    text: str


@dataclass(slots=True)
class SheetLayout:
    """A sheet.

    Attributes:
        prefix: Before every element's name, with its colon; mostly empty.
        dimension: Place of the start tag that names the extent of the sheet; -1 if there is none.
        rows: In their order.
        shared: Formulas that several cells share, by id.
        ranges: Places of the start tags of validations, conditional formats and filters.
        merged: Ranges that are merged.
        arrays: Ranges that one formula fills, those of a single cell left out.
        is_protected: True when the sheet must not be changed.
    """

    prefix: str = ""
    dimension: int = -1
    rows: list[RowLayout] = field(default_factory=list)
    shared: dict[str, SharedFormula] = field(default_factory=dict)
    ranges: list[int] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    arrays: list[str] = field(default_factory=list)
    is_protected: bool = False


def sheet_layout(content: bytes, last_rows: int | None = None) -> SheetLayout:
    """Look through a sheet's XML.

    Args:
        content: The sheet.
        last_rows: Look only at so many rows at the end; all of them when None.

    Raises:
        expat.ExpatError: It is not well-formed.
    """
    skipped = _rows_before(content, last_rows) if last_rows else range(0)
    return _Scan(content, skipped).layout


def _rows_before(content: bytes, last_rows: int) -> range:
    """The bytes of all rows but the last ones."""
    rows = _ROWS.search(content)
    if rows is None:
        return range(0)
    tag = b"<" + (rows[1] or b"") + b"row "
    start = len(content)
    for _ in range(last_rows):
        start = content.rfind(tag, rows.end(), start)
        if start < 0:
            return range(0)
    return range(rows.end(), start)


_ROWS = re.compile(rb"<(\w+:)?sheetData\b[^>]*>")
_IN_ROWS = frozenset(("row", "c", "v", "t", "f"))
_Attributes: TypeAlias = "dict[str, str]"


class _Scan:
    """Follows the parser through the sheet; a class, as expat calls back."""

    def __init__(self, content: bytes, skipped: range) -> None:
        self.layout = SheetLayout()
        self._content = content
        self._skipped = skipped
        self._texts: list[str] = []
        self._is_in_rows = False
        self._formula_tag: _Attributes = {}
        self._starts: dict[str, Callable[[_Attributes], None]] = {
            "row": self._start_row,
            "c": self._start_cell,
            "v": self._start_text,
            "t": self._start_text,
            "f": self._start_formula,
            "dimension": self._start_dimension,
            "mergeCell": self._start_merged,
            "sheetProtection": self._start_protection,
            "conditionalFormatting": self._start_range,
            "dataValidation": self._start_range,
            "autoFilter": self._start_range,
            "sortState": self._start_range,
            "ignoredError": self._start_range,
        }
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.Parse(content[: skipped.start], False)  # noqa: FBT003 - no keywords here
        self._parser.Parse(content[skipped.stop :], True)  # noqa: FBT003

    def _start(self, name: str, attributes: _Attributes) -> None:
        plain = name.rpartition(":")[2]
        # Newer features behind the rows have elements of the same names as cells have.
        if plain in _IN_ROWS and not self._is_in_rows:
            return
        if plain == "sheetData":
            self._is_in_rows = True
        elif start := self._starts.get(plain):
            start(attributes)

    def _start_row(self, attributes: _Attributes) -> None:
        rows = self.layout.rows
        number = int(attributes.get("r", rows[-1].number + 1 if rows else 1))
        start = self._index
        rows.append(RowLayout(number, start, self._content.index(b">", start) + 1))

    def _start_cell(self, attributes: _Attributes) -> None:
        cells = self.layout.rows[-1].cells
        reference = attributes.get("r", "").rstrip("0123456789")
        following = cells[-1].column + 1 if cells else 0
        column = column_number(reference.encode()) - 1 if reference else following
        start = self._index
        style, metadata = int(attributes.get("s", "0")), attributes.get("cm", "")
        cells.append(CellLayout(column, start, style, metadata=metadata))

    def _start_text(self, _: _Attributes) -> None:
        self._texts = []

    def _start_formula(self, attributes: _Attributes) -> None:
        self._texts, self._formula_tag = [], attributes

    def _start_dimension(self, _: _Attributes) -> None:
        self.layout.dimension = self._index

    def _start_merged(self, attributes: _Attributes) -> None:
        self.layout.merged.append(attributes["ref"])

    def _start_protection(self, attributes: _Attributes) -> None:
        self.layout.is_protected = attributes.get("sheet", "0") in ("1", "true")

    def _start_range(self, _: _Attributes) -> None:
        self.layout.ranges.append(self._index)

    def _text(self, text: str) -> None:
        self._texts.append(text)

    def _end(self, name: str) -> None:
        plain = name.rpartition(":")[2]
        if plain in _IN_ROWS and not self._is_in_rows:
            return
        match plain:
            case "c":
                self._newest_cell.end = self._end_of_tag(name)
            case "row":
                self.layout.rows[-1].end = self._end_of_tag(name)
            case "sheetData":
                self.layout.prefix = name.removesuffix("sheetData")
                self._is_in_rows = False
            case "v" | "t" if self.layout.rows and "".join(self._texts):
                self._newest_cell.has_content = True
            case "f":
                self._end_formula("".join(self._texts))

    def _end_formula(self, text: str) -> None:
        cell = self._newest_cell
        cell.has_content = True
        if self._formula_tag.get("t") in ("array", "dataTable"):
            self._end_array(cell, text)
            return
        cell.formula = text
        cell.shared_id = self._formula_tag.get("si", "")
        if cell.shared_id and text:
            self.layout.shared[cell.shared_id] = SharedFormula(self.layout.rows[-1].number, text)

    def _end_array(self, cell: CellLayout, text: str) -> None:
        cell.array = self._formula_tag.get("ref", "") or "?"
        if self._formula_tag.get("t") == "array" and len(set(cell.array.split(":"))) == 1:
            cell.formula = text
        else:
            self.layout.arrays.append(cell.array)

    @property
    def _index(self) -> int:
        """Where the parser stands in the whole content."""
        index = self._parser.CurrentByteIndex
        return index if index < self._skipped.start else index + len(self._skipped)

    @property
    def _newest_cell(self) -> CellLayout:
        return self.layout.rows[-1].cells[-1]

    def _end_of_tag(self, name: str) -> int:
        index = self._index
        # Behind an empty element such as <row/> the parser stands where its tag ends.
        is_end_tag = self._content.startswith(f"</{name}".encode(), index)
        return self._content.index(b">", index) + 1 if is_end_tag else index
