"""Cells of OpenDocument sheets are written in the look of others."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.files.formats.ods_cell import (
    as_result,
    cell_xml,
    formula_xml,
    result_of,
    value_of,
)
from desktop_assist.files.formats.ods_layout import OdsCell
from desktop_assist.files.formats.row_values import RowValues

EUROS = OdsCell(
    0, 1, 0, {"table:style-name": "ce1", "office:value-type": "currency", "office:currency": "EUR"}
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("7.50"), 'office:value-type="currency" office:currency="EUR" office:value="7.50"'),
        (date(2026, 11, 3), 'office:value-type="date" office:date-value="2026-11-03"'),
        ("=1+1", 'office:value-type="string"><text:p>=1+1</text:p>'),
        ("", '<table:table-cell table:style-name="ce1"/>'),
    ],
)
def test_a_value_takes_on_the_look_and_stays_what_it_is(value, written):
    assert written in cell_xml(EUROS, value)


@pytest.mark.parametrize(
    ("result", "written"),
    [
        (Decimal("2.5"), 'office:value-type="float" office:value="2.5"'),
        (True, 'office:boolean-value="true"'),
        ("a & b", "<text:p>a &amp; b</text:p>"),
        (None, 'table:formula="of:=[.A1]"/>'),
    ],
)
def test_a_formula_holds_its_result_where_it_is_known(result, written):
    assert written in formula_xml(None, "of:=[.A1]", result)


def test_a_formula_that_is_not_understood_has_no_result():
    assert result_of(RowValues(2, {}, {0: "MAGIC(1)"}), 0) is None
    assert result_of(RowValues(2, {1: Decimal(2)}, {0: "B2*2"}), 0) == 4


def test_days_count_as_numbers_and_empty_cells_as_none():
    day = OdsCell(0, 1, 0, {"office:date-value": "1900-01-01T00:00:00"})

    assert value_of(day) == as_result(date(1900, 1, 1))
    assert (as_result(""), value_of(OdsCell(0, 1, 0, {}, text="x"))) == (None, "x")
