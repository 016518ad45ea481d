import pytest

from desktop_assist.files.formats.xlsx_row import column_letters, safe_text


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (702, "AAA")])
def test_columns_have_letters(column, letters):
    assert column_letters(column) == letters


def test_what_xml_cannot_hold_is_left_out():
    assert safe_text("a\x00\x0b\ufffeb\tc") == "ab\tc"


def test_what_looks_like_an_escape_is_escaped():
    assert safe_text("_x0041_ _x_ _1") == "_x005F_x0041_ _x_ _1"
