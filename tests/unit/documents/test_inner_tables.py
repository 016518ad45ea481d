"""Tables inside documents are looked up in, and cited by their page and row."""

import docx
import pytest

from desktop_assist.documents.document_json import looked_up_json
from desktop_assist.documents.inner_tables import inner_tables
from desktop_assist.files.formats.block import Block, row_block
from tests.helpers.library_rig import library_rig

HEADER = ("City", "Room rate")
RATES = (("Lisbon", "140 EUR"), ("Denver", "215 USD"), ("Zurich", "260 CHF"))
TOLD = "A guest who comes for longer than a week is asked to take a flat, " * 3


def rows(*cells, header=HEADER, page=None):
    return [row_block(one, header, page=page) for one in cells]


def test_a_table_is_called_as_the_heading_above_it_and_knows_its_page():
    [table] = inner_tables([Block("heading", "Hotels", 2), *rows(*RATES, page=4)])

    assert (table.name, table.page, table.rows[0], table.rows[2]) == (
        "Hotels",
        4,
        HEADER,
        ("Denver", "215 USD"),
    )


@pytest.mark.parametrize(
    "blocks",
    [
        rows(*RATES[:2]),  # too few to be told what the columns hold
        rows(*RATES, header=()),
        rows(("a", TOLD), ("b", TOLD), ("c", TOLD), header=("Name", "What")),
        [Block("paragraph", "Lisbon 140")],
    ],
)
def test_what_cannot_be_looked_up_in_is_none(blocks):
    assert inner_tables(blocks) == ()


def test_a_question_finds_the_row_of_a_table_in_a_word_document(tmp_path):
    rig = library_rig(tmp_path)
    document = docx.Document()
    document.add_heading("Hotels", 2)
    table = document.add_table(0, 2)
    for cells in (HEADER, *RATES):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    document.save(str(rig.policies / "travel.docx"))
    rig.bring_up_to_date()

    found = rig.library.look_up("What may a hotel room cost in Denver?")

    assert [one.value for one in found.cells] == ["215 USD"]
    [citation] = looked_up_json(found)["citations"]
    assert (citation["source"], citation["section"]) == ("travel.docx", "Hotels, row 3")
    assert rig.found("room rate Denver") == ["travel.docx"]
    rig.database.close()
