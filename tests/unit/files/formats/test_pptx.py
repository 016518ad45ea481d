from desktop_assist.files.file_kind import can_read_document, read_text, recognise
from desktop_assist.files.formats.pptx import read_blocks
from tests.helpers.office_zip import paragraphs, pptx, shape

NUMBER = '<a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'
TABLE = (
    '<p:graphicFrame><a:tbl><a:tblPr firstRow="1"/>'
    "<a:tr><a:tc><a:txBody>{}</a:txBody></a:tc><a:tc><a:txBody>{}</a:txBody></a:tc></a:tr>"
    '<a:tr><a:tc rowSpan="2"><a:txBody>{}</a:txBody></a:tc><a:tc><a:txBody>{}</a:txBody></a:tc>'
    '</a:tr><a:tr><a:tc vMerge="1"><a:txBody>{}</a:txBody></a:tc><a:tc><a:txBody>{}</a:txBody>'
    "</a:tc></a:tr></a:tbl></p:graphicFrame>"
).format(*map(paragraphs, ("City", "Cap", "Wien", "180", "", "190")))


def found(path):
    return [(one.kind, one.level, one.page, one.text) for one in read_blocks(path).blocks]


def test_each_slide_is_a_page_below_its_title_with_its_notes(tmp_path):
    first = shape(paragraphs("Ask first"), "body") + shape(paragraphs("Hotels"), "title")
    slides = [first, shape(paragraphs("Drawn freely"))]

    path = pptx(tmp_path / "a.pptx", slides, notes="Speak slowly.", title="Travel")

    assert found(path) == [
        ("heading", 1, 1, "Hotels"),
        ("item", 0, 1, "Ask first"),
        ("heading", 2, 1, "Speaker notes"),
        ("paragraph", 0, 1, "Speak slowly."),
        ("heading", 1, 2, "Slide 2"),
        ("paragraph", 0, 2, "Drawn freely"),
    ]
    assert (read_blocks(path).pages, read_blocks(path).title) == (2, "Travel")


def test_rows_name_their_columns_and_merged_cells_stand_in_each_row(tmp_path):
    path = pptx(tmp_path / "a.pptx", [TABLE])

    assert [text for _, _, _, text in found(path)[1:]] == [
        "City: Wien | Cap: 180",
        "City: Wien | Cap: 190",
    ]


def test_what_stands_on_every_slide_is_left_out(tmp_path):
    body = shape(paragraphs("Page 7"), "ftr") + shape(NUMBER + paragraphs("Ask."), "body")

    assert [text for _, _, _, text in found(pptx(tmp_path / "a.pptx", [body]))[1:]] == ["Ask."]


def test_shapes_in_groups_are_read(tmp_path):
    inner = shape(paragraphs("deep", properties='<a:pPr lvl="1"><a:buChar char="-"/></a:pPr>'))
    path = pptx(tmp_path / "a.pptx", [f"<p:grpSp><p:grpSp>{inner}</p:grpSp></p:grpSp>"])

    assert found(path)[1:] == [("item", 1, 1, "deep")]


def test_it_is_a_document_and_a_text(tmp_path):
    path = pptx(tmp_path / "a.pptx", [shape(paragraphs("Hotels"), "title")])

    assert (recognise(path), can_read_document(path)) == ("text", True)
    assert read_text(path).text == "Hotels"
