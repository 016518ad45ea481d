from decimal import Decimal

import pytest

from desktop_assist.files.formats.formula_value import UnknownValueError
from desktop_assist.files.formats.row_values import RowValues

ROW = RowValues(
    number=5,
    known={0: Decimal(10), 1: Decimal("1.19")},
    formulas={2: "ROUND(A5*B5,2)", 3: "C5-A5", 4: "Spending[[#This Row],[Net]]*2", 5: "F5+1"},
    unknown=frozenset({6}),
    headings=("Net", "Rate", "Gross", "Tax", "Double", "Circle", "Note"),
)


def test_formulas_of_a_row_may_lead_to_others():
    assert ROW.result(2) == Decimal("11.90")
    assert ROW.result(3) == Decimal("1.90")


def test_a_formula_may_name_a_column_by_its_heading():
    assert ROW.result(4) == Decimal(20)


@pytest.mark.parametrize("formula", ["A4", "G5", "F5", "Spending[[#This Row],[Nothing]]"])
def test_what_stands_elsewhere_is_not_known(formula):
    row = RowValues(5, ROW.known, {**ROW.formulas, 7: formula}, ROW.unknown, ROW.headings)

    with pytest.raises(UnknownValueError):
        row.result(7)
    assert row.result_or_none(7) is None


def test_another_value_gives_another_result():
    changed = ROW.with_known({0: Decimal(20), 6: Decimal(1)})

    assert (changed.result(2), changed.unknown) == (Decimal("23.80"), frozenset())


def test_a_row_knows_what_its_formulas_speak_of():
    assert ROW.speaks_of(3, [0])
    assert ROW.speaks_of(4, [0])
    assert not ROW.speaks_of(2, [6])
