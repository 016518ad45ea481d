"""Write one row of a sheet as XML, in the look of the row above it."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from desktop_assist.files.formats.formula_value import (
    FormulaValue,
    UnknownValueError,
    shown_number,
)
from desktop_assist.files.formats.row_values import RowValues
from desktop_assist.files.formats.table import column_letters
from desktop_assist.files.formats.xlsx_formula import shifted
from desktop_assist.files.formats.xlsx_layout import CellLayout, RowLayout, SheetLayout
from desktop_assist.files.formats.xlsx_styles import CellFormats
from desktop_assist.files.formats.xml_escapes import escape

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
        headings: What stands above the columns, from column 0.
    """

    above: RowLayout
    is_first: bool
    old: RowLayout | None
    columns: range
    cells: Mapping[int, NewCell]
    headings: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """Of the new row, from 1."""
        return self.above.number + 1

    def reference(self, column: int) -> str:
        """Of its cell in a column, such as "G21"."""
        return f"{column_letters(column)}{self.number}"


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
        head = f'<{self.layout.prefix}c r="{plan.reference(column)}"{look}{kind}'
        return f"{head}>{content}</{self.layout.prefix}c>" if content else f"{head}/>"

    def _content(
        self, value: NewCell | None, style: int, plan: RowPlan, column: int
    ) -> tuple[str, str]:
        """The attribute that tells the type of the cell, and what is in it."""
        p = self.layout.prefix
        if value in (None, ""):
            return ("", "") if plan.is_first else self._filled_down(plan, column)
        return value_xml(value, p, shows_date=self.formats.shows_date(style))

    def _style(self, plan: RowPlan, column: int) -> int:
        own = plan.old.cell(column) if plan.old else None
        above = None if plan.is_first else plan.above.cell(column)
        return next((cell.style for cell in (own, above) if cell and cell.style), 0)

    def _filled_down(self, plan: RowPlan, column: int) -> tuple[str, str]:
        """The formula of the cell above, as it reads one row further down."""
        above = plan.above.cell(column)
        formula = self._formula_above(plan, above) if above else ""
        if above is None or not formula:
            return "", ""
        p = self.layout.prefix
        kind = f' cm="{above.metadata}"' if above.metadata else ""
        array = f' t="array" ref="{plan.reference(column)}"' if above.array else ""
        result = "", ""
        with suppress(UnknownValueError):
            result = result_xml(self._values(plan).result(column), p)
        return kind + result[0], f"<{p}f{array}>{escape(formula)}</{p}f>{result[1]}"

    def _values(self, plan: RowPlan) -> RowValues:
        written = {column: value for column, value in plan.cells.items() if value != ""}
        above = {cell.column: self._formula_above(plan, cell) for cell in plan.above.cells}
        formulas = {
            column: formula
            for column, formula in above.items()
            if formula and column in plan.columns and column not in written
        }
        beside = plan.old.cells if plan.old else []
        return RowValues(
            number=plan.number,
            known={
                column: self._as_result(value, column, plan) for column, value in written.items()
            },
            formulas=formulas,
            unknown=frozenset(
                cell.column
                for cell in beside
                if cell.has_content and cell.column not in plan.columns
            ),
            headings=plan.headings,
        )

    def _as_result(self, value: NewCell, column: int, plan: RowPlan) -> FormulaValue:
        if isinstance(value, date) and self.formats.shows_date(self._style(plan, column)):
            return day_number(value)
        return value if isinstance(value, Decimal) else str(value)

    def _formula_above(self, plan: RowPlan, above: CellLayout) -> str:
        shared = self.layout.shared.get(above.shared_id)
        if shared:
            return shifted(shared.text, plan.number - shared.row)
        return shifted(above.formula, 1)


def value_xml(value: NewCell | None, prefix: str, *, shows_date: bool) -> tuple[str, str]:
    """The attribute that tells the type of a cell, and its value; text stays text."""
    match value:
        case Decimal():
            return "", f"<{prefix}v>{value}</{prefix}v>"
        case date() if shows_date:
            return "", f"<{prefix}v>{day_number(value)}</{prefix}v>"
    text = escape(safe_text(str(value)))
    return (
        ' t="inlineStr"',
        f'<{prefix}is><{prefix}t xml:space="preserve">{text}</{prefix}t></{prefix}is>',
    )


def day_number(day: date) -> Decimal:
    """A day as spreadsheets count it."""
    return Decimal((day - _DAY_ZERO).days)


def result_xml(value: FormulaValue, prefix: str) -> tuple[str, str]:
    """The same for what a formula gives."""
    match value:
        case bool():
            return ' t="b"', f"<{prefix}v>{int(value)}</{prefix}v>"
        case Decimal() | None:
            return "", f"<{prefix}v>{shown_number(value or Decimal(0))}</{prefix}v>"
    return ' t="str"', f"<{prefix}v>{escape(safe_text(value))}</{prefix}v>"


def safe_text(text: str) -> str:
    """Text as it may stand in a sheet's XML and is shown unchanged."""
    return _LOOKS_ESCAPED.sub("_x005F_", xml_text(text))


def xml_text(text: str) -> str:
    """Text without what XML cannot hold."""
    return _NOT_XML.sub("", text)
