from decimal import Decimal

import pytest

from desktop_assist.files.formats.xlsx_layout import sheet_layout
from desktop_assist.files.formats.xlsx_row_values import row_values, with_result

SHEET = (
    b'<worksheet><sheetData><row r="2"><c r="A2"><v>1.5</v></c><c r="B2" t="b"><v>1</v></c>'
    b'<c r="C2" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="D2" t="s"><v>0</v></c>'
    b'<c r="E2"><f>A2*2</f><v>3</v></c><c r="F2"/></row></sheetData></worksheet>'
)


def test_a_rows_values_are_read_from_its_xml():
    layout = sheet_layout(SHEET)

    found = row_values(SHEET, layout, layout.rows[0], ())

    assert found.known == {0: Decimal("1.5"), 1: True, 2: "a & b"}
    assert (found.formulas, found.unknown) == ({4: "A2*2"}, {3})


@pytest.mark.parametrize(
    ("result", "cell"),
    [
        (Decimal(4), b'<c r="E2" s="1"><f>A2</f><v>4</v></c>'),
        ("x", b'<c r="E2" s="1" t="str"><f>A2</f><v>x</v></c>'),
        (None, b'<c r="E2" s="1"><f>A2</f></c>'),
    ],
)
def test_a_cell_gets_another_result(result, cell):
    assert with_result(b'<c r="E2" s="1" t="e"><f>A2</f><v>#N/A</v></c>', result, "") == cell
