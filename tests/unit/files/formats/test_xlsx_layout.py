from xml.parsers import expat

import pytest

from desktop_assist.files.formats.xlsx_layout import sheet_layout

SHEET = b"""<x:worksheet xmlns:x="m"><x:dimension ref="A1:B3"/><x:sheetData>
<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c s="3"/><x:c><x:f>A1</x:f></x:c>
</x:row><x:row r="7"/></x:sheetData><x:sheetProtection sheet="1"/>
<x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>"""


def test_rows_and_cells_are_found_where_they_stand():
    layout = sheet_layout(SHEET)

    assert [row.number for row in layout.rows] == [1, 2, 7]
    assert SHEET[layout.rows[2].start : layout.rows[2].end] == b'<x:row r="7"/>'
    cell = layout.rows[1].cells[1]
    assert (cell.column, cell.formula) == (1, "A1")
    assert SHEET[cell.start : cell.end] == b"<x:c><x:f>A1</x:f></x:c>"


def test_empty_cells_hold_nothing():
    layout = sheet_layout(SHEET)

    assert [row.has_content(range(2)) for row in layout.rows] == [True, True, False]
    assert not layout.rows[1].has_content(range(1))


def test_what_forbids_changes_is_noticed():
    layout = sheet_layout(SHEET)

    assert (layout.prefix, layout.is_protected, layout.merged) == ("x:", True, ["A2:B2"])
    assert SHEET[layout.dimension :].startswith(b"<x:dimension")


def test_broken_xml_is_not_guessed_at():
    with pytest.raises(expat.ExpatError):
        sheet_layout(SHEET[:-5])


def test_the_end_alone_tells_the_same_places():
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 51))
    sheet = f"<worksheet><sheetData>{rows}</sheetData><rowBreaks/><dataValidation/></worksheet>"

    everything = sheet_layout(sheet.encode())
    end = sheet_layout(sheet.encode(), last_rows=3)

    assert end.rows == everything.rows[-3:]
    assert end.ranges == everything.ranges


def test_a_short_sheet_is_looked_at_as_a_whole():
    assert sheet_layout(SHEET, last_rows=50) == sheet_layout(SHEET)


def test_formulas_of_newer_features_behind_the_rows_belong_to_no_cell():
    sheet = (
        b'<worksheet><sheetData><row r="2"><c r="A2"><f>B2</f></c></row></sheetData>'
        b"<extLst><xm:f>Other!A1:A9</xm:f></extLst></worksheet>"
    )

    (row,) = sheet_layout(sheet).rows

    assert row.cells[0].formula == "B2"
