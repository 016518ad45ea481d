from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.files.formats.xlsx_row import day_number, result_xml, safe_text


@pytest.mark.parametrize(
    ("result", "kind", "value"),
    [
        (Decimal("21.9890"), "", "<v>21.989</v>"),
        (True, ' t="b"', "<v>1</v>"),
        ("a & b", ' t="str"', "<v>a &amp; b</v>"),
        (None, "", "<v>0</v>"),
    ],
)
def test_results_are_written_with_their_type(result, kind, value):
    assert result_xml(result, "") == (kind, value)


def test_days_are_counted_as_spreadsheets_do():
    assert day_number(date(2026, 11, 3)) == 46329


def test_what_xml_cannot_hold_is_left_out():
    assert safe_text("a\x00\x0b\ufffeb\tc") == "ab\tc"


def test_what_looks_like_an_escape_is_escaped():
    assert safe_text("_x0041_ _x_ _1") == "_x005F_x0041_ _x_ _1"
