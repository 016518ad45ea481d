"""Read the values of a row from a sheet's XML, and put in what its formulas give."""

import re
from collections.abc import Iterator
from decimal import Decimal

from desktop_assist.files.formats.formula_value import FormulaValue
from desktop_assist.files.formats.row_values import RowValues
from desktop_assist.files.formats.xlsx_formula import shifted
from desktop_assist.files.formats.xlsx_layout import CellLayout, RowLayout, SheetLayout
from desktop_assist.files.formats.xlsx_row import result_xml
from desktop_assist.files.formats.xml_escapes import unescape

_KIND = re.compile(rb"\st=[\"']([^\"']*)[\"']")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?v>)")
_TEXT = re.compile(rb"<(?:\w+:)?t\b[^>]*>([^<]*)</(?:\w+:)?t>")


def row_values(
    sheet: bytes, layout: SheetLayout, row: RowLayout, headings: tuple[str, ...]
) -> RowValues:
    """The values and formulas of a row; texts that are kept elsewhere are not looked at."""
    known: dict[int, FormulaValue] = {}
    unknown: set[int] = set()
    for cell in row.cells:
        if cell.is_formula or not cell.has_content:
            continue
        found = list(_value(sheet[cell.start : cell.end]))
        known.update((cell.column, value) for value in found)
        if not found:
            unknown.add(cell.column)
    formulas = {cell.column: _formula(layout, row, cell) for cell in row.cells if cell.is_formula}
    unknown |= {column for column, formula in formulas.items() if not formula}
    told = {column: formula for column, formula in formulas.items() if formula}
    return RowValues(row.number, known, told, frozenset(unknown), headings)


def with_result(cell: bytes, result: FormulaValue, prefix: str) -> bytes:
    """The XML of a cell whose formula gives something else now; None takes the old result out."""
    kind, value = ("", "") if result is None else result_xml(result, prefix)
    end = cell.index(b">")
    tag = _KIND.sub(b"", cell[:end]) + kind.encode()
    inside = _VALUE.sub(b"", cell[end:])
    close = inside.rindex(b"</")
    return tag + inside[:close] + value.encode() + inside[close:]


def _value(cell: bytes) -> Iterator[FormulaValue]:
    """What a cell holds, once; nothing where that is kept elsewhere, or an error."""
    kind = _KIND.search(cell[: cell.index(b">")])
    value = _VALUE.search(cell)
    match kind[1] if kind else b"n":
        case b"n" if value and value[1]:
            yield Decimal(value[1].decode())
        case b"b" if value and value[1]:
            yield value[1] == b"1"
        case b"inlineStr":
            yield unescape(b"".join(_TEXT.findall(cell)).decode())


def _formula(layout: SheetLayout, row: RowLayout, cell: CellLayout) -> str:
    shared = layout.shared.get(cell.shared_id)
    return shifted(shared.text, row.number - shared.row) if shared else cell.formula
