from desktop_assist.files.formats.xlsx_package import XlsxPackage
from desktop_assist.files.formats.xlsx_table import table_with_heading, with_moved_end
from tests.helpers.workbooks import rich_workbook

SHEET = "xl/worksheets/sheet1.xml"


def test_the_table_below_a_heading_is_found(tmp_path):
    package = XlsxPackage(rich_workbook(tmp_path / "a.xlsx").read_bytes())

    table = table_with_heading(package, SHEET, 1)

    assert table is not None
    assert (table.part, table.last_row, table.has_totals) == ("xl/tables/table1.xml", 4, False)
    assert table_with_heading(package, SHEET, 2) is None


def test_the_ranges_of_a_table_end_elsewhere():
    table = b'<table ref="A1:G4"><autoFilter ref="A1:G4"/><tableColumn ref="x"/></table>'

    assert with_moved_end(table, 4, -1) == table.replace(b"G4", b"G3")
