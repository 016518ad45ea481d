import sys

import docx
import pytest

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files.formats.docx import read_blocks, read_text


@pytest.fixture
def letter(tmp_path):
    document = docx.Document()
    document.core_properties.title = "Travel guide"
    document.add_heading("Hotels", level=2)
    document.add_paragraph("Up to 180\na night.")
    document.add_paragraph("Ask first", style="List Bullet")
    table = document.add_table(rows=3, cols=2)
    for row, cells in enumerate((("City", "Cap"), ("Denver", "215"), ("all others", "110"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(2, 0).merge(table.cell(2, 1))
    path = tmp_path / "guide.docx"
    document.save(str(path))
    return path


def test_headings_paragraphs_items_and_rows_are_read_in_their_order(letter):
    found = [(one.kind, one.level, one.text) for one in read_blocks(letter).blocks]

    assert found == [
        ("heading", 2, "Hotels"),
        ("paragraph", 0, "Up to 180 a night."),
        ("item", 0, "Ask first"),
        ("row", 0, "City: Denver | Cap: 215"),
        ("row", 0, "City: all others 110"),
    ]
    assert read_blocks(letter).title == "Travel guide"
    assert read_text(letter).text.startswith("Hotels\nUp to 180")


def test_a_broken_or_a_protected_document_is_refused(letter):
    letter.write_bytes(letter.read_bytes()[:200])
    with pytest.raises(UnreadableFileError, match="broken"):
        read_blocks(letter)

    letter.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(UnreadableFileError, match="password"):
        read_blocks(letter)


def test_without_its_part_it_is_said_what_to_install(letter, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)

    with pytest.raises(PartMissingError, match="not installed"):
        read_blocks(letter)
