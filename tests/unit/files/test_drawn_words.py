"""The words that a page shows in pictures and drawings join those of its text layer."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop_assist.files.document_pages import read_pages
from desktop_assist.files.drawn_words import with_drawn_words
from tests.helpers.written_picture import needs_ocr, written_picture

SIZE = (400, 300)


def page(path, paint, *, turned=0):
    """A page with a sentence at its foot, and what is painted on it."""
    canvas = Canvas(str(path), SIZE)
    canvas.setPageRotation(turned)
    canvas.drawString(20, 20, "Thank you for your order of yesterday.")
    paint(canvas)
    canvas.save()
    return path


def words_of(path):
    read = read_pages(path)
    return with_drawn_words(path, read, [0]).pages[0].words[len(read.pages[0].words) :]


@pytest.fixture
def logo(tmp_path):
    return written_picture(tmp_path / "logo.png", "SEEBRISE KIEL", "")


@needs_ocr
def test_a_picture_is_read_where_it_stands_and_what_is_printed_over_it_only_once(tmp_path, logo):
    def paint(canvas):
        canvas.drawImage(str(logo), 40, 200, 200, 40)
        canvas.drawString(60, 208, "Seebrise Kiel GmbH, Kiel")

    words = words_of(page(tmp_path / "a.pdf", paint))

    assert [one.text for one in words] == ["SEEBRISE KIEL"]
    assert 40 <= words[0].left < words[0].right <= 240
    assert 60 <= words[0].top < words[0].bottom <= 100


def test_icons_lines_and_frames_are_not_looked_at(tmp_path, logo):
    def paint(canvas):
        canvas.drawImage(str(logo), 40, 200, 20, 20)
        canvas.line(20, 100, 380, 100)
        canvas.rect(20, 50, 360, 200)

    assert words_of(page(tmp_path / "a.pdf", paint)) == ()


def test_a_page_that_is_turned_is_left_alone(tmp_path, logo):
    path = page(
        tmp_path / "a.pdf", lambda one: one.drawImage(str(logo), 40, 200, 200, 40), turned=90
    )

    assert words_of(path) == ()
