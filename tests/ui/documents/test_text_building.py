from PySide6.QtGui import QTextDocument, QTextTable

from desktop_assist.domain.shown_document import ShownBlock
from desktop_assist.ui.documents.text_building import TextBuilding
from desktop_assist.ui.theme import LIGHT

BLOCKS = (
    ShownBlock("heading", "Hotels", 1),
    ShownBlock("paragraph", "Up to 180\na night."),
    ShownBlock("item", "Keep the receipt."),
    *(
        ShownBlock(
            "row", f"City: C{n} | Rate: {n}", cells=(f"C{n}", str(n)), header=("City", "Rate")
        )
        for n in range(50)
    ),
    ShownBlock("paragraph", "The end."),
)


def built():
    document = QTextDocument()
    building = TextBuilding(document, BLOCKS, LIGHT)
    steps = sum(1 for _ in building.steps())
    return document, building, steps


def test_headings_items_and_tables_look_like_what_they_are(qapp):
    document, _, _ = built()
    tables = [one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable)]

    assert document.begin().blockFormat().headingLevel() == 1
    assert "• Keep the receipt." in document.toPlainText()
    assert [one.rows() for one in tables] == [41, 10]
    assert tables[0].cellAt(0, 1).firstCursorPosition().block().text() == "Rate"


def test_each_block_is_found_again_at_its_place(qapp):
    document, building, steps = built()

    assert len(building.places) == len(BLOCKS)
    for block, place in zip(BLOCKS, building.places, strict=True):
        first = block.cells[0] if block.cells else block.text[:5]
        assert document.findBlock(place).text().removeprefix("• ").startswith(first[:5])
    assert steps > 3
