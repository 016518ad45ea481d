"""Pages of PDF files on pages of another."""

import pypdfium2
import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.placed_pages import PagePlace, PlacedPage, page_count, with_placed_pages
from tests.helpers.report_desk import invoice, text_of

PLACE = PagePlace(0, 100, 100, 200, 200)


@pytest.fixture
def paper():
    return invoice("OWN PAGE", size=(400, 400))


def write(path, content):
    path.write_bytes(content)
    return path


def page(path, change):
    """A page of 300 by 600 whose upper half is black, changed."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(300, 600))
    canvas.rect(0, 300, 300, 300, stroke=0, fill=1)
    canvas.save()
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        change(document[0])
        document.save(path)
    return path


def dark_part(content):
    """Where it is dark on the first page: left, top, right, bottom."""
    from PIL import ImageOps

    with pypdfium2.PdfDocument(content) as document:
        image = document[0].render().to_pil().convert("L").crop((0, 80, 400, 400))
    box = ImageOps.invert(image).point(lambda dot: dot > 128 and 255).getbbox()
    return box[0], box[1] + 80, box[2], box[3] + 80


def test_text_of_both_pages_stays_text(paper, tmp_path):
    file = write(tmp_path / "a.pdf", invoice("FIRST", "SECOND"))

    made = with_placed_pages(paper, [PlacedPage(file, 1, PLACE)])

    assert "OWN PAGE" in text_of(made)[0]
    assert "SECOND" in text_of(made)[0]
    assert "FIRST" not in text_of(made)[0]


@pytest.mark.parametrize(
    ("degrees", "box"),
    [
        # 300 by 600 in a square of 200: half as wide as high, in the middle.
        (0, (150, 100, 250, 200)),
        (90, (200, 100, 300, 200)),
        (180, (150, 200, 250, 300)),
        (270, (100, 100, 200, 200)),
    ],
)
def test_a_page_fills_its_place_as_a_viewer_turns_it(paper, tmp_path, degrees, box):
    file = page(tmp_path / "a.pdf", lambda one: one.set_rotation(degrees))

    made = with_placed_pages(paper, [PlacedPage(file, 0, PLACE)])

    assert dark_part(made) == pytest.approx(box, abs=1.5)


def test_of_a_page_that_is_cut_the_part_that_a_viewer_shows_is_placed(paper, tmp_path):
    file = page(tmp_path / "a.pdf", lambda one: one.set_cropbox(100, 200, 200, 400))

    made = with_placed_pages(paper, [PlacedPage(file, 0, PLACE)])

    assert dark_part(made) == pytest.approx((150, 100, 250, 200), abs=1.5)


def test_the_same_pages_give_the_same_bytes(paper, tmp_path):
    file = write(tmp_path / "a.pdf", invoice("A", "B"))
    placed = [PlacedPage(file, number, PLACE) for number in (0, 1)]

    assert with_placed_pages(paper, placed) == with_placed_pages(paper, placed)


def test_without_pages_nothing_is_changed(paper):
    assert with_placed_pages(paper, []) is paper


def test_pages_are_counted_and_a_broken_file_is_named(tmp_path):
    assert page_count(write(tmp_path / "a.pdf", invoice("A", "B"))) == 2
    with pytest.raises(UnreadableFileError, match="broken"):
        page_count(write(tmp_path / "b.pdf", b"%PDF-1.4 broken"))
