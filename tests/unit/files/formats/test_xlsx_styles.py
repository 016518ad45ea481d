import pytest

from desktop_assist.files.formats.xlsx_styles import CellFormats

STYLES = b"""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
<numFmt numFmtId="165" formatCode="[$CHF] #,##0.00"/>
<numFmt numFmtId="166" formatCode="0.00&quot; yd&quot;"/></numFmts>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
<xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>"""


@pytest.mark.parametrize(
    ("style", "is_date"), [(0, False), (1, True), (2, True), (3, False), (4, False), (99, False)]
)
def test_date_formats_are_told_from_others(style, is_date):
    assert CellFormats(STYLES).shows_date(style) == is_date


def test_codes_are_given_by_style():
    formats = CellFormats(STYLES)

    assert [formats.code(style) for style in (0, 3, 99)] == ["", "[$CHF] #,##0.00", ""]


def test_a_style_for_dates_is_found():
    assert CellFormats(STYLES).date_style() == 1
    assert CellFormats(b"<styleSheet/>").date_style() == 0
