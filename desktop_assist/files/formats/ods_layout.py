"""Where in an OpenDocument sheet's XML its rows and cells stand, byte for byte."""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from desktop_assist.domain.errors import FileError

_VALUES = (
    "office:value", "office:date-value", "office:string-value", "office:boolean-value",
    "office:time-value",
)  # fmt: skip


@dataclass(slots=True)
class OdsCell:
    """One cell, or several alike beside each other.

    Attributes:
        column: The first of them, from 0.
        repeats: How many there are.
        start: Where its XML begins.
        end: Where its XML ends.
        attributes: Of its start tag.
        text: What it shows.
    """

    column: int
    repeats: int
    start: int
    attributes: dict[str, str]
    end: int = 0
    text: str = ""

    @property
    def formula(self) -> str:
        """As it is written; empty if it has none."""
        return self.attributes.get("table:formula", "")

    @property
    def has_content(self) -> bool:
        """Whether it holds a value or a formula."""
        return bool(self.text or self.formula or any(one in self.attributes for one in _VALUES))

    @property
    def is_covered(self) -> bool:
        """Whether it is merged with others."""
        spans = ("table:number-columns-spanned", "table:number-rows-spanned")
        return any(self.attributes.get(one, "1") != "1" for one in spans)


@dataclass(slots=True)
class OdsRow:
    """One row, or several alike below each other.

    Attributes:
        number: The first of them, from 1.
        repeats: How many there are.
        start: Where its XML begins.
        end: Where its XML ends.
        attributes: Of its start tag.
        cells: In their order.
    """

    number: int
    repeats: int
    start: int
    attributes: dict[str, str]
    end: int = 0
    cells: list[OdsCell] = field(default_factory=list)

    def cell(self, column: int) -> OdsCell | None:
        """The cell in a column, if the row reaches there."""
        return next((one for one in self.cells if 0 <= column - one.column < one.repeats), None)

    def has_content(self, columns: range) -> bool:
        """Whether any of these columns holds something."""
        return any(
            one.has_content
            and one.column < columns.stop
            and columns.start < one.column + one.repeats
            for one in self.cells
        )


@dataclass(slots=True)
class OdsLayout:
    """One sheet.

    Attributes:
        start: Where its XML begins.
        end: Where its XML ends.
        rows: In their order.
        is_protected: True when it must not be changed.
    """

    start: int = -1
    end: int = -1
    rows: list[OdsRow] = field(default_factory=list)
    is_protected: bool = False


def ods_layout(content: bytes, sheet: str) -> OdsLayout:
    """Look through the part that holds the cells.

    Raises:
        FileError: There is no such sheet.
        expat.ExpatError: It is not well-formed.
    """
    layout = _Scan(content, sheet).layout
    if layout.start < 0:
        raise FileError(f'There is no sheet "{sheet}" in the workbook.')
    return layout


class _Scan:
    """Follows the parser through the sheet; a class, as expat calls back."""

    def __init__(self, content: bytes, sheet: str) -> None:
        self.layout = OdsLayout()
        self._content = content
        self._sheet = sheet
        self._depth = 0
        self._is_inside = False
        self._texts: list[str] | None = None
        self._is_note = False
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "table:table-row": self._start_row,
            "table:table-cell": self._start_cell,
            "table:covered-table-cell": self._start_cell,
            "text:p": self._start_text,
            "office:annotation": self._start_note,
        }
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.Parse(content, True)  # noqa: FBT003 - no keywords here

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._start_table(attributes)
        elif self._is_inside and self._depth == 1 and name in self._starts:
            self._starts[name](attributes)

    def _start_table(self, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth == 1 and attributes.get("table:name") == self._sheet:
            self._is_inside = True
            self.layout.start = self._parser.CurrentByteIndex
            self.layout.is_protected = attributes.get("table:protected") == "true"

    def _start_row(self, attributes: dict[str, str]) -> None:
        rows = self.layout.rows
        number = rows[-1].number + rows[-1].repeats if rows else 1
        repeats = int(attributes.get("table:number-rows-repeated", "1"))
        rows.append(OdsRow(number, repeats, self._parser.CurrentByteIndex, attributes))

    def _start_cell(self, attributes: dict[str, str]) -> None:
        cells = self.layout.rows[-1].cells
        column = cells[-1].column + cells[-1].repeats if cells else 0
        repeats = int(attributes.get("table:number-columns-repeated", "1"))
        cells.append(OdsCell(column, repeats, self._parser.CurrentByteIndex, attributes))

    def _start_text(self, _: dict[str, str]) -> None:
        self._texts = None if self._is_note else []

    def _start_note(self, _: dict[str, str]) -> None:
        self._is_note = True

    def _text(self, text: str) -> None:
        if self._texts is not None:
            self._texts.append(text)

    def _end(self, name: str) -> None:
        if name == "table:table":
            if self._depth == 1 and self._is_inside:
                self.layout.end, self._is_inside = self._end_of_tag(name), False
            self._depth -= 1
        elif self._is_inside and self._depth == 1:
            self._end_inside(name)

    def _end_inside(self, name: str) -> None:
        match name:
            case "table:table-row":
                self.layout.rows[-1].end = self._end_of_tag(name)
            case "table:table-cell" | "table:covered-table-cell":
                self.layout.rows[-1].cells[-1].end = self._end_of_tag(name)
            case "office:annotation":
                self._is_note = False
            case "text:p" if self._texts is not None and self.layout.rows:
                self.layout.rows[-1].cells[-1].text += "".join(self._texts)
                self._texts = None

    def _end_of_tag(self, name: str) -> int:
        index = self._parser.CurrentByteIndex
        # Behind an empty element the parser stands where its tag ends.
        is_end_tag = self._content.startswith(f"</{name}".encode(), index)
        return self._content.index(b">", index) + 1 if is_end_tag else index
