import pytest

from desktop_assist.files.formats.xlsx_formula import shifted


@pytest.mark.parametrize(
    ("formula", "below"),
    [
        ("D4*F4", "D5*F5"),
        ("$D4*F$4", "$D5*F$4"),
        ("SUM(D4:F4)", "SUM(D5:F5)"),
        ('IF(A4="B4","C4",D4)', 'IF(A5="B4","C4",D5)'),
        ("Rates!B4", "Rates!B5"),
        ("'Year 2026 A4'!B4", "'Year 2026 A4'!B5"),
        ("Expenses[[#This Row],[A4]]*D4", "Expenses[[#This Row],[A4]]*D5"),
        ("LOG10(D4)", "LOG10(D5)"),
        ("1.5*D4", "1.5*D5"),
        ("Rate_A4+D4", "Rate_A4+D5"),
    ],
)
def test_relative_rows_move_along(formula, below):
    assert shifted(formula, 1) == below
