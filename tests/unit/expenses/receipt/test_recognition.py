"""A receipt file is recognised."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.receipt import recognition
from desktop_assist.expenses.receipt.recognised import Habits
from desktop_assist.system.resources import resource_path
from tests.helpers.electronic_invoice import CII, UBL
from tests.helpers.made_invoices import DAY, PLACES, WORDS, made_invoice, total_of
from tests.helpers.pdf_with_attachment import scanned_pdf
from tests.helpers.receipt_reading import RECOGNITION
from tests.helpers.shared_data import shared_data
from tests.helpers.written_picture import needs_ocr, written_picture

HABITS = Habits("EUR", date(2026, 11, 22))


def gist(path):
    receipt = RECOGNITION(path, HABITS).receipt
    return receipt.merchant.value, receipt.date.value, receipt.total.value


def test_the_text_of_a_pdf_is_read():
    read = RECOGNITION(resource_path("sample/to drop/hotel-invoice.pdf"), HABITS)

    assert read.receipt.total.value == Decimal("138.00")
    assert read.receipt.date.value == date(2026, 11, 19)
    assert "Hotel" in read.receipt.merchant.value


@pytest.mark.parametrize(
    ("language", "place"),
    [("de", "head"), ("de", "footer"), ("en", "right"), ("en", "tax id"), ("fr", "sender line")],
)
def test_an_invoice_names_its_sender_wherever_that_stands(tmp_path, language, place):
    path = made_invoice(tmp_path / "a.pdf", language, place)

    assert gist(path) == (WORDS[language].seller, DAY, total_of(language))


@pytest.mark.slow
@needs_ocr
@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("place", PLACES)
def test_each_invoice_names_its_sender(tmp_path, language, place):
    path = made_invoice(tmp_path / "a.pdf", language, place)

    assert gist(path) == (WORDS[language].seller, DAY, total_of(language))


@needs_ocr
def test_who_sent_an_invoice_is_read_in_its_logo_where_nothing_else_names_them(tmp_path):
    receipt = RECOGNITION(made_invoice(tmp_path / "a.pdf", "fr", "logo"), HABITS).receipt

    assert receipt.merchant.value == "Atelier Mercier SARL"
    assert receipt.merchant.place.bottom < 0.2
    assert "Atelier Mercier SARL" in receipt.text
    assert (receipt.total.value, receipt.date.value) == (total_of("fr"), DAY)


def test_pictures_are_left_alone_where_the_text_names_the_sender(tmp_path, monkeypatch):
    monkeypatch.setattr(recognition, "with_drawn_words", lambda *_: pytest.fail("was read"))

    receipt = RECOGNITION(made_invoice(tmp_path / "a.pdf", "fr", "head"), HABITS).receipt

    assert receipt.merchant.value == "Atelier Mercier SARL"


@needs_ocr
def test_broken_pictures_leave_what_the_text_says(tmp_path, monkeypatch):
    def broken(*_):
        raise UnreadableFileError("A page cannot be shown as a picture.")

    monkeypatch.setattr(recognition, "with_drawn_words", broken)
    receipt = RECOGNITION(made_invoice(tmp_path / "a.pdf", "fr", "logo"), HABITS).receipt

    assert (receipt.total.value, receipt.date.value) == (total_of("fr"), DAY)


@needs_ocr
def test_a_picture_is_recognised(tmp_path):
    rows = ("TAXI NORDSTERN", "Hamburg 14.03.2026", "Summe 19,70 EUR", "Bar 20,00")
    file = written_picture(tmp_path / "slip.png", *rows)

    receipt = RECOGNITION(file, HABITS).receipt

    assert receipt.merchant.value == "TAXI NORDSTERN"
    assert (receipt.total.value, receipt.date.value) == (Decimal("19.70"), date(2026, 3, 14))
    assert receipt.category.value == "Transport"


@pytest.mark.slow
@needs_ocr
def test_a_date_in_broken_print_is_read_and_left_to_the_person():
    scan = shared_data("receipts") / "dev" / "images" / "sroie_183.jpg"

    found = RECOGNITION(scan, HABITS).receipt.date

    assert found.value == date(2018, 2, 3)
    assert not found.is_sure


@pytest.mark.parametrize("name", ["missing.pdf", "broken.pdf"])
def test_what_cannot_be_read_is_refused(tmp_path, name):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")

    with pytest.raises(UnreadableFileError, match=name):
        RECOGNITION(tmp_path / name, HABITS)


@pytest.mark.parametrize("invoice", [CII.format(kind="380"), UBL])
def test_an_electronic_invoice_on_its_own_is_read(tmp_path, invoice):
    (tmp_path / "invoice.xml").write_text(invoice, "utf-8")

    receipt = RECOGNITION(tmp_path / "invoice.xml", HABITS).receipt

    assert receipt.is_electronic
    assert receipt.date.value == date(2026, 3, 14)


def test_other_xml_is_no_invoice(tmp_path):
    (tmp_path / "terms.xml").write_text("<terms/>", "utf-8")

    with pytest.raises(UnreadableFileError, match=r"terms\.xml is no electronic invoice"):
        RECOGNITION(tmp_path / "terms.xml", HABITS)


@needs_ocr
def test_a_scan_with_a_file_inside_that_is_no_invoice_is_recognised(tmp_path):
    import pypdfium2

    rows = ("TAXI NORDSTERN", "Hamburg 14.03.2026", "Summe 19,70 EUR")
    scan = scanned_pdf(tmp_path / "scan.pdf", written_picture(tmp_path / "slip.png", *rows))
    with pypdfium2.PdfDocument(scan) as document:
        document.new_attachment("terms.xml").set_data(b"<terms/>")
        document.save(tmp_path / "with terms.pdf")

    receipt = RECOGNITION(tmp_path / "with terms.pdf", HABITS).receipt

    assert receipt.total.value == Decimal("19.70")


def test_the_day_a_mail_was_sent_bears_out_the_date_in_it(tmp_path):
    mail = tmp_path / "order.eml"
    mail.write_text(
        "From: ToolShed <orders@toolshed.example>\nSubject: Your order\n"
        "Date: Sun, 08 Nov 2026 19:05:51 +0000\nContent-Type: text/plain\n\n"
        "ToolShed\nPlaced Sunday, November 8, 2026\nManometer $129.00\nOrder total $129.00\n"
        "Arriving Nov 11 - Nov 13\n"
    )

    found = RECOGNITION(mail, HABITS).receipt.date

    assert found.value == date(2026, 11, 8)
    assert found.is_sure
