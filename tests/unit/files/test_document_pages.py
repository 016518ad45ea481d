"""The pages of receipts and invoices."""

from dataclasses import replace

import pytest

from desktop_assist.domain.errors import PartMissingError, UnreadableFileError
from desktop_assist.files import ocr
from desktop_assist.files.document_pages import (
    read_pages,
    read_rows_again,
    read_scanned_pages,
)
from desktop_assist.files.page_text import lines_of
from desktop_assist.system.resources import resource_path
from tests.helpers.pdf_with_attachment import pdf_with_attachment, scanned_pdf
from tests.helpers.written_picture import needs_ocr, written_picture

INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


def test_words_of_a_pdf_stand_where_they_are_printed():
    (page,) = read_pages(INVOICE).pages

    assert "138.00" in page.text
    assert all(0 <= word.left < word.right <= page.width for word in page.words)
    assert all(0 <= word.top < word.bottom <= page.height for word in page.words)


def test_files_inside_a_pdf_are_taken_out(tmp_path):
    file = pdf_with_attachment(tmp_path / "invoice.pdf", "factur-x.xml", b"<invoice/>")

    assert read_pages(file).attached == {"factur-x.xml": b"<invoice/>"}


@needs_ocr
def test_a_scanned_pdf_is_recognised(tmp_path):
    picture = written_picture(tmp_path / "slip.png", "Total 19.70 EUR")

    document = read_pages(scanned_pdf(tmp_path / "scan.pdf", picture))

    assert document.is_recognised
    assert "19.70" in document.pages[0].text


@needs_ocr
def test_a_blank_page_is_not_recognised(tmp_path, monkeypatch):
    file = pdf_with_attachment(tmp_path / "invoice.pdf", "terms.xml", b"<terms/>")
    monkeypatch.setattr(ocr, "page_in_image", None)  # would fail if it were called

    assert [page.text for page in read_scanned_pages(file).pages] == [""]


@needs_ocr
def test_rows_of_a_scanned_pdf_are_read_again(tmp_path):
    picture = written_picture(tmp_path / "slip.png", "Total 19.70 EUR", "Date 2026-10-08")
    file = scanned_pdf(tmp_path / "scan.pdf", picture)
    document = read_pages(file)
    (page,) = document.pages
    wrong = replace(page, words=tuple(replace(one, text="x" * 9) for one in page.words))

    again = read_rows_again(file, replace(document, pages=(wrong,)), {0: lines_of(wrong.words)[1:]})

    assert again.pages[0].text.splitlines() == ["xxxxxxxxx", page.text.splitlines()[1]]


def test_without_the_engine_a_scan_names_the_way_to_it(tmp_path, monkeypatch):
    from PIL import Image

    Image.new("RGB", (100, 100), "white").save(tmp_path / "empty.png")
    file = scanned_pdf(tmp_path / "scan.pdf", tmp_path / "empty.png")
    monkeypatch.setattr(ocr, "_MODULES", ("no_such_engine",))

    with pytest.raises(PartMissingError):
        read_pages(file)


def test_a_broken_pdf_is_refused(tmp_path):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")

    with pytest.raises(UnreadableFileError, match="broken"):
        read_pages(tmp_path / "broken.pdf")


def test_letters_that_a_program_printed_one_by_one_are_read_as_words(tmp_path):
    from reportlab.pdfgen.canvas import Canvas

    page = Canvas(str(tmp_path / "a.pdf"), (300, 200))
    for number, letter in enumerate("Total due 279.84"):
        page.setFont("Courier", 12 + number % 2 / 100)  # a stretch of one font would be one word
        page.drawString(20 + number * 7.2, 100, letter)
    page.save()

    assert read_pages(tmp_path / "a.pdf").pages[0].text == "Total due 279.84"
