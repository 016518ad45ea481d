"""Change cells of one row of a workbook, or empty the row, in the few bytes that have to change."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_append import (
    refuse_protected,
    refuse_signed,
    with_formulas_calculated,
)
from desktop_assist.files.formats.xlsx_formula import shifted
from desktop_assist.files.formats.xlsx_layout import (
    CellLayout,
    RowLayout,
    SheetLayout,
    sheet_layout,
)
from desktop_assist.files.formats.xlsx_package import (
    CONTENT_TYPES,
    WORKBOOK,
    XlsxPackage,
    refusing_broken_parts,
)
from desktop_assist.files.formats.xlsx_row import NewCell, column_letters, value_xml

_WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels"
_TAG_NAME = re.compile(rb"<((?:\w+:)?c)\b")
_OTHER_ATTRIBUTES = re.compile(rb"\s(?!t=|r=|s=)[\w:]+=(?:\"[^\"]*\"|'[^']*')")
_SHARED_FORMULA = re.compile(rb"<((?:\w+:)?f)\b[^>]*?(?:/>|>.*?</(?:\w+:)?f>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row of a sheet, from 1, as the spreadsheet program counts."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class _Splice:
    """Bytes to be put in place of others."""

    start: int
    end: int
    new: bytes


def with_changed_cells(content: bytes, place: RowPlace, cells: Mapping[int, NewCell]) -> bytes:
    """The workbook with other values in a row; text stays text, whatever it begins with.

    Args:
        content: The workbook.
        place: The row.
        cells: The new values by column, from 0.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        opened = _Opened(content, place)
        splices = [opened.new_value(column, value) for column, value in cells.items()]
        return opened.spliced(splices)


def with_emptied_row(content: bytes, place: RowPlace, columns: range) -> bytes:
    """The workbook with nothing in these columns of a row; their look stays.

    The rows below stay where they are: formulas, charts and notes elsewhere speak of them.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        opened = _Opened(content, place)
        filled = [one for one in opened.row.cells if one.column in columns and one.has_content]
        splices = [opened.emptied(cell) for cell in filled]
        for cell in filled:
            splices += opened.formulas_shared_with(cell)
        return opened.spliced(splices, has_formula_gone=any(map(_is_formula, filled)))


class _Opened:
    """A sheet opened for changing one of its rows."""

    def __init__(self, content: bytes, place: RowPlace) -> None:
        self._package = XlsxPackage(content)
        refuse_signed(self._package)
        self._part = self._package.sheet_part(place.sheet)
        self._sheet = self._package.part(self._part)
        self._layout: SheetLayout = sheet_layout(self._sheet)
        refuse_protected(self._layout, place.sheet)
        found = next((row for row in self._layout.rows if row.number == place.row), None)
        if found is None:
            raise FileError(f"There is no row {place.row} any more.", "List the expenses again.")
        self.row: RowLayout = found

    def spliced(self, splices: Iterable[_Splice], *, has_formula_gone: bool = False) -> bytes:
        sheet = self._sheet
        for splice in sorted(splices, key=lambda one: one.start, reverse=True):
            sheet = sheet[: splice.start] + splice.new + sheet[splice.end :]
        changed = {self._part: sheet}
        package = self._package
        if has_formula_gone:
            changed |= _without_calculation_chain(package)
        return with_formulas_calculated(package, changed)

    def new_value(self, column: int, value: NewCell) -> _Splice:
        cell = self.row.cell(column)
        if cell is not None and _is_formula(cell):
            raise FileError(
                f"{column_letters(column)}{self.row.number} is worked out by a formula.",
                "Change what it is worked out from, in the spreadsheet program.",
            )
        shows_date = self._package.cell_formats().shows_date(cell.style if cell else 0)
        kind, inside = value_xml(value, self._layout.prefix, shows_date=shows_date)
        if value == "":
            kind, inside = "", ""
        return self._written(column, cell, kind, inside)

    def emptied(self, cell: CellLayout) -> _Splice:
        if cell.is_array:
            raise FileError(
                f"Row {self.row.number} is part of a formula for several cells.",
                "Empty it in the spreadsheet program.",
            )
        return self._written(cell.column, cell, "", "")

    def formulas_shared_with(self, cell: CellLayout) -> list[_Splice]:
        """Others that use a formula written in this cell get it as their own."""
        shared = self._layout.shared.get(cell.shared_id)
        if not cell.shared_id or shared is None or not cell.formula:
            return []
        return [
            self._own_formula(other, shifted(shared.text, row.number - shared.row))
            for row in self._layout.rows
            for other in row.cells
            if other.shared_id == cell.shared_id and other is not cell
        ]

    def _own_formula(self, cell: CellLayout, formula: str) -> _Splice:
        xml = self._sheet[cell.start : cell.end]
        own = f"<{self._layout.prefix}f>{escape(formula)}</{self._layout.prefix}f>".encode()
        return _Splice(cell.start, cell.end, _SHARED_FORMULA.sub(lambda _: own, xml, count=1))

    def _written(self, column: int, cell: CellLayout | None, kind: str, inside: str) -> _Splice:
        name = f"{self._layout.prefix}c"
        look = f' s="{cell.style}"' if cell and cell.style else ""
        rest = self._other_attributes(cell) if cell else ""
        head = f'<{name} r="{column_letters(column)}{self.row.number}"{look}{rest}{kind}'
        xml = f"{head}>{inside}</{name}>" if inside else f"{head}/>"
        if cell is not None:
            return _Splice(cell.start, cell.end, xml.encode())
        following = next((one for one in self.row.cells if one.column > column), None)
        place = following.start if following else self.row.cells[-1].end
        return _Splice(place, place, xml.encode())

    def _other_attributes(self, cell: CellLayout) -> str:
        tag = self._sheet[cell.start : self._sheet.index(b">", cell.start)]
        return b"".join(_OTHER_ATTRIBUTES.findall(tag)).decode()


def _is_formula(cell: CellLayout) -> bool:
    return bool(cell.formula or cell.shared_id or cell.is_array)


def _without_calculation_chain(package: XlsxPackage) -> dict[str, bytes]:
    """Parts without the list of cells to calculate, which names the emptied ones.

    Spreadsheet programs call a workbook broken whose list names a cell without a formula, and make
    the list anew when there is none.
    """
    chain = [link for link in package.relations(WORKBOOK) if link.kind == "calcChain"]
    if not chain:
        return {}
    name = chain[0].target
    links = re.sub(
        rb"<(?:\w+:)?Relationship\b[^>]*calcChain[^>]*/>", b"", package.part(_WORKBOOK_LINKS)
    )
    types = re.sub(
        rb"<(?:\w+:)?Override\b[^>]*" + re.escape(f"/{name}".encode()) + rb"[^>]*/>",
        b"",
        package.part(CONTENT_TYPES),
    )
    return {_WORKBOOK_LINKS: links, CONTENT_TYPES: types, name: b""}
