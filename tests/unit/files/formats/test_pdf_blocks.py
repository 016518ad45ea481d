import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.pdf_blocks import read_blocks
from tests.helpers.pdf_with_attachment import put_together, scanned_pdf
from tests.helpers.printed_policy import print_policy
from tests.helpers.written_picture import written_picture

LONG = (
    "A hotel may cost up to 180 euros a night, breakfast included, in all cities that the annex"
    " does not name; a higher price is paid when the manager has agreed to it before the journey."
)
PARTS = [
    ("h1", "Travel"),
    ("h2", "Hotels"),
    ("text", LONG),
    ("item", "Ask before you book."),
    ("page", ""),
    ("h2", "Flights"),
    ("text", "Economy class only."),
    ("page", ""),
    ("h2", "Trains"),
    ("text", "Second class, <b>always</b> booked early."),
]


def test_headings_paragraphs_and_items_are_told_by_their_looks(tmp_path):
    read = read_blocks(print_policy(tmp_path / "a.pdf", PARTS))

    assert [(one.kind, one.level, one.page, one.text) for one in read.blocks] == [
        ("heading", 1, 1, "Travel"),
        ("heading", 2, 1, "Hotels"),
        ("paragraph", 0, 1, LONG),
        ("item", 0, 1, "Ask before you book."),
        ("heading", 2, 2, "Flights"),
        ("paragraph", 0, 2, "Economy class only."),
        ("heading", 2, 3, "Trains"),
        ("paragraph", 0, 3, "Second class, always booked early."),
    ]
    assert (read.pages, read.title) == (3, "Travel policy")


def test_a_bold_line_that_stands_apart_is_a_heading(tmp_path):
    parts = [
        ("text", LONG),
        ("text", "<br/>"),
        ("bold", "Annex"),
        ("text", "<br/>"),
        ("text", LONG),
    ]

    read = read_blocks(print_policy(tmp_path / "a.pdf", parts))

    kinds = {one.text: one.kind for one in read.blocks}
    assert (kinds["Annex"], kinds[LONG]) == ("heading", "paragraph")


def test_a_page_with_nothing_on_it_says_nothing(tmp_path):
    path = tmp_path / "empty.pdf"
    import pypdfium2

    with pypdfium2.PdfDocument.new() as document:
        document.new_page(200, 200)
        document.save(path)

    read = read_blocks(path)

    assert (read.blocks, read.pictured) == ((), ())


def test_pages_that_are_pictures_are_named_among_those_with_text(tmp_path):
    scan = scanned_pdf(tmp_path / "scan.pdf", written_picture(tmp_path / "a.png", "Trains"))
    text = print_policy(tmp_path / "text.pdf", [("h1", "Travel"), ("text", LONG)])

    read = read_blocks(put_together(tmp_path / "both.pdf", text, scan))

    assert (read.pages, read.pictured, read.blocks[-1].text) == (2, (2,), LONG)


def test_a_broken_one_is_refused(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 and no more")

    with pytest.raises(UnreadableFileError, match="broken"):
        read_blocks(path)
