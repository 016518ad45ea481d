"""The part of a workbook that makes rows of a sheet a table, and the rows it covers."""

import re
from dataclasses import dataclass

from desktop_assist.files.formats.xlsx_package import XlsxPackage
from desktop_assist.files.formats.xlsx_ranges import first_row, last_row, with_grown_tags

_TAG = re.compile(rb"<(?:\w+:)?table\s[^>]*>")
_REF = re.compile(rb"\sref=[\"']([^\"']*)[\"']")
_TOTALS = re.compile(rb"\stotalsRowCount=[\"'][1-9]")
_WITH_RANGE = re.compile(rb"<(?:\w+:)?(?:table|autoFilter|sortState)\s")


@dataclass(frozen=True, slots=True)
class WorkbookTable:
    """A table.

    Attributes:
        part: The part that describes it.
        content: Of that part.
        last_row: Its last row, that of the totals included.
        has_totals: True when its last row sums up the others.
    """

    part: str
    content: bytes
    last_row: int
    has_totals: bool


def table_with_heading(
    package: XlsxPackage, sheet_part: str, heading_row: int
) -> WorkbookTable | None:
    """The table of a sheet whose headings stand in a row; None when there is none."""
    for link in package.relations(sheet_part):
        if link.kind != "table":
            continue
        content = package.part(link.target)
        tag = _TAG.search(content)
        reference = _REF.search(tag[0]) if tag else None
        if tag and reference and first_row(reference[1].decode()) == heading_row:
            has_totals = _TOTALS.search(tag[0]) is not None
            return WorkbookTable(link.target, content, last_row(reference[1].decode()), has_totals)
    return None


def with_moved_end(content: bytes, last: int, by: int) -> bytes:
    """The part of a table whose ranges end so many rows further down than in row `last`."""
    places = [found.start() for found in _WITH_RANGE.finditer(content)]
    return with_grown_tags(content, places, last, by)
