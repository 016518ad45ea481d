import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from desktop_assist.files.formats.docx import read_blocks

NAMES = nsdecls("w")


@pytest.fixture
def made(tmp_path):
    """Takes the XML of a document's body and gives what is read of it."""

    def read(xml, notes=""):
        document = docx.Document()
        body = document.element.body
        for node in parse_xml(f"<w:body {NAMES}>{xml}</w:body>"):
            body.insert(len(body) - 1, node)
        if notes:
            _add_notes(document, notes)
        path = tmp_path / "a.docx"
        document.save(str(path))
        return [(one.kind, one.level, one.text) for one in read_blocks(path).blocks]

    return read


def _add_notes(document, xml):
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    content = f"<w:footnotes {NAMES}>{xml}</w:footnotes>".encode()
    name = PackURI("/word/footnotes.xml")
    part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, content, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def paragraph(runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def test_inserted_words_are_read_and_deleted_or_hidden_ones_are_not(made):
    gone = f"<w:del w:id='1'><w:r><w:delText>200</w:delText></w:r></w:del>{run('x', '<w:vanish/>')}"
    new = f"<w:ins w:id='2'>{run('180')}</w:ins>"

    found = made(paragraph(f"{run('Up to ')}{gone}{new}<w:r><w:tab/></w:r>{run('a night.')}"))

    assert found == [("paragraph", 0, "Up to 180 a night.")]


def test_footnotes_and_boxes_follow_the_paragraph_they_hang_on(made):
    mark = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    box = (
        f"<w:r><w:pict><w:txbxContent>{paragraph(run('In a box.'))}</w:txbxContent></w:pict></w:r>"
    )

    found = made(
        paragraph(run("Up to 180.") + mark + box) + paragraph(run("Next.")),
        f"<w:footnote w:id='2'>{paragraph(run('With breakfast.'))}</w:footnote>",
    )

    assert [text for _, _, text in found] == [
        "Up to 180.",
        "1 With breakfast.",
        "In a box.",
        "Next.",
    ]


def test_a_heading_is_told_by_its_place_in_the_outline(made):
    found = made(
        paragraph(run("Hotels"), "<w:outlineLvl w:val='1'/>")
        + paragraph(run("Ask first."), "<w:outlineLvl w:val='9'/>")
    )

    assert found == [("heading", 2, "Hotels"), ("paragraph", 0, "Ask first.")]


def test_fields_of_forms_are_read_and_tables_of_contents_are_not(made):
    style = '<w:pStyle w:val="TOC1"/>'
    inner = paragraph(run("Hotels 1"), style) + paragraph(run("Name: Ann"))

    styles = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"

    assert ("paragraph", 0, "Name: Ann") in made(styles.format(inner))


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


DOWN, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
ACROSS = '<w:gridSpan w:val="2"/>'


def test_merged_cells_keep_the_others_below_their_columns(made):
    head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>{}</w:tr>"
    rows = (
        head.format(cell("City") + cell("Season") + cell("Cap")),
        f"<w:tr>{cell('Denver', DOWN)}{cell('winter')}{cell('180')}</w:tr>",
        f"<w:tr>{cell('', GOES_ON)}{cell('summer')}{cell('215')}</w:tr>",
        f"<w:tr>{cell('all others', ACROSS)}{cell('110')}</w:tr>",
        f"<w:tr><w:trPr><w:del w:id='3'/></w:trPr>{cell('Oslo')}{cell('all')}{cell('9')}</w:tr>",
    )

    assert [text for _, _, text in made(table(*rows))] == [
        "City: Denver | Season: winter | Cap: 180",
        "City: Denver | Season: summer | Cap: 215",
        "City: all others | Cap: 110",
    ]


def test_a_table_of_one_cell_is_a_frame_around_text(made):
    found = made(table(f"<w:tr>{cell('Important: ask first.')}</w:tr>"))

    assert found == [("paragraph", 0, "Important: ask first.")]
