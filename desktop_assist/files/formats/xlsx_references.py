"""Let formulas, names and charts that speak of a whole table follow its last row.

A spreadsheet program does the same when a table grows: a sum over all rows goes on to be one.
"""

import re
from dataclasses import dataclass

from desktop_assist.files.formats.table import column_number
from desktop_assist.files.formats.xlsx_package import WORKBOOK, XlsxPackage
from desktop_assist.files.formats.xml_escapes import escape, unescape

_REFERENCE = re.compile(
    r"""
    "(?:[^"]|"")*"                                          # a text
    | (?<![\w.\]:])(?P<sheet>(?:'(?:[^']|'')+'|\w[\w.]*)!)? # a sheet's name
      (?P<start>\$?(?P<left>[A-Z]{1,3})\$?(?P<top>[1-9]\d{0,6})
      :\$?(?P<right>[A-Z]{1,3}))(?P<fixed>\$?)(?P<bottom>[1-9]\d{0,6})(?![\w.(!])
    """,
    re.VERBOSE,
)
# Elements that hold formulas: of cells, charts, sparklines, validations, formats, names, tables.
FORMULAS = frozenset(
    (b"f", b"formula", b"formula1", b"formula2", b"definedName", b"calculatedColumnFormula")
)
_TAG = re.compile(rb"<(?:\w+:)?(\w+)[^>]*>")
_CELL = re.compile(rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=[\"'][A-Z]+(\d+)[\"'][^>/]*>")
_LETTERS = re.compile(rb":\$?[A-Z]{1,3}\$?\Z")
_LONGEST_LETTERS = 6
_PIVOT_SOURCE = re.compile(rb"<(?:\w+:)?worksheetSource\s[^>]*>")
_SPEAKS_OF_SHEETS = re.compile(
    r"xl/(?:worksheets|charts|tables)/[^/]+\.xml$|xl/pivotCache/pivotCacheDefinition\d*\.xml$"
)
XML_QUOTES = {"&quot;": '"', "&apos;": "'"}


@dataclass(frozen=True, slots=True)
class TableEnd:
    """Where a table ends, and where it is to end.

    Attributes:
        sheet: The sheet it stands in.
        heading_row: Where it begins, from 1.
        columns: Its columns, from 0.
        last: Its last row so far.
        new_last: Its last row from now on.
    """

    sheet: str
    heading_row: int
    columns: range
    last: int
    new_last: int

    def moved(self, formula: str, sheet: str, row: int = 0) -> str:
        """A formula whose references to the whole table end where it ends now.

        Args:
            formula: As text.
            sheet: The sheet it stands in; empty for none.
            row: The row of its cell, if it has one: a sum "from the first row to this one" stays.
        """

        def following(match: re.Match[str]) -> str:
            if match["start"] is None or not self._is_whole(match, sheet, row):
                return match[0]
            name = match["sheet"] or ""
            return f"{name}{match['start']}{match['fixed']}{self.new_last}"

        return _REFERENCE.sub(following, formula)

    def _is_whole(self, match: re.Match[str], sheet: str, row: int) -> bool:
        bottom = int(match["bottom"])
        if bottom != self.last or int(match["top"]) > self.heading_row + 1:
            return False
        if bottom == row and not match["fixed"]:
            return False
        named = match["sheet"]
        if plain_name(named[:-1] if named else sheet) != self.sheet.casefold():
            return False
        places = (column_number(match[side].encode()) - 1 for side in ("left", "right"))
        return all(place in self.columns for place in places)


def with_moved_references(content: bytes, end: TableEnd, sheet: str) -> bytes:
    """A part of a workbook in which all formulas follow the table's end.

    Args:
        content: A sheet, a chart, the main part, a table or the source of a pivot table.
        end: Of the table.
        sheet: The sheet that the part is, or belongs to; empty for none.
    """
    done = len(content)
    # From the end, so that the places further up stay right; few formulas name just this row.
    for place in reversed(_ends(content, end.last)):
        if place >= done:
            continue
        start = content.rfind(b"<", 0, place)
        tag = _TAG.match(content, start)
        if tag is None or tag.end() > place or tag[1] not in FORMULAS:
            continue
        done = tag.end()
        stop = content.index(b"<", done)
        old = unescape(content[done:stop].decode(), XML_QUOTES)
        new = end.moved(old, sheet, _row_of(content, start))
        if new != old:
            content = content[:done] + escape(new).encode() + content[stop:]
    if b"worksheetSource" not in content:
        return content
    return _PIVOT_SOURCE.sub(lambda match: _moved_source(match[0], end), content)


def with_followers(package: XlsxPackage, end: TableEnd) -> dict[str, bytes]:
    """The parts of a workbook that change as their formulas follow the table's end."""
    parts = parts_with_formulas(package, end.sheet).items()
    moved = {part: with_moved_references(package.part(part), end, sheet) for part, sheet in parts}
    return {part: content for part, content in moved.items() if content != package.part(part)}


def parts_with_formulas(package: XlsxPackage, sheet: str) -> dict[str, str]:
    """The parts that may speak of a sheet, and the sheet that each belongs to."""
    own = package.sheet_part(sheet)
    tables = [link.target for link in package.relations(own) if link.kind == "table"]
    others = [name for name in package.names if _SPEAKS_OF_SHEETS.match(name)]
    return {**dict.fromkeys((WORKBOOK, *others), ""), **dict.fromkeys((own, *tables), sheet)}


def _ends(content: bytes, last: int) -> list[int]:
    """Where a range may end in this row. Looking for the bare digits is 20 times faster here."""
    digits = str(last).encode()
    places: list[int] = []
    place = content.find(digits)
    while place >= 0:
        if _LETTERS.search(content[max(place - _LONGEST_LETTERS, 0) : place]):
            places.append(place)
        place = content.find(digits, place + len(digits))
    return places


def _row_of(content: bytes, formula: int) -> int:
    """The row of the cell that a formula stands in; 0 for others."""
    since = max(content.rfind(b"</", 0, formula), 0)
    cells = _CELL.findall(content, since, formula)
    return int(cells[-1]) if cells else 0


def _moved_source(tag: bytes, end: TableEnd) -> bytes:
    named = re.search(rb"\ssheet=[\"']([^\"']*)[\"']", tag)
    if named is None or unescape(named[1].decode(), XML_QUOTES) != end.sheet:
        return tag
    return re.sub(
        rb"(\sref=[\"'])([^\"']*)",
        lambda match: match[1] + end.moved(match[2].decode(), end.sheet).encode(),
        tag,
    )


def plain_name(sheet: str) -> str:
    """A sheet's name without the quotes that formulas put around it."""
    if sheet.startswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    return sheet.casefold()
