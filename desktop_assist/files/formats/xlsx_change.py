"""Change cells of one row of a workbook, or empty the row, in the few bytes that have to change."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.formula_value import FormulaValue
from desktop_assist.files.formats.table import column_letters
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
    XlsxPackage,
    refusing_broken_parts,
    without_calculation_chain,
)
from desktop_assist.files.formats.xlsx_ranges import (
    covers,
    with_grown_elements,
    with_grown_tags,
)
from desktop_assist.files.formats.xlsx_references import (
    TableEnd,
    with_followers,
    with_moved_references,
)
from desktop_assist.files.formats.xlsx_row import NewCell, day_number, value_xml
from desktop_assist.files.formats.xlsx_row_values import row_values, with_result
from desktop_assist.files.formats.xlsx_table import table_with_heading, with_moved_end
from desktop_assist.files.formats.xml_escapes import escape

_ALL_COLUMNS = range(16_384)
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


def with_changed_cells(
    content: bytes,
    place: RowPlace,
    cells: Mapping[int, NewCell],
    headings: tuple[str, ...] = (),
) -> bytes:
    """The workbook with other values in a row; text stays text, whatever it begins with.

    Args:
        content: The workbook.
        place: The row.
        cells: The new values by column, from 0.
        headings: What stands above the columns, for formulas that name them.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        opened = _Opened(content, place)
        splices = [opened.new_value(column, value) for column, value in cells.items()]
        return opened.spliced([*splices, *opened.new_results(cells, headings)])


def without_row(content: bytes, place: RowPlace, heading_row: int, columns: range) -> bytes:
    """The workbook without what a row of a table says.

    The last row goes, and the table ends above it. Any other is emptied and keeps its look: the
    rows below stay where they are, as formulas, charts and notes elsewhere speak of them.

    Args:
        content: The workbook.
        place: The row.
        heading_row: Where the table begins, from 1.
        columns: Those of the table, from 0.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        opened = _Opened(content, place)
        if opened.is_end_of_table(heading_row, columns):
            end = TableEnd(place.sheet, heading_row, columns, place.row, place.row - 1)
            return opened.without_end(end)
        filled = [one for one in opened.row.cells if one.column in columns and one.has_content]
        splices = [opened.emptied(cell) for cell in filled]
        for cell in filled:
            splices += opened.formulas_shared_with(cell)
        return opened.spliced(splices, has_formula_gone=any(one.is_formula for one in filled))


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
        changed = {self._part: _spliced(self._sheet, splices)}
        package = self._package
        if has_formula_gone:
            changed |= without_calculation_chain(package)
        return with_formulas_calculated(package, changed)

    def is_end_of_table(self, heading_row: int, columns: range) -> bool:
        """Whether the row is the last of several, and nothing else hangs on it."""
        row = self.row
        filled = [one for one in self._layout.rows if one.has_content(columns)]
        if row is not filled[-1] or row.number <= heading_row + 1:
            return False
        if any(
            cell.column not in columns and (cell.has_content or cell.style) for cell in row.cells
        ):
            return False
        table = table_with_heading(self._package, self._part, heading_row)
        if table and (table.has_totals or table.last_row != row.number):
            return False
        ranges = (*self._layout.merged, *self._layout.arrays)
        is_joined = any(covers(one, row.number, _ALL_COLUMNS) for one in ranges)
        return not is_joined and not self._has_notes()

    def _has_notes(self) -> bool:
        """Whether a note or a link is fixed to a cell of the row."""
        notes = [
            self._package.part(link.target)
            for link in self._package.relations(self._part)
            if link.kind in ("comments", "threadedComment")
        ]
        fixed = re.compile(
            rb"<(?:\w+:)?(?:comment|threadedComment|hyperlink)\s[^>]*\bref=[\"'][A-Z]+%d[\"':]"
            % self.row.number
        )
        return any(fixed.search(part) for part in (*notes, self._sheet))

    def without_end(self, end: TableEnd) -> bytes:
        """The workbook without its table's last row."""
        shared = [splice for cell in self.row.cells for splice in self.formulas_shared_with(cell)]
        sheet = _spliced(self._sheet, [_Splice(self.row.start, self.row.end, b""), *shared])
        layout = sheet_layout(sheet)
        places = [*layout.ranges, *([layout.dimension] if layout.dimension >= 0 else [])]
        sheet = with_grown_tags(sheet, places, end.last, -1)
        rows_end = sheet.rindex(b"sheetData>")
        sheet = sheet[:rows_end] + with_grown_elements(sheet[rows_end:], end.last, -1)
        parts = with_followers(self._package, end)
        parts[self._part] = with_moved_references(sheet, end, end.sheet)
        if table := table_with_heading(self._package, self._part, end.heading_row):
            content = parts.get(table.part) or table.content
            parts[table.part] = with_moved_end(content, end.last, -1)
        if any(cell.is_formula for cell in self.row.cells):
            parts |= without_calculation_chain(self._package)
        return with_formulas_calculated(self._package, parts)

    def new_value(self, column: int, value: NewCell) -> _Splice:
        cell = self.row.cell(column)
        self._refuse_part_of_others(column)
        if cell is not None and cell.is_formula:
            raise FileError(
                f"{column_letters(column)}{self.row.number} is worked out by a formula.",
                "Change what it is worked out from, in the spreadsheet program.",
            )
        kind, inside = value_xml(value, self._layout.prefix, shows_date=self._shows_date(cell))
        if value == "":
            kind, inside = "", ""
        return self._written(column, cell, kind, inside)

    def new_results(
        self, cells: Mapping[int, NewCell], headings: tuple[str, ...]
    ) -> Iterator[_Splice]:
        """What the row's formulas give now, or nothing where that cannot be told."""
        values = row_values(self._sheet, self._layout, self.row, headings)
        changed = values.with_known(
            {column: self._as_result(column, cells[column]) for column in cells}
        )
        for cell in self.row.cells:
            if cell.column not in values.formulas:
                continue
            old, new = values.result_or_none(cell.column), changed.result_or_none(cell.column)
            if new is None and not changed.speaks_of(cell.column, cells):
                continue
            if new is None or new != old:
                xml = self._sheet[cell.start : cell.end]
                yield _Splice(cell.start, cell.end, with_result(xml, new, self._layout.prefix))

    def _as_result(self, column: int, value: NewCell) -> FormulaValue:
        cell = self.row.cell(column)
        if isinstance(value, date) and self._shows_date(cell):
            return day_number(value)
        return value if isinstance(value, Decimal) else str(value) or None

    def _shows_date(self, cell: CellLayout | None) -> bool:
        return self._package.cell_formats().shows_date(cell.style if cell else 0)

    def emptied(self, cell: CellLayout) -> _Splice:
        self._refuse_part_of_others(cell.column)
        return self._written(cell.column, cell, "", "")

    def _refuse_part_of_others(self, column: int) -> None:
        """Leave a cell alone that is merged into another, or filled by the formula of another."""
        here = range(column, column + 1)
        name = f"{column_letters(column)}{self.row.number}"
        if any(covers(one, self.row.number, here) for one in self._layout.arrays):
            raise FileError(
                f"{name} is part of a formula for several cells.",
                "Change or empty it in the spreadsheet program.",
            )
        merged = [one for one in self._layout.merged if covers(one, self.row.number, here)]
        if any(one.partition(":")[0].replace("$", "") != name for one in merged):
            raise FileError(
                f"{name} is merged with other cells.",
                "Take the cells apart in the spreadsheet program.",
            )

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


def _spliced(content: bytes, splices: Iterable[_Splice]) -> bytes:
    for splice in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        content = content[: splice.start] + splice.new + content[splice.end :]
    return content
