from decimal import Decimal

import pytest

from desktop_assist.files.formats.formula_value import (
    UnknownValueError,
    formula_value,
    shown_number,
)

CELLS = {
    "A5": Decimal(46000), "B5": "Taxi", "C5": None, "D5": Decimal("19.99"), "E5": "EUR",
    "F5": Decimal("1.1"), "G5": True,
}  # fmt: skip


def value_of(reference):
    if reference not in CELLS:
        raise UnknownValueError
    return CELLS[reference]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("D5*F5", Decimal("21.989")),
        ("ROUND(D5*$F5,2)", Decimal("21.99")),
        ("ROUND(2.5,0)+ROUND(-2.5,0)*2", Decimal(-3)),
        ("2+3*4-10/5", Decimal(12)),
        ("-2^2", Decimal(4)),
        ("2^3^2", Decimal(64)),
        ("(2+3)*4%", Decimal("0.2")),
        ('IF(E5="eur",D5,D5/F5)', Decimal("19.99")),
        ('IF(C5="","none",C5)', "none"),
        ("IF(D5>100,1)", False),
        ("SUM(D5:F5)", Decimal("21.09")),
        ("SUM(D5,F5,C5)", Decimal("21.09")),
        ('B5&" "&D5', "Taxi 19.99"),
        ("AND(D5>=1,NOT(C5),G5)", True),
        ("MIN(D5,F5)+MAX(D5,F5)+ABS(-1)", Decimal("22.09")),
        ("YEAR(A5)*100+MONTH(A5)", Decimal(202512)),
        ("0.1+0.2=0.3", True),
        ('"say ""hi"""', 'say "hi"'),
    ],
)
def test_simple_formulas_are_worked_out(formula, value):
    assert formula_value(formula, value_of) == value


@pytest.mark.parametrize(
    "formula",
    [
        "D4*2", "D5/0", "D5+B5", "SUM(D1:D5)", "VLOOKUP(B5,A1:B9,2)", "Rates!B2*D5", "D5*",
        "Expenses[[#This Row],[Amount]]", "{1,2}", 'B5<"Z"', 'D5="x"', "((" * 60, "1" * 600,
        "9^9^9^9", "ROUND(D5)", "IF()", "D5 F5",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_not_known(formula):
    with pytest.raises(UnknownValueError):
        formula_value(formula, value_of)


@pytest.mark.parametrize(
    ("number", "text"),
    [("21.9890", "21.989"), ("1E+3", "1000"), ("0.1000000000000000055", "0.1"), ("-0", "0")],
)
def test_numbers_are_held_in_fifteen_digits(number, text):
    assert shown_number(Decimal(number)) == text
