"""Add one row to a workbook by changing only the few bytes that have to change.

Saving through a library that reads and writes the whole workbook would lose what it does not know
and every cached result of a formula; here all other parts of the file stay byte for byte.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_layout import RowLayout, SheetLayout, sheet_layout
from desktop_assist.files.formats.xlsx_package import (
    WORKBOOK,
    XlsxPackage,
    refusing_broken_parts,
    without_calculation_chain,
)
from desktop_assist.files.formats.xlsx_ranges import (
    covers,
    with_first_row_extended,
    with_grown_elements,
    with_grown_tags,
)
from desktop_assist.files.formats.xlsx_references import TableEnd, with_followers
from desktop_assist.files.formats.xlsx_room import Room, with_room
from desktop_assist.files.formats.xlsx_row import NewCell, RowPlan, RowWriter
from desktop_assist.files.formats.xlsx_table import (
    WorkbookTable,
    table_with_heading,
    with_moved_end,
)

# Looking at all 100,000 rows of a sheet takes 30 times as long.
_LAST_ROWS = 100
_SUM = re.compile(r"\b(?:SUM|SUBTOTAL|AGGREGATE)\(", re.IGNORECASE)
_FORMULA_TAGS = (b"<f>", b"<f ", b":f>", b":f ")
_ARRAY_TAGS = (b't="array"', b't="dataTable"')
_CALCULATION = re.compile(rb"<(?:\w+:)?calcPr\b[^>]*?(?=/?>)")
_ALWAYS_CALCULATED = re.compile(rb"\sfullCalcOnLoad=[\"']([^\"']*)[\"']")
# What must stand before the settings of calculation, the last of it first (ECMA-376, CT_Workbook).
_BEFORE_CALCULATION = (b"definedNames", b"externalReferences", b"functionGroups", b"sheets")


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row to be added below the last one of a table.

    Attributes:
        sheet: Name of the sheet.
        heading_row: Where the headings stand, from 1.
        columns: Those of the headings, from 0.
        key_column: Every row of data has something here; a row of sums has not.
        cells: The values by column, from 0.
        headings: What stands above the columns, from column 0.
        last_row: The last row of data, where sums stand below it: they move down. 0: find it.
        has_right_sums: Whether those that were typed count the new row already.
    """

    sheet: str
    heading_row: int
    columns: range
    key_column: int
    cells: Mapping[int, NewCell]
    headings: tuple[str, ...] = ()
    last_row: int = 0
    has_right_sums: bool = False


def append_row(content: bytes, new: NewRow) -> bytes:
    """The workbook with one more row; text stays text, whatever it begins with.

    Raises:
        FileError: The workbook does not allow it; the message says why and what to do.
    """
    with refusing_broken_parts():
        package = XlsxPackage(content)
        if new.last_row:
            package = XlsxPackage(_with_room(package, new))
        return _appended(package, new)


def totals_row_error(row: int) -> FileError:
    """Why nothing is added below a row of sums."""
    return FileError(
        f"Row {row} sums up the rows above it; a row below it would not be counted.",
        "Move the totals above the headings or to another sheet.",
    )


def refuse_signed(package: XlsxPackage) -> None:
    """Leave a signed workbook alone.

    Raises:
        FileError: It is signed.
    """
    if any(name.startswith("_xmlsignatures/") for name in package.names):
        raise FileError(
            "The workbook is signed, and a change would break the signature.",
            "Save a copy without the signature and use that.",
        )


def refuse_protected(layout: SheetLayout, sheet: str) -> None:
    """Leave a protected sheet alone.

    Raises:
        FileError: It is protected.
    """
    if layout.is_protected:
        raise FileError(
            f'The sheet "{sheet}" is protected; nothing in it can be changed.',
            "Take the protection off in the spreadsheet program.",
        )


def with_formulas_calculated(package: XlsxPackage, changed: dict[str, bytes]) -> bytes:
    """The workbook with some parts changed, and its formulas worked out anew when it is opened."""
    if any(tag in package.part(name) for name in _sheets(package) for tag in _FORMULA_TAGS):
        changed[WORKBOOK] = calculated_on_load(changed.get(WORKBOOK) or package.part(WORKBOOK))
    return package.with_parts(changed)


def calculated_on_load(workbook: bytes) -> bytes:
    """The workbook's main part, asking for all formulas to be calculated when it is opened.

    Sums elsewhere in the workbook keep their old results in the file otherwise.
    """
    wish = b' fullCalcOnLoad="1"'
    if found := _CALCULATION.search(workbook):
        wished = _ALWAYS_CALCULATED.search(found[0])
        if wished and wished[1] in (b"1", b"true"):
            return workbook
        tag = _ALWAYS_CALCULATED.sub(b"", found[0]) + wish
        return workbook[: found.start()] + tag + workbook[found.end() :]
    for name in _BEFORE_CALCULATION:
        if found := re.search(rb"</(\w+:)?" + name + rb">", workbook):
            tag = b"<" + (found[1] or b"") + b"calcPr" + wish + b"/>"
            return workbook[: found.end()] + tag + workbook[found.end() :]
    return workbook


def _with_room(package: XlsxPackage, new: NewRow) -> bytes:
    """The workbook with its sums one row further down.

    Raises:
        FileError: They cannot be moved, or were typed and would not count the new row.
    """
    refuse_signed(package)
    layout = sheet_layout(package.part(package.sheet_part(new.sheet)))
    refuse_protected(layout, new.sheet)
    below = [row for row in layout.rows if row.number > new.last_row]
    sums = [row for row in below if row.has_content(new.columns)]
    has_formula = any(cell.is_formula for row in sums for cell in row.cells)
    if not (has_formula or new.has_right_sums):
        raise totals_row_error(sums[0].number if sums else new.last_row + 1)
    changed = with_room(package, Room(new.sheet, new.last_row))
    return package.with_parts({**without_calculation_chain(package), **changed})


def _appended(package: XlsxPackage, new: NewRow) -> bytes:
    refuse_signed(package)
    part = package.sheet_part(new.sheet)
    layout = _layout(package.part(part), new)
    refuse_protected(layout, new.sheet)
    last = _last_filled_row(layout, new).number
    table = table_with_heading(package, part, new.heading_row)
    if table:
        _refuse_end_of_table(table, last, new)
    changed = {}
    if last > new.heading_row:
        end = TableEnd(new.sheet, new.heading_row, new.columns, last, last + 1)
        changed = with_followers(package, end)
    sheet = changed.get(part) or package.part(part)
    changed[part] = _with_row(package, sheet, new)
    if table and (table.last_row == last or new.last_row):
        changed[table.part] = with_moved_end(changed.get(table.part) or table.content, last, 1)
    return with_formulas_calculated(package, changed)


def _layout(sheet: bytes, new: NewRow) -> SheetLayout:
    """The end of the sheet, or all of it where the end does not tell enough."""
    if any(tag in sheet for tag in _ARRAY_TAGS):
        return sheet_layout(sheet)
    end = sheet_layout(sheet, _LAST_ROWS)
    return end if _is_enough(end, new) else sheet_layout(sheet)


def _is_enough(end: SheetLayout, new: NewRow) -> bool:
    filled = [row for row in end.rows if row.has_content(new.columns)]
    top = end.rows[0].number if filled else 0
    if top <= new.heading_row or 0 < new.last_row < top:
        return False
    return all(cell.shared_id in ("", *end.shared) for cell in filled[-1].cells)


def _last_filled_row(layout: SheetLayout, new: NewRow) -> RowLayout:
    known = new.last_row or layout.rows[-1].number if layout.rows else 0
    filled = (row for row in reversed(layout.rows) if row.has_content(new.columns))
    last = next((row for row in filled if row.number <= known), None)
    if last is None:
        raise FileError(f'The headings of the sheet "{new.sheet}" are gone.', "Try again.")
    if last.number > new.heading_row and _sums_up(last, new.key_column):
        raise totals_row_error(last.number)
    if any(covers(one, row, new.columns) for one in layout.arrays for row in _around(last)):
        raise FileError(
            f"Cells of row {last.number} are worked out by one formula for several rows.",
            "Give each row a formula of its own in the spreadsheet program.",
        )
    if any(covers(merged, last.number + 1, new.columns) for merged in layout.merged):
        raise FileError(
            f"Cells of row {last.number + 1} are merged; no row can be added there.",
            "Take the cells apart in the spreadsheet program.",
        )
    return last


def _sums_up(row: RowLayout, key_column: int) -> bool:
    if row.has_content(range(key_column, key_column + 1)):
        return False
    return any(_SUM.search(cell.formula) for cell in row.cells)


def _around(last: RowLayout) -> tuple[int, int]:
    return last.number, last.number + 1


def _refuse_end_of_table(table: WorkbookTable, last: int, new: NewRow) -> None:
    if table.has_totals and not new.last_row:
        raise totals_row_error(table.last_row)
    if last > table.last_row:
        raise FileError(
            f"There are rows below the table, which ends in row {table.last_row}.",
            "Make the table include them, or move them to another sheet.",
        )


def _plan(layout: SheetLayout, above: RowLayout, new: NewRow) -> RowPlan:
    old = next((row for row in layout.rows if row.number == above.number + 1), None)
    return RowPlan(
        above, above.number == new.heading_row, old, new.columns, new.cells, new.headings
    )


def _with_row(package: XlsxPackage, sheet: bytes, new: NewRow) -> bytes:
    layout = _layout(sheet, new)
    plan = _plan(layout, _last_filled_row(layout, new), new)
    row = RowWriter(sheet, layout, package.cell_formats()).row_xml(plan)
    start = plan.old.start if plan.old else plan.above.end
    end = plan.old.end if plan.old else plan.above.end
    head, tail = sheet[:start], sheet[end:]
    last = plan.above.number
    if not plan.is_first:
        places = _within(layout.ranges, end)
        tail = with_grown_tags(tail, places, last)
        if last == new.heading_row + 1:
            tail = with_first_row_extended(tail, places, last)
        tail = with_grown_elements(tail, last)
    return (
        with_grown_tags(head, [layout.dimension] if layout.dimension >= 0 else [], last)
        + row
        + tail
    )


def _within(places: Iterable[int], start: int) -> list[int]:
    """Places counted from `start`, where the part behind the rows begins."""
    return [place - start for place in places if place >= start]


def _sheets(package: XlsxPackage) -> list[str]:
    return [link.target for link in package.relations(WORKBOOK) if link.kind == "worksheet"]
