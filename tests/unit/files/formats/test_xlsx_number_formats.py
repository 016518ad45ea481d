from desktop_assist.files.formats.xlsx_number_formats import number_formats
from tests.helpers.workbooks import rich_workbook


def test_the_codes_of_a_column_are_given_by_row(tmp_path):
    content = rich_workbook(tmp_path / "a.xlsx", rows=2).read_bytes()

    assert number_formats(content, "Spesen", 0) == {2: "dd.mm.yyyy", 3: "dd.mm.yyyy"}
    assert number_formats(content, "Spesen", 1) == {}
