"""Write one row of a sheet as XML, in the look of the row above it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias
from xml.sax.saxutils import escape

from desktop_assist.files.formats.xlsx_formula import shifted
from desktop_assist.files.formats.xlsx_layout import CellLayout, RowLayout, SheetLayout
from desktop_assist.files.formats.xlsx_styles import CellFormats

NewCell: TypeAlias = str | Decimal | date

_DAY_ZERO = date(1899, 12, 30)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Spreadsheet programs read _x0041_ as the character with that number.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_OWN_ATTRIBUTES = re.compile(rb"\s(?:r|hidden|collapsed)=(?:\"[^\"]*\"|'[^']*')")


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A row to be written.

    Attributes:
        above: The row above, whose look and formulas it takes on.
        is_first: True when `above` is the heading, whose look it does not take on.
        old: The empty row that stands in its place, if any.
        columns: Those of the table.
        cells: The values by column, from 0.
    """

    above: RowLayout
    is_first: bool
    old: RowLayout | None
    columns: range
    cells: Mapping[int, NewCell]

    @property
    def number(self) -> int:
        """Of the new row, from 1."""
        return self.above.number + 1


@dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes rows of one sheet."""

    sheet: bytes
    layout: SheetLayout
    formats: CellFormats

    def row_xml(self, plan: RowPlan) -> bytes:
        """The row's XML."""
        tag = self._start_tag(plan)
        cells = [self._cell_xml(plan, column) for column in plan.columns]
        others = plan.old.cells if plan.old else []
        left = [self._kept(cell) for cell in others if cell.column < plan.columns.start]
        right = [self._kept(cell) for cell in others if cell.column >= plan.columns.stop]
        end = f"</{self.layout.prefix}row>".encode()
        return tag + b"".join([*left, *(cell.encode() for cell in cells), *right]) + end

    def _start_tag(self, plan: RowPlan) -> bytes:
        name = f"<{self.layout.prefix}row".encode()
        if plan.old is None and plan.is_first:
            return name + f' r="{plan.number}">'.encode()
        source = plan.old or plan.above
        tag = self.sheet[source.start : source.tag_end].rstrip(b"/>")
        kept = _OWN_ATTRIBUTES.sub(b"", tag).removeprefix(name)
        return name + f' r="{plan.number}"'.encode() + kept + b">"

    def _kept(self, cell: CellLayout) -> bytes:
        return self.sheet[cell.start : cell.end]

    def _cell_xml(self, plan: RowPlan, column: int) -> str:
        value = plan.cells.get(column)
        style = self._style(plan, column)
        if isinstance(value, date) and not self.formats.shows_date(style):
            style = self.formats.date_style() if plan.is_first else style
        kind, content = self._content(value, style, plan, column)
        if not content and not style:
            return ""
        look = f' s="{style}"' if style else ""
        head = f'<{self.layout.prefix}c r="{column_letters(column)}{plan.number}"{look}{kind}'
        return f"{head}>{content}</{self.layout.prefix}c>" if content else f"{head}/>"

    def _content(
        self, value: NewCell | None, style: int, plan: RowPlan, column: int
    ) -> tuple[str, str]:
        """The attribute that tells the type of the cell, and what is in it."""
        p = self.layout.prefix
        if value in (None, ""):
            formula = "" if plan.is_first else self._formula_above(plan, column)
            return "", f"<{p}f>{escape(formula)}</{p}f>" if formula else ""
        return value_xml(value, p, shows_date=self.formats.shows_date(style))

    def _style(self, plan: RowPlan, column: int) -> int:
        own = plan.old.cell(column) if plan.old else None
        above = None if plan.is_first else plan.above.cell(column)
        return next((cell.style for cell in (own, above) if cell and cell.style), 0)

    def _formula_above(self, plan: RowPlan, column: int) -> str:
        cell = plan.above.cell(column)
        if cell is None:
            return ""
        shared = self.layout.shared.get(cell.shared_id)
        if shared:
            return shifted(shared.text, plan.number - shared.row)
        return shifted(cell.formula, 1)


def value_xml(value: NewCell | None, prefix: str, *, shows_date: bool) -> tuple[str, str]:
    """The attribute that tells the type of a cell, and its value; text stays text."""
    match value:
        case Decimal():
            return "", f"<{prefix}v>{value}</{prefix}v>"
        case date() if shows_date:
            return "", f"<{prefix}v>{(value - _DAY_ZERO).days}</{prefix}v>"
    text = escape(safe_text(str(value)))
    return (
        ' t="inlineStr"',
        f'<{prefix}is><{prefix}t xml:space="preserve">{text}</{prefix}t></{prefix}is>',
    )


def safe_text(text: str) -> str:
    """Text as it may stand in a sheet's XML and is shown unchanged."""
    return _LOOKS_ESCAPED.sub("_x005F_", _NOT_XML.sub("", text))


def column_letters(column: int) -> str:
    """The letters of a column, from 0: 0 is A, 26 is AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
