"""Add, change or empty one row of an OpenDocument sheet in the few bytes that have to change."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.ods_cell import (
    as_result,
    cell_xml,
    formula_xml,
    result_of,
    value_of,
)
from desktop_assist.files.formats.ods_formula import moved, plain_formula, pushed, shifted
from desktop_assist.files.formats.ods_layout import OdsLayout, OdsRow, ods_layout
from desktop_assist.files.formats.row_values import RowValues
from desktop_assist.files.formats.xlsx_append import NewRow, totals_row_error
from desktop_assist.files.formats.xlsx_package import XlsxPackage, refusing_broken_parts
from desktop_assist.files.formats.xlsx_references import TableEnd
from desktop_assist.files.formats.xlsx_row import NewCell
from desktop_assist.files.formats.xml_escapes import quoteattr, unescape

_CELLS = "content.xml"
_SIGNATURES = "META-INF/documentsignatures.xml"
_CHART = re.compile(r"Object[^/]*/content\.xml$")
_SUM = re.compile(r"\b(?:SUM|SUBTOTAL|AGGREGATE)\(", re.IGNORECASE)
_NOTE = re.compile(rb"<office:annotation\b.*?</office:annotation>", re.DOTALL)
_FORMULA = re.compile(
    rb"(<table:(?:covered-)?table-cell\s[^>]*?table:formula=\"[^\"]*\"[^>]*?)(/?>)"
)
_RESULT = re.compile(
    rb"\s(?:office:(?:value|date-value|string-value|boolean-value|time-value)|"
    rb"(?:office|calcext):value-type)=\"[^\"]*\""
)
_ADDRESS = re.compile(rb"([\w:-]*(?:address|formula|expression|range-list|condition)=\")([^\"]*)\"")
_UNQUOTED = {"&quot;": '"', "&apos;": "'"}


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table, and the row of its headings; from 1."""

    row: int
    heading_row: int


@dataclass(frozen=True, slots=True)
class _Splice:
    """Bytes to be put in place of others."""

    start: int
    end: int
    new: bytes


def append_row(content: bytes, new: NewRow) -> bytes:
    """The workbook with one more row; text stays text, whatever it begins with.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        opened = _Opened(content, new.sheet)
        above = opened.row_at(new.last_row) if new.last_row else opened.last_filled(new.columns)
        _refuse_totals(above, new)
        number = above.number + above.repeats
        row = opened.row_xml(above, new, is_first=above.number == new.heading_row)
        fewer = opened.one_last_row_less if new.last_row else opened.one_empty_row_less
        splices = [_Splice(above.end, above.end, row), *fewer(above)]
        end = TableEnd(new.sheet, new.heading_row, new.columns, number - 1, number)
        is_followed = above.number > new.heading_row
        return opened.spliced(
            splices, new.heading_row, end if is_followed else None, moves_sums=bool(new.last_row)
        )


def with_changed_cells(
    content: bytes,
    sheet: str,
    place: TableRow,
    cells: Mapping[int, NewCell],
    headings: tuple[str, ...] = (),
) -> bytes:
    """The workbook with other values in a row; formulas of the row get their new results.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        opened = _Opened(content, sheet)
        splices = opened.changed(opened.row(place.row), cells, headings)
        return opened.spliced(splices, place.heading_row)


def without_row(content: bytes, sheet: str, place: TableRow, columns: range) -> bytes:
    """The workbook without what a row says: the last row goes, any other stays, empty.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        opened = _Opened(content, sheet)
        found, heading = opened.row(place.row), place.heading_row
        if place.row > heading + 1 and opened.is_end(found):
            end = TableEnd(sheet, heading, columns, place.row, place.row - 1)
            return opened.spliced([_Splice(found.start, found.end, b"")], heading, end)
        empty: dict[int, NewCell] = {
            column: ""
            for one in found.cells
            for column in range(one.column, one.column + one.repeats)
            if one.has_content and column in columns
        }
        return opened.spliced(opened.emptied(found, empty), heading)


class _Opened:
    """A workbook opened for changing one of its sheets."""

    def __init__(self, content: bytes, sheet: str) -> None:
        self._package = XlsxPackage(content)
        self._sheet = sheet
        if _SIGNATURES in self._package.names:
            raise FileError(
                "The workbook is signed, and a change would break the signature.",
                "Save a copy without the signature and use that.",
            )
        self._content = self._package.part(_CELLS)
        self._layout: OdsLayout = ods_layout(self._content, sheet)
        if self._layout.is_protected:
            raise FileError(
                f'The sheet "{sheet}" is protected; nothing in it can be changed.',
                "Take the protection off in the spreadsheet program.",
            )

    def row_at(self, number: int) -> OdsRow:
        found = next(
            (one for one in self._layout.rows if 0 <= number - one.number < one.repeats), None
        )
        if found is None:
            raise FileError(f"There is no row {number} any more.", "List the expenses again.")
        return found

    def row(self, number: int) -> OdsRow:
        found = self.row_at(number)
        if found.repeats > 1:
            raise FileError(
                f"Row {number} is stored together with equal rows.",
                "Change it in the spreadsheet program.",
            )
        return found

    def last_filled(self, columns: range) -> OdsRow:
        filled = (one for one in reversed(self._layout.rows) if one.has_content(columns))
        last = next(filled, None)
        if last is None:
            raise FileError(f'The headings of the sheet "{self._sheet}" are gone.', "Try again.")
        return last

    def is_end(self, row: OdsRow) -> bool:
        """Whether nothing stands in the rows below, and nothing is merged in this one."""
        below = self._layout.rows[self._layout.rows.index(row) + 1 :]
        is_empty = not any(cell.has_content for one in below for cell in one.cells)
        return is_empty and not any(cell.is_covered for cell in row.cells)

    def one_empty_row_less(self, above: OdsRow) -> list[_Splice]:
        """The new row takes the place of an empty one, so that what is below stays there."""
        place = self._layout.rows.index(above) + 1
        if place >= len(self._layout.rows):
            return []
        below = self._layout.rows[place]
        if any(cell.has_content or cell.is_covered for cell in below.cells):
            raise FileError(
                f"Something stands beside the table in row {below.number}, or cells there are "
                "merged; no row can be added there.",
                "Move it in the spreadsheet program.",
            )
        return self._one_less(below)

    def one_last_row_less(self, above: OdsRow) -> list[_Splice]:
        """What is below moves down; the empty rows that fill the sheet become one fewer."""
        last = self._layout.rows[-1]
        is_empty = last is not above and not any(cell.has_content for cell in last.cells)
        return self._one_less(last) if is_empty and last.repeats > 1 else []

    def _one_less(self, below: OdsRow) -> list[_Splice]:
        if below.repeats == 1:
            return [_Splice(below.start, below.end, b"")]
        tag_end = self._content.index(b">", below.start)
        tag = self._content[below.start : tag_end]
        fewer = re.sub(
            rb"(table:number-rows-repeated=\")\d+", rb"\g<1>%d" % (below.repeats - 1), tag
        )
        return [_Splice(below.start, tag_end, fewer)]

    def row_xml(self, above: OdsRow, new: NewRow, *, is_first: bool) -> bytes:
        """The new row, in the look of the row above it unless that is the heading."""
        formulas = {} if is_first else self._filled_down(above, new)
        values = RowValues(
            above.number + above.repeats,
            {column: as_result(value) for column, value in new.cells.items() if value != ""},
            {column: plain_formula(formula) for column, formula in formulas.items()},
            headings=new.headings,
        )
        cells = []
        for column in range(new.columns.stop):
            like = None if is_first else above.cell(column)
            value = new.cells.get(column, "")
            if value == "" and column in formulas:
                cells.append(formula_xml(like, formulas[column], result_of(values, column)))
            else:
                cells.append(cell_xml(like, value))
        style = "" if is_first else above.attributes.get("table:style-name", "")
        look = f" table:style-name={quoteattr(style)}" if style else ""
        return f"<table:table-row{look}>{''.join(cells)}</table:table-row>".encode()

    def _filled_down(self, above: OdsRow, new: NewRow) -> dict[int, str]:
        down = above.repeats
        found = ((column, above.cell(column)) for column in new.columns)
        return {
            column: shifted(cell.formula, down)
            for column, cell in found
            if cell and cell.formula and new.cells.get(column, "") == ""
        }

    def changed(
        self, row: OdsRow, cells: Mapping[int, NewCell], headings: tuple[str, ...]
    ) -> list[_Splice]:
        for column in cells:
            cell = row.cell(column)
            if cell and cell.formula:
                raise FileError(
                    f"Row {row.number} is worked out by a formula there.",
                    "Change what it is worked out from, in the spreadsheet program.",
                )
        formulas = {one.column: plain_formula(one.formula) for one in row.cells if one.formula}
        known = {
            column: value_of(one)
            for one in row.cells
            if not one.formula and one.has_content
            for column in range(one.column, one.column + one.repeats)
        }
        new = {column: as_result(value) for column, value in cells.items()}
        values = RowValues(row.number, known | new, formulas, headings=headings)
        results = {
            one.column: formula_xml(one, one.formula, result_of(values, one.column))
            for one in row.cells
            if one.formula and values.speaks_of(one.column, cells)
        }
        written = {column: self._cell_xml(row, column, value) for column, value in cells.items()}
        return self._replaced(row, written | results)

    def emptied(self, row: OdsRow, cells: Mapping[int, NewCell]) -> list[_Splice]:
        return self._replaced(row, {column: self._cell_xml(row, column, "") for column in cells})

    def _cell_xml(self, row: OdsRow, column: int, value: NewCell) -> str:
        """A cell with another value, and the note that is fixed to it."""
        cell = row.cell(column)
        xml = cell_xml(cell, value)
        note = _NOTE.search(self._content[cell.start : cell.end]) if cell else None
        if note is None:
            return xml
        if xml.endswith("/>"):
            return f"{xml[:-2]}>{note[0].decode()}</table:table-cell>"
        head, _, rest = xml.partition("><text:p>")
        return f"{head}>{note[0].decode()}<text:p>{rest}"

    def _replaced(self, row: OdsRow, cells: Mapping[int, str]) -> list[_Splice]:
        """The splices that put other cells in their places; equal neighbours are kept apart."""
        splices = []
        for one in row.cells:
            inside = range(one.column, one.column + one.repeats)
            if not any(column in cells for column in inside):
                continue
            if one.is_covered:
                raise FileError(
                    f"Cells of row {row.number} are merged.",
                    "Take the cells apart in the spreadsheet program.",
                )
            own = self._content[one.start : one.end]
            single = re.sub(rb"\stable:number-columns-repeated=\"\d+\"", b"", own, count=1)
            xml = b"".join(cells[c].encode() if c in cells else single for c in inside)
            splices.append(_Splice(one.start, one.end, xml))
        last = row.cells[-1].column + row.cells[-1].repeats if row.cells else 0
        further = [column for column in cells if column >= last]
        if further:
            columns = range(last, max(further) + 1)
            xml = "".join(cells.get(column, "<table:table-cell/>") for column in columns).encode()
            splices.append(_Splice(row.cells[-1].end, row.cells[-1].end, xml))
        return splices

    def spliced(
        self,
        splices: Iterable[_Splice],
        heading_row: int,
        end: TableEnd | None = None,
        *,
        moves_sums: bool = False,
    ) -> bytes:
        """The workbook, its ranges over the whole table following its end.

        What formulas outside the table give is taken out: it is worked out anew when the file is
        opened, as a program that finds a result believes it.
        """
        content = self._content
        for splice in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
            content = content[: splice.start] + splice.new + content[splice.end :]
        layout = ods_layout(content, self._sheet)
        data = [one for one in layout.rows if one.number > heading_row]
        if end and moves_sums:
            data = [one for one in data if one.number <= end.new_last]
        first, last = (data[0].start, data[-1].end) if data else (layout.end, layout.end)
        before, inside, after = content[:first], content[first:last], content[last:]
        changed = {}
        if end:
            follow = partial(_followed, end=end, moves_sums=moves_sums)
            head, own = before[: layout.start], before[layout.start :]
            before = follow(head) + follow(own, sheet=self._sheet)
            below, rest = content[last : layout.end], content[layout.end :]
            inside = follow(inside, sheet=self._sheet)
            after = follow(below, sheet=self._sheet) + follow(rest)
            for name in filter(_CHART.search, self._package.names):
                changed[name] = follow(self._package.part(name))
        changed[_CELLS] = b"".join((_without_results(before), inside, _without_results(after)))
        return self._package.with_parts(changed)


def _refuse_totals(above: OdsRow, new: NewRow) -> None:
    if new.last_row:
        return
    key = above.cell(new.key_column)
    is_sum = any(_SUM.search(cell.formula) for cell in above.cells)
    if above.number > new.heading_row and is_sum and not (key and key.has_content):
        raise totals_row_error(above.number)


def _followed(content: bytes, end: TableEnd, *, sheet: str = "", moves_sums: bool) -> bytes:
    def following(match: re.Match[bytes]) -> bytes:
        old = unescape(match[2].decode(), _UNQUOTED)
        new = moved(pushed(old, end, sheet) if moves_sums else old, end, sheet)
        return match[0] if new == old else match[1] + quoteattr(new, {'"': "&quot;"})[1:].encode()

    return _ADDRESS.sub(following, content)


def _without_results(content: bytes) -> bytes:
    """Formulas of other sheets are worked out anew when the file is opened."""
    return _FORMULA.sub(lambda match: _RESULT.sub(b"", match[1]) + match[2], content)
