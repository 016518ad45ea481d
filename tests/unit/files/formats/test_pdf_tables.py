import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from desktop_assist.files.formats.pdf_blocks import read_blocks

PLAIN = getSampleStyleSheet()["Normal"]
WORDS = "The manager agrees before the journey, in writing and not afterwards. " * 3
HEAD = ["City", "Season", "Cap"]


def printed(tmp_path, *flowables):
    path = tmp_path / "a.pdf"
    SimpleDocTemplate(str(path)).build(list(flowables))
    return read_blocks(path)


def rows_of(read):
    return [one.text for one in read.blocks if one.kind == "row"]


def table(rows, **options):
    return Table(rows, colWidths=[120, 200, 60], **options)


def test_rows_of_a_table_without_lines_name_their_columns(tmp_path):
    rows = [HEAD, ["Denver", "winter", "180"], ["Wien", "all the year", "170"]]

    read = printed(tmp_path, Paragraph(WORDS, PLAIN), table(rows), Paragraph(WORDS, PLAIN))

    assert rows_of(read) == [
        "City: Denver | Season: winter | Cap: 180",
        "City: Wien | Season: all the year | Cap: 170",
    ]
    assert [one.kind for one in read.blocks] == ["paragraph", "row", "row", "paragraph"]


def test_cells_of_several_lines_and_numbers_at_the_right_stay_in_their_columns(tmp_path):
    text = Paragraph(WORDS, PLAIN)
    style = TableStyle([("ALIGN", (2, 0), (2, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    rows = [HEAD, ["Denver", text, "1,180"], ["Wien", text, "90"]]

    read = printed(tmp_path, table(rows, style=style))

    assert rows_of(read) == [
        f"City: Denver | Season: {WORDS.strip()} | Cap: 1,180",
        f"City: Wien | Season: {WORDS.strip()} | Cap: 90",
    ]


def test_a_table_over_several_pages_is_one_and_its_header_is_said_once(tmp_path):
    rows = [HEAD, *([f"City {n}", "all the year", str(n)] for n in range(150))]

    read = printed(tmp_path, table(rows, repeatRows=1))

    assert read.pages > 3
    assert rows_of(read) == [
        f"City: City {n} | Season: all the year | Cap: {n}" for n in range(150)
    ]
    assert {one.page for one in read.blocks} == set(range(1, read.pages + 1))


def test_labels_and_numbers_are_no_names_of_columns(tmp_path):
    labels = [["Name:", "Ann Lee"], ["Place:", "Wien"]]
    numbers = [["Denver", "215"], ["Wien", "180"]]

    assert rows_of(printed(tmp_path, Table(labels, colWidths=[120, 200]))) == [
        "Name: | Ann Lee",
        "Place: | Wien",
    ]
    assert rows_of(printed(tmp_path, Table(numbers, colWidths=[120, 200]))) == [
        "Denver | 215",
        "Wien | 180",
    ]


def test_text_and_lists_are_no_tables(tmp_path):
    read = printed(
        tmp_path,
        *(Paragraph(f"<bullet>{n}.</bullet>{WORDS}", PLAIN) for n in range(1, 4)),
        Paragraph(WORDS, PLAIN),
    )

    assert rows_of(read) == []


@pytest.mark.parametrize("place", ["RIGHT", "CENTER", "LEFT"])
def test_a_name_of_a_column_may_have_two_lines(tmp_path, place):
    head = ["Land", "An- und Abreisetag,\nmehr als 8 Stunden", "Voller Tag\n(24 Stunden)"]
    style = TableStyle([("ALIGN", (1, 0), (-1, -1), place), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    rows = [head, ["Polen", "23,00", "34,00"], ["Schweiz", "43,00", "64,00"]]
    shown = Table(rows, colWidths=[90, 150, 110], style=style)

    read = printed(tmp_path, Paragraph(WORDS, PLAIN), shown, Paragraph(WORDS, PLAIN))

    names = "An- und Abreisetag, mehr als 8 Stunden: {} | Voller Tag (24 Stunden): {}"
    assert rows_of(read) == [
        f"Land: Polen | {names.format('23,00', '34,00')}",
        f"Land: Schweiz | {names.format('43,00', '64,00')}",
    ]
