from desktop_assist.files.formats.block import Block, ReadDocument, row_block, text_of


def test_a_row_is_read_with_the_names_of_its_columns():
    row = row_block(("Denver", "", "215"), ("City", "State", "Lodging"))

    assert row.text == "City: Denver | Lodging: 215"


def test_a_row_without_names_is_its_cells():
    assert row_block(("Denver", "", "215")).text == "Denver | 215"


def test_the_plain_text_of_a_document_has_a_line_for_each_block():
    document = ReadDocument((Block("heading", "Hotels", 1), Block("paragraph", "Up to 180.")))

    assert text_of(document).text == "Hotels\nUp to 180."
    assert text_of(document, most_characters=6).is_truncated
