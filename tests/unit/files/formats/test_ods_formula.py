import pytest

from desktop_assist.files.formats.ods_formula import moved, plain_formula, shifted
from desktop_assist.files.formats.xlsx_references import TableEnd

END = TableEnd("My sheet", 1, range(7), 20, 21)


@pytest.mark.parametrize(
    ("formula", "down"),
    [
        ("of:=[.D4]*[.F$4]", "of:=[.D5]*[.F$4]"),
        ("of:=SUM([.D$2:.D4])", "of:=SUM([.D$2:.D5])"),
        ('of:=[$Rates.B4]&"D4]"', 'of:=[$Rates.B5]&"D4]"'),
    ],
)
def test_formulas_are_filled_down(formula, down):
    assert shifted(formula, 1) == down


@pytest.mark.parametrize(
    ("text", "sheet", "after"),
    [
        ("of:=SUM([$'My sheet'.D2:.D20])", "", "of:=SUM([$'My sheet'.D2:.D21])"),
        ("'My sheet'.A1:'My sheet'.G20", "", "'My sheet'.A1:'My sheet'.G21"),
        ("of:=SUM([.D2:.D20])", "My sheet", "of:=SUM([.D2:.D21])"),
        ("of:=SUM([.$D$2:.$D$20])", "My sheet", "of:=SUM([.$D$2:.$D$21])"),
        ("of:=SUM([.D2:.D20])", "", "of:=SUM([.D2:.D20])"),
        ("of:=SUM([.D3:.D20])", "My sheet", "of:=SUM([.D3:.D20])"),
        ("of:=SUM([.D2:.D200])", "My sheet", "of:=SUM([.D2:.D200])"),
        ("of:=SUM([.H2:.H20])", "My sheet", "of:=SUM([.H2:.H20])"),
    ],
)
def test_ranges_over_the_whole_table_follow_its_end(text, sheet, after):
    assert moved(text, END, sheet) == after


def test_a_formula_reads_as_other_spreadsheets_write_it():
    assert plain_formula("of:=ROUND([.D4]*[.F$4];2)") == "ROUND(D4*F$4,2)"
    assert plain_formula("of:=SUM([.D4:.F4])") == "SUM(D4:F4)"
    assert plain_formula("of:=[$Rates.B4]") == "[$Rates.B4]"
