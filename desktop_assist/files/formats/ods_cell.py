"""Write cells of OpenDocument sheets, in the look of others."""

from datetime import date
from decimal import Decimal

from desktop_assist.files.formats.formula_value import (
    FormulaValue,
    UnknownValueError,
    shown_number,
)
from desktop_assist.files.formats.ods_layout import OdsCell
from desktop_assist.files.formats.row_values import RowValues
from desktop_assist.files.formats.xlsx_row import NewCell, day_number, xml_text
from desktop_assist.files.formats.xml_escapes import escape, quoteattr

_KEPT = ("table:style-name", "table:content-validation-name")


def _kept_attributes(like: OdsCell | None) -> str:
    if like is None:
        return ""
    kept = ((name, like.attributes[name]) for name in _KEPT if name in like.attributes)
    return "".join(f" {name}={quoteattr(value)}" for name, value in kept)


def cell_xml(like: OdsCell | None, value: NewCell) -> str:
    """A cell with a value, in the look of another."""
    look = _kept_attributes(like)
    if value == "":
        return f"<table:table-cell{look}/>"
    match value:
        case Decimal():
            kind = f'office:value-type="float" office:value="{value}"'
            if like and like.attributes.get("office:value-type") == "currency":
                currency = like.attributes.get("office:currency", "")
                named = f" office:currency={quoteattr(currency)}" if currency else ""
                kind = f'office:value-type="currency"{named} office:value="{value}"'
        case date():
            kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
        case _:
            kind = 'office:value-type="string"'
    text = escape(xml_text(str(value)))
    return f"<table:table-cell{look} {kind}><text:p>{text}</text:p></table:table-cell>"


def formula_xml(like: OdsCell | None, formula: str, result: FormulaValue) -> str:
    """A cell with a formula, and its result where it is known."""
    head = f"<table:table-cell{_kept_attributes(like)} table:formula={quoteattr(formula)}"
    match result:
        case None:
            return f"{head}/>"
        case bool():
            truth = str(result).lower()
            return f'{head} office:value-type="boolean" office:boolean-value="{truth}"/>'
        case Decimal():
            return f'{head} office:value-type="float" office:value="{shown_number(result)}"/>'
    text = escape(xml_text(result))
    return f'{head} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def result_of(values: RowValues, column: int) -> FormulaValue:
    """What a formula of a row gives; None where that is not known."""
    try:
        result = values.result(column)
    except UnknownValueError:
        return None
    return Decimal(0) if result is None else result


def value_of(cell: OdsCell) -> FormulaValue:
    """What a cell holds, for the formulas beside it."""
    value = cell.attributes.get("office:value")
    if value is not None:
        return Decimal(value)
    day = cell.attributes.get("office:date-value", "")[:10]
    return day_number(date.fromisoformat(day)) if day else cell.text


def as_result(value: NewCell) -> FormulaValue:
    """A new value, for the formulas beside it."""
    if isinstance(value, date):
        return day_number(value)
    return value if isinstance(value, Decimal) else value or None
