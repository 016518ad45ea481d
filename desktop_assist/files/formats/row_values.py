"""The values of one row, its formulas worked out as far as they are certain."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from desktop_assist.files.formats.formula_value import (
    FormulaValue,
    UnknownValueError,
    formula_value,
)
from desktop_assist.files.formats.table import column_letters, column_number

_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d*)")
_CELL_IN_FORMULA = re.compile(r"(?<![\w!.])\$?([A-Z]{1,3})\$?([1-9]\d*)(?![\w.(])")
# Names with marks of their own are written with an apostrophe before each, and are rare.
_OF_THIS_ROW = re.compile(r"\b\w*\[(?:\[#This Row\],\[([^\[\]\'#@]+)\]|@\[?([^\[\]\'#@]+)\]?)\]")


@dataclass(frozen=True, slots=True)
class RowValues:
    """One row of a sheet.

    Attributes:
        number: From 1.
        known: Values by column, from 0; a column that is nowhere here is empty.
        formulas: Formulas by column.
        unknown: Columns that hold something that is not looked at.
        headings: What stands above the columns, for formulas that name them.
    """

    number: int
    known: Mapping[int, FormulaValue]
    formulas: Mapping[int, str] = field(default_factory=dict)
    unknown: frozenset[int] = frozenset()
    headings: tuple[str, ...] = ()

    def result(self, column: int) -> FormulaValue:
        """What the formula of a column gives.

        Raises:
            UnknownValueError: It cannot be told for certain.
        """
        return self._result(column, frozenset())

    def result_or_none(self, column: int) -> FormulaValue:
        """The same; None where it cannot be told."""
        try:
            result = self.result(column)
        except UnknownValueError:
            return None
        return Decimal(0) if result is None else result

    def with_known(self, values: Mapping[int, FormulaValue]) -> "RowValues":
        """The same row with other values in some columns."""
        return replace(
            self, known={**self.known, **values}, unknown=self.unknown.difference(values)
        )

    def speaks_of(self, column: int, others: Iterable[int]) -> bool:
        """Whether the formula of a column names one of these columns, or one that does."""
        asked, named = {column}, {column}
        while asked:
            formulas = (self.formulas[one] for one in asked if one in self.formulas)
            found = {one for formula in formulas for one in self._named_in(formula)}
            asked = found - named
            named |= found
        return not named.isdisjoint(others)

    def _named_in(self, formula: str) -> set[int]:
        cells = _CELL_IN_FORMULA.findall(formula)
        names = (match[1] or match[2] for match in _OF_THIS_ROW.finditer(formula))
        return {
            column_number(letters.encode()) - 1 for letters, row in cells if int(row) == self.number
        } | {self.headings.index(name) for name in names if name in self.headings}

    def _result(self, column: int, asking: frozenset[int]) -> FormulaValue:
        if column in asking:
            raise UnknownValueError
        asking |= {column}
        formula = _OF_THIS_ROW.sub(self._plain_reference, self.formulas[column])
        return formula_value(formula, lambda reference: self._value(reference, asking))

    def _plain_reference(self, match: re.Match[str]) -> str:
        name = match[1] or match[2]
        if self.headings.count(name) != 1:
            raise UnknownValueError
        return f"{column_letters(self.headings.index(name))}{self.number}"

    def _value(self, reference: str, asking: frozenset[int]) -> FormulaValue:
        match = _CELL.fullmatch(reference)
        if match is None or int(match[2]) != self.number:
            raise UnknownValueError
        column = column_number(match[1].encode()) - 1
        if column in self.unknown:
            raise UnknownValueError
        if column in self.formulas:
            return self._result(column, asking)
        return self.known.get(column)
