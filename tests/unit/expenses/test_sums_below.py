"""Sums that were typed below the rows are told from anything else there."""

from decimal import Decimal
from pathlib import Path

import pytest

from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense_sheet import expense_sheet_in
from desktop_assist.expenses.sums_below import first_sums_row, last_row_above, typed_sums

ROWS = "Date,Merchant,Amount,Tax\n2026-10-03,A,1.00,0.10\n2026-10-04,B,2.50,\n"


def sheet_of(below):
    content = f"{ROWS}{below}".encode()
    return expense_sheet_in(Path("a.csv"), content, SheetConventions("EUR", "day_first")), content


def sums_of(below, **more):
    return typed_sums(*sheet_of(below), {name: Decimal(value) for name, value in more.items()})


def test_sums_of_amounts_and_taxes_grow():
    assert sums_of("Total,,3.50,0.10\n", amount="2", tax="0.20") == {
        2: Decimal("5.50"),
        3: Decimal("0.30"),
    }


@pytest.mark.parametrize(
    "below",
    [
        "Total,,3.51,\n",
        "Total,,3.50 EUR,\n",
        "Total,2,3.50,\n",
        "Total,,=SUM(C2:C3),\n",
        "Total,,3.50,\nTotal,,7,\n",
    ],
)
def test_what_else_stands_there_is_left_alone(below):
    assert sums_of(below, amount="2") is None


def test_a_row_without_any_figure_sums_nothing_up():
    assert sums_of("Total,,,\n", amount="2") == {}


def test_sums_stand_below_every_row_that_could_be_read_or_not():
    sheet, _ = sheet_of("someday,C,5,\n\nTotal,,3.50,\n")

    assert (first_sums_row(sheet), last_row_above(sheet, 6)) == (6, 4)
    assert first_sums_row(sheet_of("")[0]) == 0
