from desktop_assist.files.formats.xlsx_ranges import (
    first_row,
    grown,
    last_row,
    with_first_row_extended,
    with_grown_elements,
    with_grown_tags,
)


def test_only_ranges_that_end_in_the_last_row_grow():
    assert grown("A2:A20 C2:C19 $D$2:$D$20", 20) == "A2:A21 C2:C19 $D$2:$D$21"


def test_rows_of_a_range():
    assert (first_row("A2:C20"), last_row("A2:C20"), last_row("$B$7")) == (2, 20, 7)


def test_only_the_tags_at_the_places_change():
    xml = b'<a ref="A1:B9"/><b ref="A1:B9"/><c sqref=\'A1:B9\'/>'

    grown_xml = with_grown_tags(xml, [0, xml.index(b"<c")], 9)

    assert grown_xml == b'<a ref="A1:B10"/><b ref="A1:B9"/><c sqref=\'A1:B10\'/>'


def test_ranges_in_elements_of_their_own_grow():
    assert with_grown_elements(b"<xm:sqref>D2:D9</xm:sqref>", 9) == b"<xm:sqref>D2:D10</xm:sqref>"


def test_single_cells_of_the_only_row_become_ranges():
    xml = b'<a sqref="D2 E2 F3 G2:H2"/><b ref="A2"/>'

    assert with_first_row_extended(xml, [0], 2) == xml.replace(b"D2 E2", b"D2:D3 E2:E3")


def test_a_range_of_one_row_does_not_shrink_below_nothing():
    assert grown("A2:C2 A1:C2", 2, -1) == "A2:C2 A1:C1"
