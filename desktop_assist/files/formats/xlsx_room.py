"""Move what stands below the last row of a table one row down, so that there is room for another.

That is how a row comes above a row of sums. As a spreadsheet program does when a row is inserted,
every formula, name, chart and rule that speaks of a moved row speaks of it where it is now.
"""

import re
from dataclasses import dataclass
from functools import partial

from desktop_assist.domain.errors import FileError
from desktop_assist.files.formats.xlsx_layout import RowLayout, SheetLayout, sheet_layout
from desktop_assist.files.formats.xlsx_package import XlsxPackage
from desktop_assist.files.formats.xlsx_ranges import first_row, last_row
from desktop_assist.files.formats.xlsx_references import (
    FORMULAS,
    XML_QUOTES,
    parts_with_formulas,
    plain_name,
)
from desktop_assist.files.formats.xml_escapes import escape, unescape

_REFERENCE = re.compile(
    r"""
    "(?:[^"]|"")*"                                            # a text
    | \[[^\]]*\]                                              # a column of a table
    | (?<![\w.\]$:])(?P<sheet>(?:'(?:[^']|'')+'|\w[\w.]*)!)?  # a sheet's name
      (?P<cells>\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?)(?![\w.(!])
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"(?<=[A-Z$])\d+")
_FORMULA = re.compile(
    rb"(<(?:\w+:)?(?:" + b"|".join(sorted(FORMULAS)) + rb")"
    rb"(?:\s[^>]*)?(?<!/)>)([^<]*\d[^<]*)(?=<)"
)
_RANGES = re.compile(rb"(\s(?:ref|sqref|activeCell)=[\"'])([^\"']*)")
_FILLED = re.compile(rb"(<(?:\w+:)?f\s(?:[^>]*?\s)?ref=[\"'])([^\"']*)")
_ELEMENT = re.compile(rb"(<(?:\w+:)?sqref>)([^<]*)")
_ROW = re.compile(rb"(<(?:\w+:)?row\s(?:[^>]*?\s)?r=[\"'])(\d+)")
_CELL = re.compile(rb"(<(?:\w+:)?c\s(?:[^>]*?\s)?r=[\"'][A-Z]+)(\d+)")
_MOST_ROWS = 1_048_576


@dataclass(frozen=True, slots=True)
class Room:
    """Where room is made: below row `last` (from 1) of a sheet."""

    sheet: str
    last: int

    def moved(self, formula: str, sheet: str) -> str:
        """A formula of a part that belongs to `sheet`; empty for none."""

        def following(match: re.Match[str]) -> str:
            if match["cells"] is None:
                return match[0]
            named = match["sheet"] or ""
            if plain_name(named[:-1] if named else sheet) != self.sheet.casefold():
                return match[0]
            return named + self.moved_cells(match["cells"])

        return _REFERENCE.sub(following, formula)

    def moved_cells(self, cells: str) -> str:
        """Cells and ranges such as "A2:A20 C21": what stands further down, one row lower."""
        return _NUMBER.sub(lambda match: str(self._moved(int(match[0]))), cells)

    def _moved(self, row: int) -> int:
        return row + 1 if row > self.last else row


def with_room(package: XlsxPackage, room: Room) -> dict[str, bytes]:
    """The parts of a workbook that change as everything below a row moves one row down.

    Raises:
        FileError: Something there is not understood well enough; the message says what.
    """
    own = package.sheet_part(room.sheet)
    _refuse_comments(package, own, room)
    parts = parts_with_formulas(package, room.sheet)
    changed = {
        part: _with_moved_formulas(package.part(part), room, of) for part, of in parts.items()
    }
    changed[own] = _with_moved_rows(changed[own], room)
    for link in package.relations(own):
        if link.kind == "table":
            changed[link.target] = _with_moved_ranges(changed[link.target], room)
    return {part: content for part, content in changed.items() if content != package.part(part)}


def _with_moved_formulas(content: bytes, room: Room, sheet: str) -> bytes:
    def following(match: re.Match[bytes]) -> bytes:
        old = unescape(match[2].decode(), XML_QUOTES)
        new = room.moved(old, sheet)
        return match[0] if new == old else match[1] + escape(new).encode()

    return _FORMULA.sub(following, content)


def _with_moved_rows(sheet: bytes, room: Room) -> bytes:
    layout = sheet_layout(sheet)
    _refuse_what_reaches_over(layout, room)
    rows = [row for row in layout.rows if row.number > room.last]
    if not rows:
        return sheet
    begin, first, end = layout.rows[0].start, rows[0].start, rows[-1].end
    moved = b"".join(_moved_row(sheet[row.start : row.end], row) for row in rows)
    before, after = (_with_moved_ranges(one, room) for one in (sheet[:begin], sheet[end:]))
    return before + sheet[begin:first] + moved + after


def _moved_row(xml: bytes, row: RowLayout) -> bytes:
    lower = partial(_numbered, number=row.number + 1)
    filled = partial(_with_moved_cells, room=Room("", row.number - 1))
    return _FILLED.sub(filled, _CELL.sub(lower, _ROW.sub(lower, xml)))


def _numbered(match: re.Match[bytes], number: int) -> bytes:
    return match[1] + str(number).encode()


def _with_moved_cells(match: re.Match[bytes], room: Room) -> bytes:
    return match[1] + room.moved_cells(match[2].decode()).encode()


def _with_moved_ranges(content: bytes, room: Room) -> bytes:
    following = partial(_with_moved_cells, room=room)
    return _ELEMENT.sub(following, _RANGES.sub(following, content))


def _refuse_what_reaches_over(layout: SheetLayout, room: Room) -> None:
    """Cells of both sides that belong together cannot be taken apart."""
    merged = [one for one in layout.merged if first_row(one) <= room.last < last_row(one)]
    arrays = [one for one in layout.arrays if last_row(one.replace("?", "A1048576")) > room.last]
    below = {
        cell.shared_id
        for row in layout.rows
        for cell in row.cells
        if row.number > room.last and cell.shared_id
    }
    is_shared = any(layout.shared[one].row <= room.last for one in below if one in layout.shared)
    is_full = bool(layout.rows) and layout.rows[-1].number >= _MOST_ROWS
    if merged or arrays or is_shared or is_full:
        raise FileError(
            f"Cells below row {room.last} belong together with those above; no row can be added "
            "between them.",
            "Take merged cells apart and give each row formulas of its own in the spreadsheet "
            "program.",
        )


def _refuse_comments(package: XlsxPackage, part: str, room: Room) -> None:
    """Where a comment stands is kept in three places, one of them a drawing."""
    kinds = ("comments", "threadedComment")
    for link in package.relations(part):
        if link.kind not in kinds:
            continue
        places = _RANGES.findall(package.part(link.target))
        if any(last_row(place.decode()) > room.last for _, place in places):
            raise FileError(
                f"There are comments below row {room.last}, which would not move along.",
                "Take them out in the spreadsheet program, or move the sums to another sheet.",
            )
